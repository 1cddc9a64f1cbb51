// @ts-check
import { defineDetector } from 'phi-lint';

/** Wards go by nicknames in the house, and everybody in town knows which one is oncology. */
export const ward = defineDetector({
  name: 'riverbend-ward',
  types: ['unit'],
  detect: ({ document }) =>
    document.tokens
      .filter(({ text }) => text === 'Lighthouse' || text === 'Harbor')
      .map(({ start, end }) => ({
        type: 'unit',
        subtype: 'riverbend',
        start,
        end,
        confidence: 0.9,
        identifier: false,
      })),
});
