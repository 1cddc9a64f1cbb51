import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { certaintyOf } from '../shared/certainty.js';
import { labelledNumberRests } from '../shared/labelled-number.js';
import { everyPreset } from '../shared/presets.js';
import { bySentence, findWords, sentenceIndex } from '../shared/sentences.js';
import { generaliseDate } from '../shared/fixes/generalise-date.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** Parts of a date that tell the day only to those who know when the post was written. */
const TIMINGS: ReadonlySet<string> = new Set(['weekday', 'relative', 'time']);

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
      timing:
        "This tells the weekday or hour of somebody's care. Together with the day of the post it gives the date away.",
    },
    advice: 'Give the year only, or leave the date out.',
    fixable: true,
    suggestions: DELETE_WORDS,
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
    needs: ['date'],
    presets: everyPreset('error'),
    unsuppressible: ['birth'],
    consent: true,
  },
  create({ options, document, near, report }) {
    const events = bySentence(document, findWords(document, options.eventCues));
    const birthRests = labelledNumberRests(document);
    return {
      date(date) {
        const isTiming = TIMINGS.has(date.subtype ?? '');
        if (!(date.identifier || isTiming) || !isProtected(date.role)) return;
        const fix = () => generaliseDate(document, date);
        const suggestions = deletion(document, date);
        if (date.subtype === 'dob') {
          report({
            at: date,
            messageId: 'birth',
            ...birthRests(date),
            cues: date.roleCues,
            fix,
            suggestions,
          });
          return;
        }
        if (options.allowMonthYear && date.subtype === 'month-year') return;
        if (events.has(sentenceIndex(document, date))) return;
        const isNamed = near(date, ['name']).some(({ role }) => isProtected(role));
        report({
          at: date,
          messageId: isTiming ? 'timing' : 'date',
          rests: 'disclosure',
          certainty: certaintyOf(date),
          ...(isTiming && !isNamed && { severity: 'warn' as const }),
          cues: date.roleCues,
          fix,
          suggestions,
        });
      },
    };
  },
});
