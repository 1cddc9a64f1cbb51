import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { ANSWER_KINDS } from '../shared/answers.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';
import { MODEL_REPLIES, modelReplies } from '../shared/fixes/model-replies.js';

/** What confirms nothing (a refusal to say, an invitation to all), and details of which `no-care-detail-in-reply` speaks. */
const NOT_CONFIRMING: ReadonlySet<string> = new Set(['refusal', 'broadcast', 'attendance', 'payment']);
/** Below this a detector has seen a hint, such as "here", and no confirmation. */
const CONFIRMS = 0.4;

/** Words, in a reply, that say that somebody is, was or never was a patient. */
export const rule = defineRule({
  meta: {
    id: 'no-relationship-confirmation',
    category: 'relationship',
    description: 'Reports words in replies and comments that confirm or deny that somebody is a patient.',
    basis:
      '45 CFR 164.502(a); 42 CFR 2.13(c); OCR v. Elite Dental Associates (2019), New Vision Dental (2022)',
    messages: {
      confirmed:
        'This reply confirms that the person was in your care. Being a patient is itself protected, even where the person said it first.',
      denied:
        'This reply denies that the person was in your care. Whoever denies for some confirms for the others: neither confirm nor deny.',
    },
    advice:
      'Write "Thank you for sharing your feedback. Privacy rules prevent us from discussing or confirming anything here. Please call our office so we can listen."',
    suggestions: MODEL_REPLIES,
    options: {
      kinds: {
        type: 'strings',
        default: ANSWER_KINDS,
        description: 'Kinds of posts in which the rule speaks.',
      },
      phrases: {
        type: 'strings',
        default: [],
        description:
          'Further words of yours that confirm a relationship, such as the name of a loyalty program.',
      },
    },
    presets: everyPreset('error', { 'patient-to-patient': 'warn', 'doctor-to-doctor': 'warn' }),
  },
  create({ options, kind, document, post, report }) {
    if (!options.kinds.includes(kind)) return {};
    const suggestions = modelReplies(document, post);
    return {
      relationship(words) {
        if (!isProtected(words.role) || words.confidence < CONFIRMS) return;
        if (NOT_CONFIRMING.has(words.subtype ?? '')) return;
        report({
          at: words,
          messageId: words.subtype === 'denial' ? 'denied' : 'confirmed',
          rests: 'disclosure',
          certainty: certaintyOf(words),
          cues: words.roleCues,
          suggestions,
        });
      },
      post() {
        for (const at of findWords(document, options.phrases))
          report({ at, messageId: 'confirmed', rests: 'alone', suggestions });
      },
    };
  },
});
