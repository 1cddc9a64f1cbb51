import { CueHash } from './cue-hash.js';
import { packWeights, unpackWeights, type Weights } from './weights-file.js';

/** A cue of a scored text and its signed share of the score, in log-odds. */
export interface CueShare {
  readonly cue: string;
  readonly share: number;
}

const hash = new CueHash();

/**
 * Logistic regression over named cues. The cues of a text are weighted by their rarity, and those of each family are
 * scaled to the family's length, so that long and short texts are judged alike and words do not drown kinds.
 *
 * The weights file holds `bias<TAB>number`, then for each family `name<TAB>length` and its cues, one a line:
 * `cue<TAB>rarity<TAB>weight`; `#` starts a comment.
 */
export class LinearModel {
  private weights: Weights | undefined;

  /** Takes what a weights file holds, or a function that gives it packed. */
  constructor(private readonly content: string | (() => Int32Array)) {}

  /** The log-odds of the outcome from distinct cues. */
  score(cues: ReadonlySet<string>): number {
    const known = new Set<number>();
    for (const cue of cues) {
      const index = this.find(hash.of(cue));
      if (index >= 0) known.add(index);
    }
    return this.scoreKnown(known);
  }

  /** The index of a cue, -1 where the model does not know it. */
  find(cue: CueHash): number {
    return this.read().table.find(cue);
  }

  /** The log-odds of the outcome from the indexes of the cues that the model knows. */
  scoreKnown(indexes: ReadonlySet<number>): number {
    const sums = new FamilySums(this.read());
    for (const index of indexes) sums.add(index);
    return sums.logOdds;
  }

  /** The cues that say most and may be shown, the strongest first. */
  shares(cues: Iterable<string>, most: number): CueShare[] {
    const weights = this.read();
    const sums = new FamilySums(weights);
    const known: { cue: string; index: number }[] = [];
    for (const cue of cues) {
      const index = weights.table.find(hash.of(cue));
      if (index < 0) continue;
      sums.add(index);
      if (isShowable(cue)) known.push({ cue, index });
    }
    const strongest: CueShare[] = [];
    for (const { cue, index } of known) {
      const share = sums.share(index);
      if (strongest.length < most || isStronger(share, strongest[most - 1]))
        insert({ cue, share }, strongest, most);
    }
    return strongest;
  }

  /** The weights, read when a text is first scored. */
  private read(): Weights {
    const { content } = this;
    return (this.weights ??= unpackWeights(typeof content === 'string' ? packWeights(content) : content()));
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

/** The weighted sum of each family of cues, and its length. */
class FamilySums {
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;

  constructor(private readonly weights: Weights) {
    this.sums = new Float64Array(weights.scales.length);
    this.squares = new Float64Array(weights.scales.length);
  }

  /** Adds a cue by its index in the table. */
  add(index: number): void {
    const { table } = this.weights;
    const family = table.family(index);
    const rarity = table.rarity(index);
    (this.sums[family] as number) += rarity * table.weight(index);
    (this.squares[family] as number) += rarity * rarity;
  }

  /** What an added cue gives to the log-odds. */
  share(index: number): number {
    const { table } = this.weights;
    return table.rarity(index) * table.weight(index) * this.factor(table.family(index));
  }

  get logOdds(): number {
    return this.sums.reduce((total, sum, family) => total + sum * this.factor(family), this.weights.bias);
  }

  private factor(family: number): number {
    const squares = this.squares[family] ?? 0;
    return squares > 0 ? (this.weights.scales[family] ?? 0) / Math.sqrt(squares) : 0;
  }
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
