import { defineRule } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import type { Document } from '../../src/text/document.js';
import { ANSWER_KINDS } from '../shared/answers.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { bySentence, findWords, sentenceIndex } from '../shared/sentences.js';
import { MODEL_REPLIES, modelReplies } from '../shared/fixes/model-replies.js';
import { nameToPatient } from '../shared/fixes/name-to-patient.js';

/** Words with which replies announce that they know who somebody is. */
const REVEALING = [
  'real name',
  'actual name',
  'true name',
  'legal name',
  'full name',
  'is actually',
  'is really',
  'also known as',
  'otherwise known as',
  'aka',
  'a.k.a',
  'we know who',
  'i know who',
];
/** A greeting holds its name within the first words of the reply. */
const GREETING_TOKENS = 5;

/** A name that a reply gives to whoever wrote under another one. */
export const rule = defineRule({
  meta: {
    id: 'no-reviewer-unmasking',
    category: 'relationship',
    description: 'Reports replies that call a reviewer by a name that the review does not show.',
    basis: '45 CFR 164.502(a); OCR v. New Vision Dental (2022), U. Phillip Igbinadolor (2022)',
    messages: {
      unmasked:
        'This reply calls the reviewer by a name that the review does not show. Only the record can have told it, so it identifies a patient.',
      named:
        'This reply names somebody in care. Even where the name can be seen in the review, your words now confirm it.',
      greeting:
        'This reply greets the reviewer by name. Together with the rest of the reply it confirms who was in your care.',
    },
    advice: 'Answer without a name: "Thank you for your feedback." Sign with your own.',
    fixable: true,
    suggestions: MODEL_REPLIES,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Names that may stand in replies, such as those of your staff.',
      },
      kinds: {
        type: 'strings',
        default: ANSWER_KINDS,
        description: 'Kinds of posts in which the rule speaks.',
      },
    },
    needs: ['name'],
    presets: everyPreset('error', { 'doctor-to-doctor': 'warn' }),
  },
  create(context) {
    const { options, kind, document, post, report } = context;
    if (!options.kinds.includes(kind)) return {};
    const isAllowed = allowList(document, options.allow);
    const revealing = bySentence(document, findWords(document, REVEALING));
    return {
      name(name) {
        // Who is announced as "really" somebody is the reviewer, whatever else the words around the name suggest.
        const isAnnounced = revealing.has(sentenceIndex(document, name));
        if (!(isAnnounced || isProtected(name.role)) || isAllowed(name)) return;
        const isUnmasked =
          isAnnounced || (post.inReplyTo !== undefined && !isShownBy(post.inReplyTo, name, document));
        const isGreeting = document.tokenAt(name.start) < GREETING_TOKENS;
        report({
          at: name,
          messageId: isUnmasked ? 'unmasked' : isGreeting ? 'greeting' : 'named',
          ...(isUnmasked && (isAnnounced || name.role === 'patient')
            ? { rests: 'alone', certainty: name.confidence }
            : { rests: 'disclosure', certainty: certaintyOf(name) }),
          ...(!isUnmasked && isGreeting && { severity: 'warn' as const }),
          cues: name.roleCues,
          fix: () => nameToPatient(context, name),
          suggestions: modelReplies(document, post),
        });
      },
    };
  },
});

/** True where the reviewer's own handle holds the name: `@mara_quist` shows "Mara". */
function isShownBy(handle: string, name: RoledEntity, document: Document): boolean {
  const shown = handle.toLowerCase();
  const words =
    document.text
      .slice(name.start, name.end)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return words.length > 0 && words.every((word) => shown.includes(word));
}
