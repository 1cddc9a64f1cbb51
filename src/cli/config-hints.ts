import type { PhiLint } from '../engine/phi-lint.js';
import { printable, shownPath } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';

/** Hints that are shown; whoever has more of them begins with these. */
const MOST_SHOWN = 10;

/** Says on stderr, in one block, what the configuration says in vain. It never changes an exit code. */
export async function printHints(
  { stderr, cwd }: Environment,
  phiLint: PhiLint,
  flags: Flags,
): Promise<void> {
  if (!flags.hints || flags.quiet) return;
  const hints = await phiLint.getConfigHints();
  if (hints.length === 0) return;
  const lines = hints.map(({ source, key, text }) => {
    const place = `${shownPath(source, cwd)}: ${key === '' ? '' : `${printable(key)}: `}`;
    return `  ${place}${printable(text.replaceAll(`${cwd}/`, ''))}`;
  });
  const more = lines.length - MOST_SHOWN;
  stderr.write(
    [
      'Hints about the configuration (--no-hints hides them):',
      ...lines.slice(0, MOST_SHOWN),
      ...(more > 0 ? [`  and ${more} more`] : []),
      '',
    ].join('\n'),
  );
}
