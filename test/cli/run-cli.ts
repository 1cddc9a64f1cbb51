import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wholeText } from '../../src/formatters/formatter.js';
import { main } from '../../src/cli/main.js';

/** What a run of the command line printed and returned. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that it wrote. */
  readonly written: ReadonlyMap<string, string>;
}

export interface CliWorld {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** What somebody at the terminal answers, one question after the other. */
  readonly answers?: readonly string[];
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
}

function answering(answers: readonly string[]): (question: string) => Promise<string> {
  const left = [...answers];
  return (question) => {
    const answer = left.shift();
    return answer === undefined
      ? Promise.reject(new Error(`unexpected: ${question}`))
      : Promise.resolve(answer);
  };
}

/** A folder with files, and the command line run in it without a process. */
export class CliFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'phi-lint-cli-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
  }

  async run(args: readonly string[], world: CliWorld = {}): Promise<CliRun> {
    let stdout = '';
    let stderr = '';
    let time = 0;
    const written = new Map<string, string>();
    const terminal = { isTTY: world.isTTY ?? false, columns: world.columns };
    const code = await main(args, {
      cwd: this.path,
      env: world.env ?? {},
      stdout: { write: (text) => void (stdout += text), ...terminal },
      stderr: { write: (text) => void (stderr += text), ...terminal },
      readStdin: () => Promise.resolve(new TextEncoder().encode(world.stdin ?? '')),
      writeFile: (filePath, text) => {
        written.set(filePath, wholeText(text));
        return Promise.resolve();
      },
      createFile: (filePath, text) => {
        writeFileSync(filePath, text, { flag: 'wx' });
        return Promise.resolve();
      },
      ...(world.answers && { ask: answering(world.answers) }),
      now: () => (time += world.tick ?? 0),
      date: () => new Date(Date.UTC(2026, 2, 16, 14, 5)),
    });
    return { code, stdout, stderr, written };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
