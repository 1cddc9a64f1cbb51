import { defineRule } from '../../src/linter/rule.js';
import type { PostKind } from '../../src/readers/post.js';
import type { RoledEntity } from '../../src/roles/role.js';
import { findWords } from '../shared/sentences.js';

/** Kinds that can carry a disclaimer; a reply has its own rules, a caption or a row of tags has no room. */
const EDUCATIONAL_KINDS: ReadonlySet<PostKind> = new Set([
  'post',
  'article',
  'show-notes',
  'video-description',
]);

export const rule = defineRule({
  meta: {
    id: 'require-general-info-disclaimer',
    category: 'advice',
    description:
      'Asks for a line that says "general information" in a post that teaches about illness or treatment.',
    basis: 'ASHP statement on social media (2012); page policies of hospitals (Adventist, Summit Health)',
    messages: {
      missing:
        'This post teaches about illness or treatment and does not say that it is general information. Readers may take it as advice for their own case.',
    },
    advice:
      'Add a line such as "This is general information, not medical advice. Ask your own clinician what is right for you."',
    options: {
      patterns: {
        type: 'strings',
        default: [
          'general information',
          'not medical advice',
          'informational purposes',
          'information purposes',
          'educational purposes',
          'not a substitute',
          'does not replace',
          'does not constitute',
          'your doctor',
          'your own doctor',
          'your clinician',
          'your own clinician',
          'your provider',
          'your pharmacist',
          'your care team',
          'your health care provider',
          'your healthcare provider',
        ],
        description: 'Phrases of which one is enough.',
      },
      platforms: {
        type: 'strings',
        default: [],
        description: 'Platforms on which the line is asked for; empty means all.',
      },
      minMentions: {
        type: 'number',
        default: 3,
        description: 'How many different mentions of illness, treatment or medicine make a post educational.',
      },
    },
    presets: { strict: 'warn', 'doctor-to-patient': 'warn' },
  },
  create(context) {
    const { patterns, platforms, minMentions } = context.options;
    if (!EDUCATIONAL_KINDS.has(context.kind)) return {};
    const named = (context.post.platform ?? '').split(/, */);
    if (platforms.length > 0 && !platforms.some((platform) => named.includes(platform))) return {};
    return {
      post() {
        const taught = context.entities('condition', 'treatment', 'medication', 'test').filter(isTaught);
        const different = new Set(
          taught.map(({ start, end }) => context.document.text.slice(start, end).toLowerCase()),
        );
        const first = taught[0];
        if (!first || different.size < minMentions) return;
        if (findWords(context.document, patterns).length > 0) return;
        context.report({
          at: context.document.sentenceOf(first) ?? first,
          messageId: 'missing',
          rests: 'alone',
          related: taught,
        });
      },
    };
  },
});

function isTaught(entity: RoledEntity): boolean {
  return entity.role === 'generic' || entity.role === 'unknown';
}
