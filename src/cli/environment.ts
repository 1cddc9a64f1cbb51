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
  readonly writeFile: (filePath: string, text: string) => Promise<void>;
  /** Milliseconds, for progress. */
  readonly now: () => number;
  /** Day and time, for reports. */
  readonly date: () => Date;
}
