import { defineDetector } from './detector.js';
import { codesLabelled } from './labelled.js';

/** A number is as long as a phone number, with or without area and country. */
const MIN_DIGITS = 7;

/** Fax numbers, letter E: phone numbers behind a word for fax. */
export const fax = defineDetector({
  name: 'fax',
  types: ['fax'],
  detect: (scene) =>
    codesLabelled(scene, 'fax')
      .filter(({ digits }) => digits >= MIN_DIGITS)
      .map(({ start, end }) => ({ type: 'fax', start, end, confidence: 0.95, identifier: true })),
});
