import { CueHash, CueTable } from './cue-table.js';

/** What a weights file holds. */
export interface Weights {
  readonly bias: number;
  /** The length to which the cues of each family are scaled. */
  readonly scales: readonly number[];
  readonly table: CueTable;
}

/** Begins a packed file; no file that people write begins with it. */
const MARK = '\u0001';
/** Characters of one entry: two hashes of four, family of one, rarity and weight of two. */
const ENTRY = 13;
const NUMBER = 2;
/** Weights files give two decimals. */
const UNIT = 100;
/** Moves signed numbers above zero. */
const SHIFT = 0x8000;

/** Reads a weights file, as people see it (its format: `LinearModel`) or packed. */
export function readWeights(content: string): Weights {
  return content.startsWith(MARK) ? unpack(content) : parse(content);
}

/**
 * A weights file in one byte a character, which is read fifty times as fast: the build packs what the package ships.
 * @throws where two cues have the same hashes, or a number does not fit.
 */
export function packWeights(content: string): string {
  const { bias, scales, cues } = lines(content);
  const hash = new CueHash();
  const known = new Set<string>();
  const entries = cues.map(({ cue, family, rarity, weight }) => {
    const { first, second } = hash.of(cue);
    const name = write(first, 4) + write(second, 4);
    if (known.has(name)) throw new Error('Two cues have the same hashes: change a constant of CueHash.');
    known.add(name);
    return name + write(family, 1) + write(scaled(rarity), NUMBER) + write(scaled(weight), NUMBER);
  });
  const head = [bias, ...scales].map((value) => write(scaled(value), NUMBER));
  return MARK + write(scales.length, 1) + head.join('') + entries.join('');
}

function unpack(content: string): Weights {
  let at = MARK.length;
  const read = (length: number): number => {
    let value = 0;
    for (const end = at + length; at < end; at++) value = value * 256 + content.charCodeAt(at);
    return value;
  };
  const decimal = (): number => (read(NUMBER) - SHIFT) / UNIT;
  const familyCount = read(1);
  const bias = decimal();
  const scales = Array.from({ length: familyCount }, decimal);
  const size = (content.length - at) / ENTRY;
  const table = new CueTable(size);
  const hash = new CueHash();
  for (let i = 0; i < size; i++) {
    hash.first = read(4);
    hash.second = read(4);
    table.set(i, hash, read(1), decimal(), decimal());
  }
  return { bias, scales, table };
}

function parse(content: string): Weights {
  const { bias, scales, cues } = lines(content);
  const table = new CueTable(cues.length);
  const hash = new CueHash();
  cues.forEach(({ cue, family, rarity, weight }, i) => table.set(i, hash.of(cue), family, rarity, weight));
  return { bias, scales, table };
}

interface Line {
  readonly cue: string;
  readonly family: number;
  readonly rarity: number;
  readonly weight: number;
}

function lines(content: string): { bias: number; scales: number[]; cues: Line[] } {
  let bias = 0;
  const scales: number[] = [];
  const cues: Line[] = [];
  for (const line of content.split('\n')) {
    if (line.startsWith('# ')) continue;
    const [cue, first, second] = line.split('\t');
    if (cue === undefined || first === undefined) continue;
    if (second !== undefined)
      cues.push({ cue, family: scales.length - 1, rarity: Number(first), weight: Number(second) });
    else if (cue === 'bias') bias = Number(first);
    else scales.push(Number(first));
  }
  return { bias, scales, cues };
}

/** The base-256 digits of a whole number, the highest first. */
function write(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 256))
    text = String.fromCharCode(rest % 256) + text;
  return text;
}

function scaled(value: number): number {
  const whole = Math.round(value * UNIT);
  if (whole / UNIT !== value || Math.abs(whole) >= SHIFT)
    throw new Error('A number of a weights file has more than two decimals or is too large.');
  return whole + SHIFT;
}
