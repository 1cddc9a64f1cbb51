/** Where text goes, and whether somebody reads it there. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** Every effect of the command line, so that tests and editors can bring their own. */
export interface Environment {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Writes a report, as a whole or not at all, and makes its folder where there is none. */
  readonly writeFile: (filePath: string, text: string | Iterable<string>) => Promise<void>;
  /** Writes a file that does not exist yet, and fails where it does. */
  readonly createFile: (filePath: string, text: string) => Promise<void>;
  /** Asks whoever sits at the terminal; absent where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Told after each file. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Milliseconds, for progress. */
  readonly now: () => number;
  /** Day and time, for reports. */
  readonly date: () => Date;
}
