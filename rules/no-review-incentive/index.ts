import { defineRule } from '../../src/linter/rule.js';
import { everyPreset } from '../shared/presets.js';

export const rule = defineRule({
  meta: {
    id: 'no-review-incentive',
    category: 'solicitation',
    description: 'Reports a reward for a review: a discount, a gift, a raffle for stars.',
    basis:
      '16 CFR 465.4 (consumer reviews rule, in force since 21 October 2024: no reward that depends on what the review says) and 16 CFR 255.5 (a reward must be disclosed)',
    messages: {
      incentive:
        'This offers a reward for a review. A reward for a good one is forbidden, any reward must be disclosed, and a patient who reviews you for a prize tells the world who treats them.',
    },
    advice: 'Ask without a reward: "We read every review. Please leave out anything about your health."',
    options: {
      sentences: {
        type: 'number',
        default: 1,
        description: 'How many sentences away from the reward the review may stand.',
      },
    },
    needs: ['incentive'],
    presets: everyPreset('warn', { strict: 'error', 'hospital-to-patient': 'error' }),
  },
  create(context) {
    return {
      incentive(entity) {
        if (entity.role === 'hypothetical' || entity.subtype !== 'reward') return;
        const reviews = context
          .near(entity, ['incentive'], context.options.sentences)
          .filter((other) => other.subtype === 'review');
        if (reviews.length > 0)
          context.report({
            at: entity,
            messageId: 'incentive',
            rests: 'alone',
            certainty: 0.9,
            related: reviews,
          });
      },
    };
  },
});
