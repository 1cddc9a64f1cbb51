import { joinedFirst, joinedSecond, partOf, type CuePart } from './cue-hash.js';
import { KnownCues, type CueFinder, type CueSink } from './cue-sink.js';
import { familyIn, rarityIn, weightIn, type CueTable } from './cue-table.js';
import { packWeights, unpackWeights, type Weights, type WeightsOfModels } from './weights-file.js';

/** A cue of a scored text and its signed share of the score, in log-odds. */
export interface CueShare {
  readonly cue: string;
  readonly share: number;
}

/** The log-odds of a text and of its parts. */
export interface ScoreOfParts {
  readonly text: number;
  readonly parts: readonly number[];
}

/** Models that judge by the same cues, each of which is looked up once for all of them. */
export class LinearModels implements CueFinder {
  private opened: WeightsOfModels | undefined;
  /** For each cue the number of the part of a text that it was last counted in. */
  private counted = new Int32Array(0);
  private counts = 0;
  private readonly sums: FamilySums[] = [];

  /** Takes what weights files hold, or a function that gives them packed, which is called when a text is first scored. */
  constructor(private readonly contents: readonly string[] | (() => Int32Array)) {}

  /** The index of a cue, -1 where no model knows it. */
  find({ first, second }: CuePart): number {
    return this.read().table.find(first, second);
  }

  /** The index of the cue whose name two parts make, -1 where no model knows it. */
  findJoined(start: CuePart, end: CuePart): number {
    return this.read().table.find(joinedFirst(start, end), joinedSecond(start, end));
  }

  /** The model of the file with an index. */
  model(index: number): LinearModel {
    return new LinearModel(this, index);
  }

  /** The sums of a model, at zero; there is one set of them, because texts are scored one after the other. */
  sumsOf(index: number): FamilySums {
    return (this.sums[index] ??= this.openSums(index)).clear();
  }

  /** The log-odds of a text by one model from the indexes of its cues, each of which counts once. */
  score(indexes: readonly number[], model: number): number {
    const { counted } = this;
    const sums = this.sumsOf(model);
    const count = ++this.counts;
    for (const index of indexes) {
      if (counted[index] === count) continue;
      counted[index] = count;
      sums.add(index);
    }
    return sums.logOdds;
  }

  /** Scores a text by one model and each of its parts by another: see `LinearModel`. */
  scoreParts(parts: readonly (readonly number[])[], ofText: number, ofParts: number): ScoreOfParts {
    const { counted } = this;
    const before = this.counts;
    const text = this.sumsOf(ofText);
    const scores = parts.map((indexes) => {
      const count = ++this.counts;
      const part = this.sumsOf(ofParts);
      for (const index of indexes) {
        const last = counted[index] as number;
        if (last === count) continue;
        counted[index] = count;
        part.add(index);
        if (last <= before) text.add(index);
      }
      return part.logOdds;
    });
    return { text: text.logOdds, parts: scores };
  }

  private openSums(index: number): FamilySums {
    const { table, models } = this.read();
    const weights = models[index];
    if (!weights) throw new Error('There are fewer models.');
    return new FamilySums(weights, table, index);
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

  /** The log-odds of the outcome from the cues that `collect` hands over, each of which counts once. */
  score(collect: (cues: CueSink) => void): number {
    const known = new KnownCues(this.models);
    collect(known);
    return this.models.score(known.indexes, this.index);
  }

  /**
   * The log-odds of a text by this model, and of each of its parts by one beside it, from the indexes of the cues of the
   * parts; an index counts once in a part and once in the text, where it first stands.
   */
  scoreParts(parts: readonly (readonly number[])[], ofParts: LinearModel): ScoreOfParts {
    return this.models.scoreParts(parts, this.index, ofParts.index);
  }

  /** The cues that say most and may be shown, the strongest first. */
  shares(cues: Iterable<string>, most: number): CueShare[] {
    const sums = this.models.sumsOf(this.index);
    const known: { cue: string; index: number }[] = [];
    for (const cue of cues) {
      const index = this.models.find(partOf(cue));
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

  constructor(
    private readonly weights: Weights,
    private readonly table: CueTable,
    private readonly model: number,
  ) {
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
    const value = this.table.value(index, this.model);
    const family = familyIn(value);
    const rarity = rarityIn(value);
    (this.sums[family] as number) += rarity * weightIn(value);
    (this.squares[family] as number) += rarity * rarity;
  }

  /** What an added cue gives to the log-odds. */
  share(index: number): number {
    const value = this.table.value(index, this.model);
    return rarityIn(value) * weightIn(value) * this.factor(familyIn(value));
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
