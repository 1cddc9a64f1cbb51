const POSSESSIVE = /'s$/;
/** Endings of verbs, nouns and adverbs: `discharged`, `visits`, `kindly`; never the whole of a word. */
const ENDING = /(?:ing|ed|es|s|ly|er|est)$/;
const DOUBLED = /(.)\1$/;
const SILENT = /[ei]$/;
const SHORTEST = 5;

/** A word without its ending, so that `admits`, `admitted` and `admitting` are one cue; short words stay as they are. */
export function stemOf(word: string): string {
  if (word.length < SHORTEST) return word;
  return word.replace(POSSESSIVE, '').replace(ENDING, '').replace(DOUBLED, '$1').replace(SILENT, '');
}
