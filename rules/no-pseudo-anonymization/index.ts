import { defineRule } from '../../src/linter/rule.js';
import { everyPreset } from '../shared/presets.js';

export const rule = defineRule({
  meta: {
    id: 'no-pseudo-anonymization',
    category: 'narrative',
    description:
      'Reports a promise of anonymity beside a story that still tells one person\'s care: "no names", "details changed", "faces blurred".',
    basis:
      "45 CFR 164.514(a)-(b): de-identified means Safe Harbor or an expert's determination, not a left-out name; OCR guidance on media and film crews (2020): obscuring faces afterwards does not cure a disclosure",
    messages: {
      promise:
        'Leaving out the name or blurring the face does not make a story anonymous. The promise also tells readers that there is a real person behind it.',
    },
    advice:
      'Remove the story, or get a signed authorization. Where nobody real is shown, say so plainly: "The person in this picture is a model".',
    options: {
      threshold: {
        type: 'number',
        default: 0.5,
        description: "How likely, from 0 to 1, the post must be to tell one person's care.",
      },
    },
    needs: ['pseudo-anonymization'],
    rests: 'disclosure',
    presets: everyPreset('warn', {
      strict: 'error',
      part2: 'error',
      'small-community': 'error',
      'doctor-to-doctor': 'error',
    }),
  },
  create(context) {
    return {
      'pseudo-anonymization'(entity) {
        // `genuine` says that nobody real is shown.
        if (entity.role === 'hypothetical' || entity.subtype === 'genuine') return;
        if (context.disclosure.post < context.options.threshold) return;
        context.report({
          at: entity,
          messageId: 'promise',
          rests: 'disclosure',
          related: context.entities('person', 'kin').filter((person) => person.role === 'patient'),
        });
      },
    };
  },
});
