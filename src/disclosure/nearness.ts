/** Posts of up to so many sentences are read as one: every part belongs to what is told. */
const SHORT = 8;
/** How many sentences before and after a telling one belong to it in a longer post. */
const REACH = 2;
/** A sentence of this probability tells enough to make its neighbourhood telling. */
const TELLING = 0.3;
/** What is left of the probability far from every telling sentence: less than any floor for messages. */
const FAR = 0.45;

/**
 * For each sentence the probability that what stands in it is part of a disclosure. In a long post only the telling
 * sentences and their neighbours are, so that a page does not light up as a whole.
 */
export function nearness(whole: number, sentences: readonly number[]): number[] {
  if (sentences.length <= SHORT) return sentences.map(() => whole);
  const floor = Math.min(TELLING, Math.max(...sentences));
  return sentences.map((_, i) => {
    const around = sentences.slice(Math.max(0, i - REACH), i + REACH + 1);
    return around.some((probability) => probability >= floor) ? whole : whole * FAR;
  });
}
