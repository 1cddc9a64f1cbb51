import type { Token } from '../text/tokens.js';
import { clinicalTerms, termEntity } from './clinical-terms.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';

/** How many tokens away a word of payment makes a sum of money one that was billed. */
const REACH = 12;
const CURRENCY_WORDS = new Set(['dollars', 'bucks', 'usd']);
const CERTAIN = 0.8;

/** Finds bills, balances, insurance, claims and help with costs, and sums of money near such words. */
export const payment = defineDetector({
  name: 'payment',
  types: ['payment'],
  detect(scene) {
    const { document } = scene;
    const terms = clinicalTerms(scene, { type: 'payment', list: 'payment' });
    if (terms.length === 0) return terms;
    const anchors = terms
      .filter(({ confidence }) => confidence >= CERTAIN)
      .map((term) => document.tokenAt(term.start));
    return [...terms, ...amounts(document.tokens, anchors)].sort((a, b) => a.start - b.start);
  },
});

/** Sums of money near the anchors; both run from left to right, so one sweep suffices. */
function amounts(tokens: readonly Token[], anchors: readonly number[]): Entity[] {
  const found: Entity[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const last = amountEnd(tokens, i);
    if (last < 0) continue;
    while (next < anchors.length && (anchors[next] ?? 0) < i - REACH) next++;
    const anchor = anchors[next];
    if (anchor !== undefined && anchor <= last + REACH)
      found.push(termEntity('payment', tokens, i, last, 'amount', CERTAIN));
    i = last;
  }
  return found;
}

/** Takes `$640`, `640 dollars`; leaves `640 patients`. */
function amountEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.text === '$') return /^\d/.test(tokens[at + 1]?.text ?? '') ? at + 1 : -1;
  return token?.kind === 'number' && CURRENCY_WORDS.has(tokens[at + 1]?.lower ?? '') ? at + 1 : -1;
}
