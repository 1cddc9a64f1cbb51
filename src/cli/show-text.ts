import { PhiLintError } from '../config/errors.js';
import type { PhiLint } from '../engine/phi-lint.js';
import type { PrintContext } from '../formatters/formatter.js';
import type { Place } from '../linter/message.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { isCi } from './progress.js';
import type { Stdin } from './read-paths.js';

/**
 * Refuses to show words anywhere but on a terminal.
 * @throws PhiLintError
 */
export function checkShowText({ env, stdout }: Environment, flags: Flags): void {
  if (flags.showText !== true) return;
  if (isCi(env))
    throw new PhiLintError('--show-text is refused in CI: its logs would hold the words that were found.');
  if (!stdout.isTTY || flags.outputFile !== undefined || (flags.format ?? []).some(isOther)) {
    throw new PhiLintError(
      '--show-text shows words in a terminal only: use the stylish format, no file and no pipe.',
    );
  }
}

function isOther(format: string): boolean {
  return format !== 'stylish';
}

/** A look into the drafts at the time of printing; results never hold what it returns. */
export async function textReader(
  results: readonly { readonly filePath: string; readonly output?: string }[],
  phiLint: PhiLint,
  stdin: Stdin | undefined,
): Promise<NonNullable<PrintContext['textAt']>> {
  const sources = new Map<string, string>();
  for (const [i, { filePath, output }] of results.entries()) {
    // Of a text that was fixed and not written, the messages are about the fixed one.
    const source = output ?? (await phiLint.readSource(filePath, i === 0 ? stdin?.bytes : undefined));
    if (source !== undefined) sources.set(filePath, source);
  }
  return (filePath, place) => {
    const source = sources.get(filePath);
    return source === undefined ? undefined : cut(source, place);
  };
}

function cut(source: string, { line, column, endLine, endColumn }: Place): string {
  const lines = source.split(/\r\n|\r|\n/).slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((text, i) => text.slice(i === 0 ? column - 1 : 0, i === last ? endColumn - 1 : undefined))
    .join(' ');
}
