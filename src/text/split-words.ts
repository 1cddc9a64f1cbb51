/** Takes the humps of `TeamHarperLin`, `saveMORELives2024`. */
const HUMP = /[A-Z]{1,40}(?![a-z])|[A-Z]?[a-z\u00DF-\u024F]+|\d+|[\p{L}\p{M}]+/gu;

/** The words of a run such as `#TeamHarperLin` or `quiet_river`, in lower case, by humps, digits and joiners. */
export function splitWords(run: string): string[] {
  return (run.match(HUMP) ?? []).map((word) => word.toLowerCase());
}

/** Longest word that a run in one case is split into, and longest run that is split at all. */
const MAX_WORD = 18;
const MAX_RUN = 48;

/**
 * Splits a run in one case (`teamharperlin`) into the words that `cost` finds cheapest; dynamic programming over at
 * most 48 letters. `cost` is low for frequent words, but never less than `least`; unknown letters cost most.
 */
export function segment(run: string, cost: (word: string) => number, least: number): string[] {
  const text = run.toLowerCase().slice(0, MAX_RUN);
  const best: { total: number; from: number }[] = [{ total: 0, from: 0 }];
  for (let end = 1; end <= text.length; end++) {
    let choice = { total: Infinity, from: end - 1 };
    for (let from = Math.max(0, end - MAX_WORD); from < end; from++) {
      const before = best[from]?.total ?? Infinity;
      if (before + least >= choice.total) continue;
      const total = before + cost(text.slice(from, end));
      if (total < choice.total) choice = { total, from };
    }
    best.push(choice);
  }
  const words: string[] = [];
  for (let end = text.length; end > 0; end = best[end]?.from ?? 0)
    words.unshift(text.slice(best[end]?.from ?? 0, end));
  return words;
}
