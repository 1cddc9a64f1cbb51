import { defineRule, type RuleContext } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { everyPreset } from '../shared/presets.js';

/** Takes `1931` and `2024`; leaves `19311` and `$2024.50`, which are no years. */
const YEAR = /(?<![\d.,$])(?:1[89]|20)\d\d(?![\d,]|\.\d)/g;

export const rule = defineRule({
  meta: {
    id: 'no-deceased-patient-info',
    category: 'narrative',
    description: 'Reports the death of a patient: it stays protected for 50 years.',
    basis:
      '45 CFR 160.103 (protected health information, paragraph (2)(iv)) and 164.502(f): 50 years after death',
    messages: {
      death:
        "This tells a patient's death. Health information stays protected for 50 years after death, and a family that grieves will recognise it.",
    },
    advice:
      'Do not write about the death of a patient. For a public memorial, link to what the family itself has published only with the authorization of the personal representative.',
    options: {
      years: {
        type: 'number',
        default: 50,
        description: 'Years after death for which the information is protected.',
      },
    },
    needs: ['care-event'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    return {
      'care-event'(entity) {
        if (entity.subtype !== 'death' || !isProtected(entity.role)) return;
        if (isLongAgo(context, entity, context.options.years)) return;
        context.report({
          at: entity,
          messageId: 'death',
          rests: 'disclosure',
          related: context.near(entity, ['name', 'person', 'kin']).filter((other) => isProtected(other.role)),
        });
      },
    };
  },
});

/** Whether the latest year in the sentence of the death lies further back than the protection reaches. */
function isLongAgo({ document, post }: RuleContext<unknown>, death: RoledEntity, years: number): boolean {
  const sentence = document.sentenceOf(death) ?? death;
  const named = document.text.slice(sentence.start, sentence.end).match(YEAR);
  if (!named) return false;
  const published = post.scheduled ? Number(post.scheduled.slice(0, 4)) : new Date().getFullYear();
  return Math.max(...named.map(Number)) < published - years;
}
