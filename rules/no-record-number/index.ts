import { defineRule } from '../../src/linter/rule.js';
import { allowList, asCode } from '../shared/allow-list.js';
import { everyPreset } from '../shared/presets.js';
import { labelledNumberRests } from '../shared/labelled-number.js';
import { matchesOf } from '../shared/own-patterns.js';
import { isPlaceOfCare } from '../shared/other-ids.js';
import { namesSomebody } from '../shared/identifies.js';
import { isAuthorizationReference } from '../shared/authorization-reference.js';
import { certaintyOf } from '../shared/certainty.js';
import { removeNumber } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** A medical record, chart, encounter or case number, wherever it stands. */
export const rule = defineRule({
  meta: {
    id: 'no-record-number',
    category: 'identifiers',
    description:
      'Reports numbers of medical records, charts, encounters, specimens, trial subjects and cases.',
    basis: '45 CFR 164.514(b)(2)(i)(H), (R)',
    messages: {
      record:
        'This looks like the number of a medical record, chart or encounter. It leads straight to one patient.',
      code: 'This number or code stands for one person in care. Whoever holds the list knows who is meant.',
    },
    advice: 'Delete the number. Colleagues can find the record without it, in the record system.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Numbers that may stand in any post, such as those of public forms.',
      },
      patterns: {
        type: 'strings',
        format: 'regex',
        default: [],
        description: 'Regular expressions of your own record numbers; what they match is reported anywhere.',
      },
    },
    presets: everyPreset('error'),
    unsuppressible: true,
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow, asCode);
    const rests = labelledNumberRests(document);
    return {
      mrn(number) {
        if (!namesSomebody(number) || isAllowed(number)) return;
        report({
          at: number,
          messageId: 'record',
          ...rests(number),
          cues: number.roleCues,
          fix: () => removeNumber(document, number),
          suggestions: deletion(document, number),
        });
      },
      'other-id'(code) {
        if (
          isPlaceOfCare(code) ||
          isAuthorizationReference(document, code) ||
          !namesSomebody(code) ||
          isAllowed(code)
        )
          return;
        report({
          at: code,
          messageId: 'code',
          rests: 'disclosure',
          certainty: certaintyOf(code),
          cues: code.roleCues,
          fix: () => removeNumber(document, code),
          suggestions: deletion(document, code),
        });
      },
      post() {
        for (const at of matchesOf(document, options.patterns)) {
          if (!isAllowed(at))
            report({
              at,
              messageId: 'record',
              rests: 'alone',
              fix: () => removeNumber(document, at),
              suggestions: deletion(document, at),
            });
        }
      },
    };
  },
});
