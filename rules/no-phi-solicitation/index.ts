import { defineRule } from '../../src/linter/rule.js';
import { detailsIn, isEntity } from '../shared/asked-details.js';
import { everyPreset } from '../shared/presets.js';
import { isNegatedSentence, sentenceHolds } from '../shared/negation.js';
import { findWords } from '../shared/sentences.js';

/** The post asks people not to tell, or points them at a private way. */
const FINE: ReadonlySet<string> = new Set(['negated', 'secure']);

/** Where everybody can read the answer. */
const PUBLIC_PLACES: ReadonlySet<string> = new Set(
  'comment comments below thread replies chat publicly underneath'.split(' '),
);
/** First words of a request. */
const REQUESTS: ReadonlySet<string> = new Set(
  'drop post share comment tell send reply respond leave type put describe list show upload give tag'.split(
    ' ',
  ),
);

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
    needs: ['solicitation'],
    presets: everyPreset('error'),
  },
  create(context) {
    const secure = findWords(context.document, context.options.secureChannels);
    return {
      solicitation(entity) {
        if (entity.role === 'hypothetical' || FINE.has(entity.subtype ?? '')) return;
        // A place alone asks for nothing.
        if (entity.subtype === 'place') return;
        const { document } = context;
        const sentence = document.sentenceOf(entity) ?? entity;
        if (secure.some((word) => word.start >= sentence.start && word.end <= sentence.end)) return;
        const beside = context.near(entity, ['solicitation']);
        if (beside.some((other) => FINE.has(other.subtype ?? '')) || isNegatedSentence(document, entity))
          return;
        const details = detailsIn(context, sentence);
        // Without a request, a public place and what is asked for, only the post around the words can say what they ask.
        const isClear =
          REQUESTS.has(document.tokens[document.tokenAt(entity.start)]?.lower ?? '') &&
          sentenceHolds(document, entity, PUBLIC_PLACES) &&
          details.length > 0;
        context.report({
          at: entity,
          messageId: 'solicitation',
          rests: isClear ? 'alone' : 'disclosure',
          certainty: isClear ? Math.max(entity.confidence, 0.6) : 1,
          related: details.filter(isEntity),
          // People who ask for stories mostly mean to get them signed; the form is what is missing.
          ...(entity.subtype === 'story' && { severity: 'warn' }),
        });
      },
    };
  },
});
