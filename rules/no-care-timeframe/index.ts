import type { EntityType } from '../../src/detectors/entity.js';
import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { everyPreset } from '../shared/presets.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** What makes a time one of care: something done to, or told of, somebody. */
const CARE: readonly EntityType[] = [
  'care-event',
  'treatment',
  'condition',
  'unit',
  'test',
  'medication',
  'person',
  'relationship',
];

/** Below this the detector takes the time for one of an event or of office hours. */
const EVENT_TIME = 0.4;

export const rule = defineRule({
  meta: {
    id: 'no-care-timeframe',
    category: 'narrative',
    description:
      'Reports words that say when somebody received care: "last night", "this morning", "after 61 hours".',
    basis:
      '45 CFR 164.514(b)(2)(i)(C): all elements of dates except the year; the date of the post turns "last night" into a date. JMIR 2020;22(9):e19746: a time frame stood in 12.6% of clinicians\' stories',
    messages: {
      timeframe:
        'This says when one person received care. Together with the date of the post it is a date of service.',
    },
    advice:
      'Leave the time out, or say it so that it fits any year: "in our years of practice", "every winter". Posting later does not help while the words say "last night".',
    suggestions: DELETE_WORDS,
    options: {
      sentences: {
        type: 'number',
        default: 1,
        description: 'How many sentences away the care may stand.',
      },
    },
    needs: ['timeframe'],
    rests: 'disclosure',
    presets: everyPreset('warn', {
      strict: 'error',
      replies: 'error',
      part2: 'error',
      'small-community': 'error',
      'doctor-to-doctor': 'error',
    }),
    consent: true,
  },
  create(context) {
    return {
      timeframe(entity) {
        if (!isProtected(entity.role) || entity.confidence < EVENT_TIME) return;
        const care = context
          .near(entity, CARE, context.options.sentences)
          .filter((other) => isProtected(other.role));
        if (care.length === 0) return;
        context.report({
          at: entity,
          messageId: 'timeframe',
          rests: 'disclosure',
          related: care,
          suggestions: deletion(context.document, entity),
        });
      },
    };
  },
});
