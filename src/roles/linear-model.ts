import { CueHash } from './cue-table.js';
import { readWeights, type Weights } from './weights-file.js';

/** A cue of a scored text and its signed share of the score, in log-odds. */
export interface CueShare {
  readonly cue: string;
  readonly share: number;
}

const hash = new CueHash();

/**
 * Logistic regression over named cues. The cues of a text are weighted by their rarity and scaled to length one, so
 * that long and short texts are judged alike.
 *
 * The weights file holds `bias<TAB>number`, then one cue a line: `cue<TAB>rarity<TAB>weight`; `#` starts a comment.
 */
export class LinearModel {
  private weights: Weights | undefined;

  constructor(private readonly content: string) {}

  /** The log-odds of the outcome from distinct cues, which are added to the tally of another model too. */
  score(cues: ReadonlySet<string>, also?: Tally): number {
    const { bias, table } = this.read();
    let sum = 0;
    let squares = 0;
    for (const cue of cues) {
      const index = table.find(hash.of(cue));
      also?.add(hash);
      if (index < 0) continue;
      const rarity = table.rarities[index] ?? 0;
      sum += rarity * (table.weights[index] ?? 0);
      squares += rarity * rarity;
    }
    return logOdds(bias, sum, squares);
  }

  /** Counts cues as they come in. */
  tally(): Tally {
    return new Tally(this.read());
  }

  /** The cues that say most and may be shown, the strongest first. */
  shares(cues: Iterable<string>, most: number): CueShare[] {
    const { table } = this.read();
    const strongest: CueShare[] = [];
    let squares = 0;
    for (const cue of cues) {
      const index = table.find(hash.of(cue));
      if (index < 0) continue;
      const rarity = table.rarities[index] ?? 0;
      squares += rarity * rarity;
      const share = rarity * (table.weights[index] ?? 0);
      if (strongest.length === most && !isStronger(share, strongest[most - 1])) continue;
      if (isShowable(cue)) insert({ cue, share }, strongest, most);
    }
    const scale = 1 / Math.sqrt(squares || 1);
    return strongest.map(({ cue, share }) => ({ cue, share: share * scale }));
  }

  /** The weights, read when a text is first scored. */
  private read(): Weights {
    return (this.weights ??= readWeights(this.content));
  }
}

function isStronger(share: number, other: CueShare | undefined): boolean {
  return other === undefined || Math.abs(share) > Math.abs(other.share);
}

/** Puts a share in its place among the strongest, of which `most` are kept. */
function insert(share: CueShare, strongest: CueShare[], most: number): void {
  let at = strongest.length;
  while (at > 0 && isStronger(share.share, strongest[at - 1])) at--;
  strongest.splice(at, 0, share);
  if (strongest.length > most) strongest.pop();
}

/** The score of a text while its cues come in. A cue counts once, however often it is added. */
export class Tally {
  private sum = 0;
  private squares = 0;
  private readonly seen = new Set<number>();

  constructor(private readonly weights: Weights) {}

  add(cue: CueHash): void {
    const { table } = this.weights;
    const index = table.find(cue);
    if (index < 0 || this.seen.has(index)) return;
    this.seen.add(index);
    const rarity = table.rarities[index] ?? 0;
    this.sum += rarity * (table.weights[index] ?? 0);
    this.squares += rarity * rarity;
  }

  /** The log-odds of the outcome. */
  get logOdds(): number {
    return logOdds(this.weights.bias, this.sum, this.squares);
  }
}

/** Scales the cues of a text to length one. */
function logOdds(bias: number, sum: number, squares: number): number {
  return bias + (squares > 0 ? sum / Math.sqrt(squares) : 0);
}

/** Cues that name kinds, roles and lists alone: `kind:name`, `who:he/she past`, `sentence: unit.icu`, `<name> <condition>`. */
const KINDS_ALONE =
  /^(?:(?:kind|role|pair|list|who|meets|name|kind-of-post):|(?:(?:close )?(?:before|after)|sentence(?: before| after)?|post): [a-z-]+\.|<[^<>]+>(?: <[^<>]+>)?$)/;

/** True for a cue that holds no word of a draft and so may be shown in a message (contract: kinds and places, no values). */
function isShowable(cue: string): boolean {
  return KINDS_ALONE.test(cue);
}

/** Turns log-odds into a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
