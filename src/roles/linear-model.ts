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
    const known: CueShare[] = [];
    let squares = 0;
    for (const cue of cues) {
      const index = table.find(hash.of(cue));
      if (index < 0) continue;
      const rarity = table.rarities[index] ?? 0;
      squares += rarity * rarity;
      if (isShowable(cue)) known.push({ cue, share: rarity * (table.weights[index] ?? 0) });
    }
    const scale = 1 / Math.sqrt(squares || 1);
    return known
      .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
      .slice(0, most)
      .map(({ cue, share }) => ({ cue, share: share * scale }));
  }

  /** The weights, read when a text is first scored. */
  private read(): Weights {
    return (this.weights ??= readWeights(this.content));
  }
}

/** The score of a text while its cues come in. A cue counts once, however often it is added. */
export class Tally {
  private sum = 0;
  private squares = 0;
  private readonly seen: Uint8Array;

  constructor(private readonly weights: Weights) {
    this.seen = new Uint8Array(weights.table.size);
  }

  add(cue: CueHash): void {
    const { table } = this.weights;
    const index = table.find(cue);
    if (index < 0 || this.seen[index] === 1) return;
    this.seen[index] = 1;
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
