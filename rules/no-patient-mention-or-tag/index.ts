import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList, asTag } from '../shared/allow-list.js';
import { isAnswer } from '../shared/answers.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';

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
  create({ options, kind, document, report }) {
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
        });
      },
      solicitation(call) {
        if (call.subtype !== 'tag') return;
        report({ at: call, messageId: 'tag', rests: 'alone', certainty: call.confidence });
      },
    };
  },
});
