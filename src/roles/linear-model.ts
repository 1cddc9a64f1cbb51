/** A cue that a model knows: how rare it is, and what it says. */
interface Weight {
  /** Inverse document frequency: rare cues count for more. */
  readonly rarity: number;
  /** Log-odds for a cue of full strength; positive speaks for the outcome. */
  readonly weight: number;
}

/** A cue of a scored text and its signed share of the score, in log-odds. */
export interface CueShare {
  readonly cue: string;
  readonly share: number;
}

/**
 * Logistic regression over named cues. The cues of a text are weighted by their rarity and scaled to length one, so
 * that long and short texts are judged alike.
 *
 * The weights file holds `bias<TAB>number`, then one cue a line: `cue<TAB>rarity<TAB>weight`; `#` starts a comment.
 */
export class LinearModel {
  private readonly weights = new Map<string, Weight>();
  private bias = 0;

  constructor(content: string) {
    for (const line of content.split('\n')) {
      const [cue, first, second] = line.split('\t');
      if (cue === undefined || first === undefined || cue.startsWith('# ')) continue;
      if (second === undefined) this.bias = Number(first);
      else this.weights.set(cue, { rarity: Number(first), weight: Number(second) });
    }
  }

  /** The log-odds of the outcome. */
  score(cues: Iterable<string>): number {
    let sum = 0;
    let squares = 0;
    for (const cue of cues) {
      const known = this.weights.get(cue);
      if (!known) continue;
      sum += known.rarity * known.weight;
      squares += known.rarity * known.rarity;
    }
    return this.bias + (squares > 0 ? sum / Math.sqrt(squares) : 0);
  }

  /** The cues that say most and may be shown, the strongest first. */
  shares(cues: Iterable<string>, most: number): CueShare[] {
    const known: CueShare[] = [];
    let squares = 0;
    for (const cue of cues) {
      const weight = this.weights.get(cue);
      if (!weight) continue;
      squares += weight.rarity * weight.rarity;
      if (isShowable(cue)) known.push({ cue, share: weight.rarity * weight.weight });
    }
    const scale = 1 / Math.sqrt(squares || 1);
    return known
      .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
      .slice(0, most)
      .map(({ cue, share }) => ({ cue, share: share * scale }));
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
