import { matchAt, standsAlone } from './boundaries.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { codesLabelled, labelOf } from './labelled.js';
import { spokenDigits } from './spoken-digits.js';
import { tokenIndex } from './token-index.js';

/** Takes `531-62-8094`, `934 - 71 - 0062`, `531 62 8094`; leaves `531-62 8094`, `531-6280`. */
const SSN = /\d{3}( ?- ?| )\d{2}\1\d{4}(?!\d)/y;
/** Takes `xxx-xx-5186`, `***-**-5186`, whose last four still identify (OMB M-07-16); leaves `xxx-5186`. */
const MASKED = /[x*#]{3}[ -]?[x*#]{2}[ -]?\d{4}(?!\d)/gi;
/** Takes `000-00-0000`, `111111111`, the blanks of a form. */
const ALL_ALIKE = /^(\d)(?:\D*\1){8}$/;
/**
 * Numbers that no one can hold: areas 000 and 666, serial 0000 (SSA, "Social Security number randomization"). Where
 * the label says what they are they count, for a slip of the pen is no protection; so do famous specimens.
 */
const IMPOSSIBLE = /^(?:000|666)|0000$/;

/** Labels so general that a number in the shape of an SSN stays one. */
const MAY_HOLD = new Set(['ssn', 'phone', 'other']);
const YEAR = /^(?:19|20)\d\d$/;

/** Social security and individual taxpayer numbers, letter G. */
export const ssn = defineDetector({
  name: 'ssn',
  types: ['ssn'],
  detect(scene) {
    const { text, tokens } = scene.document;
    const found: Entity[] = [];
    const add = (start: number, end: number, confidence: number): void => {
      if (!found.some((other) => other.start < end && start < other.end)) {
        found.push({ type: 'ssn', start, end, confidence, identifier: true });
      }
    };
    for (const { start, end, digits, length, whole } of codesLabelled(scene, 'ssn')) {
      const lastFour = digits === 4 && (!whole || !YEAR.test(text.slice(start, end)));
      if (ALL_ALIKE.test(text.slice(start, end))) continue;
      if ((digits === 9 || lastFour) && length <= 9) add(start, end, 0.97);
    }
    for (const i of tokenIndex(scene.document).digits) {
      const token = tokens[i];
      if (token?.kind !== 'number' || token.text.length !== 3) continue;
      const match = matchAt(SSN, text, token.start);
      const end = token.start + (match?.length ?? 0);
      if (!match || ALL_ALIKE.test(match) || IMPOSSIBLE.test(match) || !standsAlone(text, token.start, end))
        continue;
      const label = labelOf(scene, token.start, end);
      if (label === undefined || MAY_HOLD.has(label)) add(token.start, end, match.includes('-') ? 0.9 : 0.7);
    }
    if (/[x*#]{2}[ -]?\d{4}/i.test(text))
      for (const match of text.matchAll(MASKED)) add(match.index, match.index + match[0].length, 0.85);
    for (const { start, end, digits } of spokenDigits(scene)) if (digits.length === 9) add(start, end, 0.8);
    return found.sort((a, b) => a.start - b.start);
  },
});
