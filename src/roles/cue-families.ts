/** A group of cues that is scaled to length one by itself, so that many words do not drown a few kinds. */
export interface CueFamily {
  readonly name: string;
  /** The length that the cues of the family are scaled to. */
  readonly scale: number;
  /** In how many examples a cue must occur to be learned: a cue of a single example teaches nothing. */
  readonly least: number;
  /** Whether a cue belongs to the family; the first family that takes a cue has it. */
  readonly takes: (cue: string) => boolean;
}

const beginsWith = (prefix: RegExp): CueFamily['takes'] => prefix.test.bind(prefix);

/** What a post and its sentences say, from kinds to plain words. */
export const TEXT_FAMILIES: readonly CueFamily[] = [
  { name: 'kinds', scale: 0.4, least: 2, takes: beginsWith(/^(?:kind|role):/) },
  { name: 'pairs of kinds', scale: 0.3, least: 2, takes: beginsWith(/^pair:/) },
  { name: 'word lists', scale: 0.3, least: 2, takes: beginsWith(/^list:/) },
  { name: 'who has it', scale: 0.4, least: 2, takes: beginsWith(/^who:/) },
  { name: 'what meets', scale: 0.3, least: 2, takes: beginsWith(/^meets:/) },
  { name: 'stems', scale: 0.4, least: 2, takes: beginsWith(/^stem:/) },
  { name: 'words that stand apart', scale: 0.6, least: 4, takes: (cue) => cue.includes(' _ ') },
  { name: 'neighbours', scale: 0.8, least: 2, takes: (cue) => cue.includes(' ') },
  { name: 'words', scale: 0.7, least: 2, takes: () => true },
];

/** The words and kinds around a name. */
export const NAME_FAMILIES: readonly CueFamily[] = [{ name: 'all', scale: 1, least: 2, takes: () => true }];

/** The index of the family of a cue. */
export function familyOf(cue: string, families: readonly CueFamily[]): number {
  return families.findIndex(({ takes }) => takes(cue));
}
