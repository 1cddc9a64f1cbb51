import { oncePerDocument, type Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';

/** Capitalised words that stand together, as token indexes: `first` and `last` inclusive. */
export interface CapitalRun {
  readonly first: number;
  readonly last: number;
}

/** Words in lower case that may stand inside a name: `Sisters of Mercy`, `Baylor Scott & White`. */
const CONNECTIVES = new Set(['of', '&', 'and', 'the', 'for', 'de', 'la', 'del', 'los', 'las']);
/** Abbreviations whose stop stands inside a name: `St. Luke's`, `Mt. Hood`, `Ft. Wayne`. */
const STOPPED = new Set(['st', 'ste', 'mt', 'ft', 'dr', 'n', 's', 'e', 'w']);
const LONGEST_RUN = 12;

/** Every run of capitalised words, with the connectives, hyphens and possessives inside it. Linear in the tokens. */
export const capitalRuns = oncePerDocument(findRuns);

function findRuns({ tokens }: Document): readonly CapitalRun[] {
  const runs: CapitalRun[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isCapitalised(tokens[first])) continue;
    let last = first;
    for (
      let next = nextInRun(tokens, last);
      next > last && last - first < LONGEST_RUN;
      next = nextInRun(tokens, last)
    )
      last = next;
    runs.push({ first, last });
    first = last;
  }
  return runs;
}

/** True for words that begin with a capital letter, such as `Mercy`, `NYU`, `McDonald`. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined || token.text === token.lower) return false;
  return (
    (token.kind === 'word' || token.kind === 'alnum') &&
    token.text.charCodeAt(0) !== token.lower.charCodeAt(0)
  );
}

/** The index that the run grows to from `last`, or `last` where it ends. */
function nextInRun(tokens: readonly Token[], last: number): number {
  const token = tokens[last];
  let i = last + 1;
  const next = tokens[i];
  if (!token || !next || next.sentence !== token.sentence) return last;
  if (isCapitalised(next)) return i;
  if (next.lower === "'s" && next.start === token.end) return i;
  if (next.text === '-' && next.start === token.end && tokens[i + 1]?.start === next.end)
    return isCapitalised(tokens[i + 1]) ? i + 1 : last;
  if (next.text === '.' && STOPPED.has(token.lower) && next.start === token.end)
    return isCapitalised(tokens[i + 1]) ? i + 1 : last;
  while (i <= last + 2 && CONNECTIVES.has(tokens[i]?.lower ?? '') && tokens[i]?.sentence === token.sentence)
    i++;
  return i > last + 1 && isCapitalised(tokens[i]) && tokens[i]?.sentence === token.sentence ? i : last;
}
