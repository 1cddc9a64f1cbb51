import type { Token } from '../../text/tokens.js';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SPANISH: ReadonlyMap<string, number> = new Map(
  Object.entries({
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
  }),
);
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);

/** A number in digits or words, and the index of the token behind it. */
export interface ReadNumber {
  readonly value: number;
  readonly next: number;
}

/** Reads `39`, `3.5`, `sixty-seven`, `one hundred and four`, `noventa y dos` at a token. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number')
    return /^\d{1,3}(?:\.\d)?$/.test(token.text) ? { value: Number(token.text), next: at + 1 } : undefined;
  if (token.kind !== 'word') return undefined;
  if (token.lower === 'a' || token.lower === 'one') {
    if (tokens[at + 1]?.lower === 'hundred') return hundreds(tokens, at + 2);
  }
  const small = SMALL.get(token.lower) ?? SPANISH.get(token.lower);
  if (small === undefined) return undefined;
  if (small < 20 || small % 10 !== 0) return { value: small, next: at + 1 };
  const unitAt = /^[-y]$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const unit = SMALL.get(tokens[unitAt]?.lower ?? '') ?? SPANISH.get(tokens[unitAt]?.lower ?? '');
  return unit !== undefined && unit >= 1 && unit <= 9
    ? { value: small + unit, next: unitAt + 1 }
    : { value: small, next: at + 1 };
}

function hundreds(tokens: readonly Token[], at: number): ReadNumber {
  const rest = readNumber(tokens, tokens[at]?.lower === 'and' ? at + 1 : at);
  return rest && rest.value < 30 && tokens[at]?.kind === 'word'
    ? { value: 100 + rest.value, next: rest.next }
    : { value: 100, next: at };
}
