import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { PhiLintError } from '../config/errors.js';

/**
 * Laid over what a repository or a user has configured: no program that watches files is started for a look at the index,
 * no lock is taken, and nothing is fetched.
 */
const SETTINGS = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
const VARIABLES = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };

/**
 * Starts git, never through a shell. Hooks hand the index of the commit over in variables such as `GIT_INDEX_FILE`, so
 * the variables of the process stay.
 */
function start(cwd: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...SETTINGS, ...args], { cwd, env: { ...process.env, ...VARIABLES } });
}

/**
 * What git prints.
 * @throws PhiLintError where git is missing or does not end well; `doing` says what for.
 */
export async function git(cwd: string, doing: string, args: readonly string[]): Promise<Buffer> {
  const child = start(cwd, args);
  const out: Buffer[] = [];
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.on('error', ignored).end();
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => reject(notStarted(error)));
    child.on('close', resolve);
  });
  if (code !== 0) throw new PhiLintError(`Cannot ${doing}: ${reasonOf(err)}.`);
  return Buffer.concat(out);
}

/**
 * The same at once, for what is small and seldom asked for.
 * @throws PhiLintError
 */
export function gitNow(
  cwd: string,
  doing: string,
  args: readonly string[],
  expected: readonly number[] = [0],
): { readonly code: number; readonly stdout: Buffer } {
  const { error, status, stdout, stderr } = spawnSync('git', [...SETTINGS, ...args], {
    cwd,
    env: { ...process.env, ...VARIABLES },
    maxBuffer: Infinity,
  });
  if (error) throw notStarted(error);
  if (status === null || !expected.includes(status))
    throw new PhiLintError(`Cannot ${doing}: ${reasonOf(stderr.toString())}.`);
  return { code: status, stdout };
}

/** Hands out objects of a repository, one after the other, through one process. */
export class GitObjects {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly chunks: AsyncIterator<Buffer, undefined>;
  private rest: Buffer = Buffer.alloc(0);
  private last: Promise<unknown> = Promise.resolve();

  constructor(cwd: string) {
    this.child = start(cwd, ['cat-file', '--batch']);
    // An error of either ends the output, and is told by whoever waits for it.
    this.child.on('error', ignored);
    this.child.stdin.on('error', ignored);
    this.child.stderr.resume();
    this.chunks = this.child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  }

  /**
   * The bytes of a blob.
   * @throws PhiLintError where there is none.
   */
  blob(id: string): Promise<Uint8Array> {
    const next = this.last.then(() => this.read(id));
    this.last = next.catch(ignored);
    return next;
  }

  close(): void {
    this.child.stdin.end();
  }

  private async read(id: string): Promise<Uint8Array> {
    this.child.stdin.write(`${id}\n`);
    const header = (await this.takeLine()).toString();
    // Takes `3b18e5… blob 12`; leaves `3b18e5… missing`.
    const size = /^[\da-f]{40,64} blob (\d{1,15})$/.exec(header)?.[1];
    if (size === undefined) throw new PhiLintError('git does not hand out a staged file.');
    const bytes = await this.take(Number(size));
    await this.take(1);
    return bytes;
  }

  private async takeLine(): Promise<Buffer> {
    let end: number;
    while ((end = this.rest.indexOf(0x0a)) < 0) await this.more();
    const line = this.rest.subarray(0, end);
    this.rest = this.rest.subarray(end + 1);
    return line;
  }

  private async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = size;
    while (missing > this.rest.length) {
      parts.push(this.rest);
      missing -= this.rest.length;
      this.rest = Buffer.alloc(0);
      await this.more();
    }
    parts.push(this.rest.subarray(0, missing));
    this.rest = this.rest.subarray(missing);
    return Buffer.concat(parts);
  }

  private async more(): Promise<void> {
    const next = await this.chunks.next();
    if (next.done) throw new PhiLintError('git ended before it had handed out every staged file.');
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
  }
}

function notStarted(error: NodeJS.ErrnoException): PhiLintError {
  const reason = error.code === 'ENOENT' ? 'it is not installed, or the folder does not exist' : error.code;
  return new PhiLintError(`Cannot start git: ${reason ?? 'unknown error'}.`);
}

/** The first line of what git says; it names folders and settings, never what a file holds. */
function reasonOf(stderr: string): string {
  const [line = ''] = stderr.split('\n', 1);
  return line.replace(/^fatal: /, '').replace(/\.$/, '') || 'git failed';
}

function ignored(): void {
  // Told elsewhere.
}
