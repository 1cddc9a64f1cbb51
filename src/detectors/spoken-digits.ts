import type { Range } from '../text/mapped-text.js';
import type { Token } from '../text/tokens.js';
import type { Scene } from './detector.js';
import { oncePerScene } from './once-per-scene.js';
import { tokenIndex } from './token-index.js';

/** A number that is spelled out or spaced: `five five five oh one`, `5 5 5 0 1 2`, `612 five five five 0127`. */
export interface SpokenDigits extends Range {
  readonly digits: string;
}

const DIGITS: ReadonlyMap<string, string> = new Map(
  [
    'zero 0',
    'oh 0',
    'o 0',
    'one 1',
    'two 2',
    'three 3',
    'four 4',
    'five 5',
    'six 6',
    'seven 7',
    'eight 8',
    'nine 9',
  ].map((pair) => pair.split(' ') as [string, string]),
);
const JOINERS = new Set(['-', ',', '.', '…', '(', ')', '–', '—', '/']);
/** Shorter rows are counts and scores. */
const MIN_DIGITS = 7;
const MIN_SINGLE = 3;

/** Rows of at least seven digits of which at least three are words or stand alone, in the order of the text. */
export const spokenDigits = oncePerScene(find);

function find(scene: Scene): readonly SpokenDigits[] {
  const { tokens } = scene.document;
  const rows: SpokenDigits[] = [];
  let next = 0;
  for (const first of starts(scene)) {
    if (first < next) continue;
    const row = readRow(tokens, first);
    next = row.next;
    if (row.digits.length >= MIN_DIGITS && row.digits.length <= 16 && row.single >= MIN_SINGLE) {
      rows.push({ start: tokens[first]?.start ?? 0, end: row.end, digits: row.digits });
    }
  }
  return rows;
}

/** Only a run that holds a digit word, or two digits that stand alone one after the other, is worth a look. */
function starts(scene: Scene): number[] {
  const { tokens } = scene.document;
  const words = scene.phrases('digit-words').map(({ first }) => first);
  const numbers = tokenIndex(scene.document).digits.filter((i) => /^\d{1,4}$/.test(tokens[i]?.text ?? ''));
  return words.length > 0 ? [...words, ...numbers].sort((a, b) => a - b) : numbers;
}

function readRow(
  tokens: readonly Token[],
  first: number,
): { digits: string; single: number; end: number; next: number } {
  let digits = '';
  let single = 0;
  let end = tokens[first]?.start ?? 0;
  let i = first;
  for (; i < tokens.length && digits.length <= 16; i++) {
    const token = tokens[i];
    if (!token || token.start - end > 3) break;
    const digit = DIGITS.get(token.lower) ?? (/^\d{1,4}$/.test(token.text) ? token.text : undefined);
    if (digit === undefined) {
      if (!JOINERS.has(token.text)) break;
      continue;
    }
    digits += digit;
    if (digit.length === 1) single++;
    end = token.end;
  }
  return { digits, single, end, next: Math.max(i, first + 1) };
}
