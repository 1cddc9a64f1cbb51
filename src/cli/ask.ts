import { createInterface, type Interface } from 'node:readline';
import { PhiLintError } from '../config/errors.js';

/** Reads the answers of whoever sits at the terminal. One reader for all questions: what is typed ahead is not lost. */
class Terminal {
  private readonly typed: string[] = [];
  private isClosed = false;
  private wake: () => void = () => undefined;
  private readonly lines: Interface;

  constructor() {
    this.lines = createInterface({ input: process.stdin, output: process.stdout });
    this.lines.on('line', (line) => {
      this.typed.push(line);
      this.wake();
    });
    const close = () => {
      this.isClosed = true;
      this.wake();
    };
    this.lines.on('SIGINT', close).on('close', close);
  }

  async ask(question: string): Promise<string> {
    this.lines.setPrompt(question);
    this.lines.prompt();
    while (this.typed.length === 0 && !this.isClosed) await new Promise<void>((wake) => (this.wake = wake));
    // A terminal that is read from keeps the process alive.
    this.lines.pause();
    const answer = this.typed.shift();
    if (answer !== undefined) return answer;
    this.lines.close();
    throw new PhiLintError('No answer: nothing was written.');
  }
}

let terminal: Terminal | undefined;

/**
 * Asks a question in the terminal.
 * @throws PhiLintError where it is turned down by Ctrl+C or Ctrl+D.
 */
export function askInTerminal(question: string): Promise<string> {
  terminal ??= new Terminal();
  return terminal.ask(question);
}
