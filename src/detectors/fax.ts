import { defineDetector } from './detector.js';
import { codesLabelled } from './labelled.js';

/** A number is as long as a phone number, with or without area and country. */
const MIN_DIGITS = 7;

/** Only organisations pay for their callers. Takes `1-800-555-0142`, `(866) 555-0142`; leaves `800 Main`. */
export const TOLL_FREE = /^\D{0,3}1?\D{0,2}8(?:00|33|44|55|66|77|88)(?=\D|\d{7}(?!\d))/;

/** Fax numbers, letter E: phone numbers behind a word for fax. */
export const fax = defineDetector({
  name: 'fax',
  types: ['fax'],
  detect: (scene) =>
    codesLabelled(scene, 'fax')
      .filter(({ digits }) => digits >= MIN_DIGITS)
      .map(({ start, end }) => {
        const tollFree = TOLL_FREE.test(scene.document.text.slice(start, end));
        return { type: 'fax', start, end, confidence: 0.95, identifier: !tollFree };
      }),
});
