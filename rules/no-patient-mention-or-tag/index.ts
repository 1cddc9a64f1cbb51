import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';
import type { Token } from '../../src/text/tokens.js';
import { allowList, asTag } from '../shared/allow-list.js';
import { isAnswer } from '../shared/answers.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { nameToPatient } from '../shared/fixes/name-to-patient.js';
import { removeTag } from '../shared/fixes/remove-tag.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** Whom a post may ask people to tag: a tag of the first discloses them, a tag of the second whoever tags. */
const PATIENTS: ReadonlySet<string> = new Set([
  'patient',
  'patients',
  'resident',
  'residents',
  'client',
  'clients',
]);
const CARERS: ReadonlySet<string> = new Set([
  'nurse',
  'doctor',
  'midwife',
  'therapist',
  'surgeon',
  'counselor',
  'sponsor',
]);
const FORBIDDING: ReadonlySet<string> = new Set([
  'not',
  "don't",
  'never',
  'avoid',
  'without',
  'cannot',
  "can't",
]);
/** How many words lie between "tag" and whom, or between a ban and "tag". */
const TAG_REACH = 4;

/** An @mention of somebody in care, or an invitation to tag one. */
export const rule = defineRule({
  meta: {
    id: 'no-patient-mention-or-tag',
    category: 'relationship',
    description: 'Reports mentions and tags of patients and reviewers, and calls to tag somebody in care.',
    basis: '45 CFR 164.502(a); Mayo Clinic and ACP–FSMB guidance on online contact with patients',
    messages: {
      mention:
        'This mention links the post to the account of somebody in care. The platform shows it to all who follow that person.',
      tag: 'This asks people to tag somebody in care. Each tag discloses who was treated, and you invited it.',
    },
    advice: 'Leave the mention out. Ask people to share what they like about the place, not who was treated.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allowHandles: {
        type: 'strings',
        default: [],
        description: 'Handles that may be mentioned in any post, such as those of partners and staff.',
      },
    },
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const { options, kind, document, report } = context;
    const isAllowed = allowList(document, options.allowHandles, asTag);
    return {
      handle(handle) {
        const isSomebody = isAnswer(kind)
          ? isProtected(handle.role)
          : handle.role === 'patient' || handle.role === 'relative';
        if (!isSomebody || isAllowed(handle)) return;
        report({
          at: handle,
          messageId: 'mention',
          rests: 'disclosure',
          certainty: certaintyOf(handle),
          cues: handle.roleCues,
          fix: () => removeTag(document, handle) ?? nameToPatient(context, handle),
          suggestions: deletion(document, handle),
        });
      },
      post() {
        for (const { at, isPatient } of callsToTag(document)) {
          report({ at, messageId: 'tag', rests: isPatient ? 'alone' : 'disclosure', certainty: 0.8 });
        }
      },
    };
  },
});

/** `tag your nurse`, `tag a patient who …`; not `never tag patients`, `tag us`. */
function callsToTag({ tokens }: Document): { at: Range; isPatient: boolean }[] {
  const calls: { at: Range; isPatient: boolean }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.lower !== 'tag' || isForbidden(tokens, i)) continue;
    const reach = tokens
      .slice(i + 1, i + 1 + TAG_REACH)
      .filter(({ sentence }) => sentence === token.sentence);
    const whom = reach.find(({ lower }) => PATIENTS.has(lower) || CARERS.has(lower));
    if (whom) calls.push({ at: { start: token.start, end: whom.end }, isPatient: PATIENTS.has(whom.lower) });
  }
  return calls;
}

function isForbidden(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(Math.max(0, index - TAG_REACH), index)
    .some(({ lower, sentence }) => sentence === tokens[index]?.sentence && FORBIDDING.has(lower));
}
