import { createInterface } from 'node:readline/promises';
import { PhiLintError } from '../config/errors.js';

/**
 * Asks a question in the terminal.
 * @throws PhiLintError where the question is turned down by Ctrl+C or Ctrl+D.
 */
export async function askInTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const turnedDown = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(new PhiLintError('No answer: nothing was written.'));
    lines.once('close', stop).once('SIGINT', stop);
  });
  try {
    return await Promise.race([lines.question(question), turnedDown]);
  } finally {
    lines.close();
  }
}
