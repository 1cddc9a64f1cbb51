import type { Environment, Output } from './environment.js';

/** The environment of a real process. */
export function nodeEnvironment(): Environment {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readStdin,
    // Loaded where a report goes to a file.
    writeFile: async (filePath, text) => (await import('../engine/write-file.js')).writeWhole(filePath, text),
    createFile: async (filePath, text) =>
      (await import('node:fs/promises')).writeFile(filePath, text, { flag: 'wx' }),
    // Opened where somebody may be asked: opening takes a while.
    get ask() {
      return process.stdin.isTTY && process.stdout.isTTY ? ask : undefined;
    },
    now: () => performance.now(),
    date: () => new Date(),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // The reader of a pipe may leave early (`phi-lint | head`): no reason for a stack on the screen.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
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
