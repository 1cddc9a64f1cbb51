import { defineRule } from '../../src/linter/rule.js';
import { everyPreset } from '../shared/presets.js';
import { removeNumber } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** A Social Security number, whole or its last four digits, wherever it stands. */
export const rule = defineRule({
  meta: {
    id: 'no-ssn',
    category: 'identifiers',
    description: 'Reports Social Security numbers, also masked ones and their last four digits.',
    basis: '45 CFR 164.514(b)(2)(i)(G)',
    messages: {
      ssn: 'This looks like a Social Security number or a part of one. It identifies a person and never belongs in a post.',
    },
    advice: 'Delete the number. If it is a sample, use words in its place.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {},
    needs: ['ssn'],
    presets: everyPreset('error'),
    unsuppressible: true,
  },
  create({ document, report }) {
    return {
      ssn(ssn) {
        if (ssn.role === 'hypothetical') return;
        report({
          at: ssn,
          messageId: 'ssn',
          rests: 'alone',
          certainty: ssn.confidence,
          fix: () => removeNumber(document, ssn),
          suggestions: deletion(document, ssn),
        });
      },
    };
  },
});
