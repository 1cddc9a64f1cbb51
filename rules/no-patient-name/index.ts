import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { isDerivative } from '../shared/names.js';
import { nameToPatient } from '../shared/fixes/name-to-patient.js';
import { NAME_NOBODY, replacement } from '../shared/fixes/suggestions.js';

/** A name, of a patient or a relative, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-patient-name',
    category: 'identifiers',
    description: 'Reports names of patients and their relatives.',
    basis: '45 CFR 164.514(b)(2)(i)(A)',
    messages: {
      patient:
        'This looks like the name of somebody in care. A name next to anything about health, a visit or a bill identifies a patient.',
      relative:
        "This looks like the name of a patient's relative. Names of relatives and household members identify the patient as the own name does.",
    },
    advice:
      'Write "a patient" or leave the person out. To publish the name, get a signed authorization first.',
    fixable: true,
    suggestions: NAME_NOBODY,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Names that may stand in any post, as they are written there.',
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
        if (!isProtected(name.role) || isDerivative(name, document) || isAllowed(name)) return;
        report({
          at: name,
          messageId: name.role === 'relative' ? 'relative' : 'patient',
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
