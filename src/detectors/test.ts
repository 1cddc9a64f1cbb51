import type { Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';
import { clinicalTerms, termEntity } from './clinical-terms.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

/** Short names of laboratory values, which count only in capitals and with a value: "K 5.8", "Na was 118". */
const BARE_LABS = new Set('K NA Na BG CL HR RR PO2 PH EF MAP T'.split(' '));
/** Words between a measurement and its value. */
const LINKS = new Set([
  'of',
  'is',
  'was',
  'at',
  'to',
  ':',
  '=',
  'came',
  'back',
  'read',
  'down',
  'up',
  'hit',
  'from',
  'over',
]);
const MEASURED = new Set(['lab', 'vital', 'imaging']);
/** How many linking words may stand before the value. */
const LINKS_BEFORE_VALUE = 3;

/** Finds tests, scans, screens, vital signs and their results, with the value where one follows. */
export const test = defineDetector({
  name: 'test',
  types: ['test'],
  detect(scene) {
    const { document } = scene;
    const terms = clinicalTerms(scene, {
      type: 'test',
      list: 'tests',
      derived: { list: 'wordnet-procedures', takes: (section) => section === 'test' },
    });
    // Without a number nothing has a value.
    if (tokenIndex(document).digits.length === 0) return terms;
    const valued = terms.map((entity) => withValue(entity, document));
    return [...valued, ...bareValues(document.tokens)].sort((a, b) => a.start - b.start);
  },
});

/** Stretches a measurement to the value that follows it: "A1c" to "A1c of 9", "BP" to "BP 160 over 98". */
function withValue(entity: Entity, document: Document): Entity {
  if (!MEASURED.has(entity.subtype ?? '')) return entity;
  const last = valueEnd(document.tokens, document.tokensIn(entity).last);
  return last < 0 ? entity : { ...entity, end: document.tokens[last]?.end ?? entity.end, confidence: 0.95 };
}

function valueEnd(tokens: readonly Token[], next: number): number {
  let at = next;
  while (at < next + LINKS_BEFORE_VALUE && LINKS.has(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.kind !== 'number') return -1;
  const joint = tokens[at + 1]?.lower;
  return (joint === '/' || joint === 'over') && tokens[at + 2]?.kind === 'number' ? at + 2 : at;
}

function bareValues(tokens: readonly Token[]): Entity[] {
  const found: Entity[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'number') {
      if (isBloodPressure(tokens, i)) found.push(termEntity('test', tokens, i, i + 2, 'vital', 0.6));
      return;
    }
    if (!BARE_LABS.has(token.text)) return;
    const last = valueEnd(tokens, i + 1);
    if (last >= 0) found.push(termEntity('test', tokens, i, last, 'lab', 0.7));
  });
  return found;
}

/** Takes `160/98`; leaves `5/20` and `120/2`. */
function isBloodPressure(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text !== '/' || tokens[at + 2]?.kind !== 'number') return false;
  const systolic = Number(tokens[at]?.text);
  const diastolic = Number(tokens[at + 2]?.text);
  return systolic >= 60 && systolic <= 280 && diastolic >= 30 && diastolic <= 160 && diastolic < systolic;
}
