import { CueHash } from './cue-hash.js';
import { packWeights, unpackWeights, type Weights, type WeightsOfModels } from './weights-file.js';

/** A cue of a scored text and its signed share of the score, in log-odds. */
export interface CueShare {
  readonly cue: string;
  readonly share: number;
}

const hash = new CueHash();

/** Models that judge by the same cues, each of which is looked up once for all of them. */
export class LinearModels {
  private opened: WeightsOfModels | undefined;
  /** For each cue the number of the text that it was last counted in. */
  private counted = new Int32Array(0);
  private texts = 0;
  private readonly sums: FamilySums[] = [];

  /** Takes what weights files hold, or a function that gives them packed, which is called when a text is first scored. */
  constructor(private readonly contents: readonly string[] | (() => Int32Array)) {}

  /** The index of a cue, -1 where no model knows it. */
  find(cue: CueHash): number {
    return this.read().table.find(cue);
  }

  /** The model of the file with an index. */
  model(index: number): LinearModel {
    return new LinearModel(this, index);
  }

  /** What a model has learned. */
  weightsOf(index: number): Weights {
    const weights = this.read().models[index];
    if (!weights) throw new Error('There are fewer models.');
    return weights;
  }

  /** The sums of a model, at zero; there is one set of them, because texts are scored one after the other. */
  sumsOf(index: number): FamilySums {
    const sums = (this.sums[index] ??= new FamilySums(this.weightsOf(index)));
    return sums.clear();
  }

  /** Calls back with each index of some lists once, in their order. */
  forEachDistinct(lists: readonly (readonly number[])[], take: (index: number) => void): void {
    const { counted } = this;
    const text = ++this.texts;
    for (const list of lists) {
      for (const index of list) {
        if (counted[index] === text) continue;
        counted[index] = text;
        take(index);
      }
    }
  }

  private read(): WeightsOfModels {
    if (this.opened) return this.opened;
    const { contents } = this;
    const opened = unpackWeights(typeof contents === 'function' ? contents() : packWeights(contents));
    this.counted = new Int32Array(opened.table.size);
    return (this.opened = opened);
  }
}

/**
 * Logistic regression over named cues. The cues of a text are weighted by their rarity, and those of each family are
 * scaled to the family's length, so that long and short texts are judged alike and words do not drown kinds.
 *
 * The weights file holds `bias<TAB>number`, then for each family `name<TAB>length` and its cues, one a line:
 * `cue<TAB>rarity<TAB>weight`; `#` starts a comment.
 */
export class LinearModel {
  /** Takes the models that it shares its cues with, and its place among them. */
  constructor(
    private readonly models: LinearModels,
    private readonly index: number,
  ) {}

  /** The log-odds of the outcome from distinct cues. */
  score(cues: ReadonlySet<string>): number {
    const known: number[] = [];
    for (const cue of cues) {
      const index = this.models.find(hash.of(cue));
      if (index >= 0) known.push(index);
    }
    return this.scoreKnown([known]);
  }

  /** The log-odds of the outcome from the indexes of cues in lists; an index counts once, wherever it stands. */
  scoreKnown(lists: readonly (readonly number[])[]): number {
    const sums = this.models.sumsOf(this.index);
    this.models.forEachDistinct(lists, (index) => sums.add(index));
    return sums.logOdds;
  }

  /** The cues that say most and may be shown, the strongest first. */
  shares(cues: Iterable<string>, most: number): CueShare[] {
    const sums = this.models.sumsOf(this.index);
    const known: { cue: string; index: number }[] = [];
    for (const cue of cues) {
      const index = this.models.find(hash.of(cue));
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

  clear(): this {
    this.sums.fill(0);
    this.squares.fill(0);
    return this;
  }

  /** Adds a cue by its index in the table. */
  add(index: number): void {
    const { values } = this.weights;
    const family = values.family(index);
    const rarity = values.rarity(index);
    (this.sums[family] as number) += rarity * values.weight(index);
    (this.squares[family] as number) += rarity * rarity;
  }

  /** What an added cue gives to the log-odds. */
  share(index: number): number {
    const { values } = this.weights;
    return values.rarity(index) * values.weight(index) * this.factor(values.family(index));
  }

  get logOdds(): number {
    let total = this.weights.bias;
    for (let family = 0; family < this.sums.length; family++)
      total += (this.sums[family] as number) * this.factor(family);
    return total;
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
