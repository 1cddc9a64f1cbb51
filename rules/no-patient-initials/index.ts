import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { isDerivative } from '../shared/names.js';
import { everyPreset } from '../shared/presets.js';
import { nameToPatient } from '../shared/fixes/name-to-patient.js';
import { NAME_NOBODY, replacement } from '../shared/fixes/suggestions.js';

/** Initials or a nickname, of a patient or a relative, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-patient-initials',
    category: 'identifiers',
    description: 'Reports initials, cut-off names and nicknames of patients.',
    basis: '45 CFR 164.514(b)(2)(i)(A), (R); HHS guidance on de-identification, "parts or derivatives"',
    messages: {
      derivative:
        'Initials, a cut-off name or a nickname stand for somebody in care. Parts of a name count as the name: people who know the person will know who is meant.',
    },
    advice: 'Write "a patient". Initials and nicknames need the same signed authorization as a full name.',
    fixable: true,
    suggestions: NAME_NOBODY,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Initials and nicknames that may stand in any post, such as those of your mascot.',
      },
    },
    needs: ['name'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const { options, document, report } = context;
    const isAllowed = allowList(document, options.allow);
    return {
      name(name) {
        if (!isDerivative(name, document) || !isProtected(name.role) || isAllowed(name)) return;
        report({
          at: name,
          messageId: 'derivative',
          rests: 'disclosure',
          certainty: certaintyOf(name),
          cues: name.roleCues,
          fix: () => nameToPatient(context, name),
          suggestions: replacement('nameNobody', name, 'a patient'),
        });
      },
    };
  },
});
