import { defineRule } from '../../src/linter/rule.js';
import { HEALTH_TYPES } from '../shared/entity-groups.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

/** The post asks people not to tell, or points them at a private way. */
const FINE: ReadonlySet<string> = new Set(['negated', 'secure']);

export const rule = defineRule({
  meta: {
    id: 'no-phi-solicitation',
    category: 'solicitation',
    description:
      'Reports a request to post health information in public: "drop your symptoms below", "share your birth date in the comments".',
    basis:
      'FTC v. Practice Fusion (2016): answers about care became public reviews; 45 CFR 164.530(c) (safeguards); page policies that forbid health information in posts and messages',
    messages: {
      solicitation:
        'This asks people to make their health information public. What they answer stands on your page, and you invited it.',
    },
    advice:
      'Ask for something that tells nothing of anybody\'s health ("Tell us your favourite walk"), or point at a secure form: "To share your story, use the form on our site; we will ask for your written authorization first."',
    options: {
      secureChannels: {
        type: 'strings',
        default: [],
        description: 'Words for secure forms; a sentence that names one is fine.',
      },
    },
    presets: everyPreset('error'),
  },
  create(context) {
    const secure = findWords(context.document, context.options.secureChannels);
    return {
      solicitation(entity) {
        if (entity.role === 'hypothetical' || FINE.has(entity.subtype ?? '')) return;
        const sentence = context.document.sentenceOf(entity) ?? entity;
        if (secure.some((word) => word.start >= sentence.start && word.end <= sentence.end)) return;
        context.report({
          at: entity,
          messageId: 'solicitation',
          rests: 'alone',
          certainty: Math.max(entity.confidence, 0.6),
          related: context.near(entity, HEALTH_TYPES),
          // People who ask for stories mostly mean to get them signed; the form is what is missing.
          ...(entity.subtype === 'story' && { severity: 'warn' }),
        });
      },
    };
  },
});
