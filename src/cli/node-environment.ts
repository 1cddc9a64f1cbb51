import type { Environment, Output } from './environment.js';
import type { UntimelyEnd } from './untimely-end.js';

/** In a millisecond; `performance` is loaded when it is first asked. */
const NANOSECONDS = 1e6;

/** The environment of a real process, which `end` ends where it cannot go on. */
export function nodeEnvironment(end: UntimelyEnd): Environment {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout, end.onOutputError),
    // Where nobody hears what is said, the exit code still says it.
    stderr: outputOf(process.stderr, () => undefined),
    onProgress: end.onProgress,
    readStdin,
    // Loaded where a report goes to a file.
    writeFile: async (filePath, text) => (await import('../engine/write-file.js')).writeWhole(filePath, text),
    createFile: async (filePath, text) =>
      (await import('node:fs/promises')).writeFile(filePath, text, { flag: 'wx' }),
    // Opened where somebody may be asked: opening takes a while.
    get ask() {
      return process.stdin.isTTY && process.stdout.isTTY ? ask : undefined;
    },
    now: () => Number(process.hrtime.bigint()) / NANOSECONDS,
    date: () => new Date(),
  };
}

function outputOf(stream: NodeJS.WriteStream, onError: (error: NodeJS.ErrnoException) => void): Output {
  stream.on('error', onError);
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

async function ask(question: string): Promise<string> {
  const { askInTerminal } = await import('./ask.js');
  return askInTerminal(question);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
