import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { bySentence, findWords, sentenceIndex } from '../shared/sentences.js';

/** A date more exact than a year, about a patient, in a post that tells somebody's care; a date of birth anywhere. */
export const rule = defineRule({
  meta: {
    id: 'no-patient-date',
    category: 'identifiers',
    description:
      'Reports dates, more exact than a year, that belong to a patient: birth, visit, admission, discharge, death.',
    basis: '45 CFR 164.514(b)(2)(i)(C)',
    messages: {
      birth:
        'This is a date of birth. With a birth date nearly everybody can be identified, so it never belongs in a post.',
      date: "This date belongs to somebody's care. Only the year may be published: the day or month tells who was seen.",
    },
    advice: 'Give the year only, or leave the date out.',
    options: {
      eventCues: {
        type: 'strings',
        default: [],
        description:
          'Words that mark a date as one of an event: dates in a sentence that holds one are not reported.',
      },
      allowMonthYear: {
        type: 'boolean',
        default: false,
        description: 'Leaves a month with its year alone, such as a month of surgery. Safe Harbor does not.',
      },
    },
    presets: everyPreset('error'),
    consent: true,
  },
  create({ options, document, report }) {
    const events = bySentence(document, findWords(document, options.eventCues));
    return {
      date(date) {
        if (!date.identifier || !isProtected(date.role)) return;
        if (date.subtype === 'dob') {
          report({
            at: date,
            messageId: 'birth',
            rests: 'alone',
            certainty: date.confidence,
            cues: date.roleCues,
          });
          return;
        }
        if (options.allowMonthYear && date.subtype === 'month-year') return;
        if (events.has(sentenceIndex(document, date))) return;
        report({
          at: date,
          messageId: 'date',
          rests: 'disclosure',
          certainty: certaintyOf(date),
          cues: date.roleCues,
        });
      },
    };
  },
});
