import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { everyPreset } from '../shared/presets.js';
import { allowList } from '../shared/allow-list.js';
import { isPublicEvent } from '../shared/characteristics.js';

export const rule = defineRule({
  meta: {
    id: 'no-unique-or-publicized-event',
    category: 'narrative',
    description:
      'Reports what makes a patient one of a kind or known from the news: a first, a record, the only one, a crash or a crime that people read about.',
    basis:
      '45 CFR 164.514(b)(2)(i)(R) (any unique characteristic) and (b)(2)(ii) (actual knowledge); HHS de-identification guidance names a publicised clinical event such as a multiple birth',
    messages: {
      unique:
        'This makes the patient one of a kind or points at something that was in the news. Readers can find out who it is.',
    },
    advice:
      'Speak of what the organisation can do, not of whom it was done for: "We now offer this operation" instead of "the first patient in the state". Leave events in the news to the news.',
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Phrases that are not reported, such as the wording of a campaign.',
      },
    },
    needs: ['characteristic'],
    rests: 'disclosure',
    presets: everyPreset('warn', {
      strict: 'error',
      replies: 'error',
      part2: 'error',
      'small-community': 'error',
      'doctor-to-doctor': 'error',
      'hospital-to-patient': 'error',
    }),
    consent: true,
  },
  create(context) {
    const isAllowed = allowList(context.document, context.options.allow);
    return {
      characteristic(entity) {
        if (!isProtected(entity.role) || !isPublicEvent(entity)) return;
        if (isAllowed(entity)) return;
        context.report({ at: entity, messageId: 'unique', rests: 'disclosure' });
      },
    };
  },
});
