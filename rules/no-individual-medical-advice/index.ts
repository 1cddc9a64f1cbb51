import { defineRule } from '../../src/linter/rule.js';
import { HEALTH_TYPES } from '../shared/entity-groups.js';
import { isNegatedSentence } from '../shared/negation.js';
import { everyPreset } from '../shared/presets.js';

/** Answers to one person are short; what has more sentences is a page for everybody. */
const LONGEST_ANSWER = 8;

export const rule = defineRule({
  meta: {
    id: 'no-individual-medical-advice',
    category: 'advice',
    description:
      'Reports advice to one person in public: a diagnosis, a dose, "stop taking", what a picture or a result means.',
    basis:
      'ASHP statement on social media (2012): general information, not advice to an individual; state boards on practice without a relationship (JAMA 2012;307:1141, 63% of boards had such complaints); 45 CFR 164.530(c) (safeguards)',
    messages: {
      reply:
        'This gives one person medical advice in public. It treats somebody where everyone can read it, without an examination, and it shows that the person is asking for care.',
      post: 'This reads as medical advice to one reader. A post can inform everybody; it cannot examine anybody.',
    },
    advice:
      '"We can\'t give medical advice here. Please contact your own clinician; in an emergency call 911." In a post, say what everybody should know and when to call a clinician.',
    options: {
      kinds: {
        type: 'strings',
        default: ['reply', 'comment'],
        description: 'Kinds of post that answer somebody. Elsewhere the rule only warns.',
      },
    },
    needs: ['advice'],
    presets: everyPreset('error'),
  },
  create(context) {
    const answers = context.options.kinds.includes(context.kind);
    const isPage = context.document.sentences.length > LONGEST_ANSWER;
    return {
      advice(entity) {
        // `general` is advice to everybody: public health.
        if (entity.role === 'hypothetical' || entity.subtype === 'general') return;
        const health = context.near(entity, HEALTH_TYPES);
        // "That looks like" may be said of the weather; beside an illness or a medicine it is a diagnosis.
        // A page or a caption speaks to everybody: there only a dose is clear by itself.
        const isClear =
          health.length > 0 &&
          (answers ? entity.subtype !== 'dose' : entity.subtype === 'dosing' && !isPage) &&
          !isNegatedSentence(context.document, entity);
        context.report({
          at: entity,
          messageId: answers ? 'reply' : 'post',
          rests: isClear ? 'alone' : 'disclosure',
          certainty: isClear ? Math.max(entity.confidence, 0.6) : 1,
          related: health,
          ...(!answers && { severity: 'warn' }),
        });
      },
    };
  },
});
