// @ts-check
import { defineDetector } from 'phi-lint';

// Takes `RV-4C82-K`; leaves `RV-4282` and `XRV-4C82-K`.
const CHART_NUMBER = /\bRV-\d[A-Z]\d{2}-[A-Z]\b/g;

/** The chart numbers of Riverbend Hospital. The built-in rule no-record-number reports whatever is an `mrn`. */
export const chartNumber = defineDetector({
  name: 'riverbend-chart-number',
  types: ['mrn'],
  detect: ({ document }) =>
    [...document.text.matchAll(CHART_NUMBER)].map((match) => ({
      type: 'mrn',
      subtype: 'riverbend',
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.98,
      identifier: true,
    })),
});
