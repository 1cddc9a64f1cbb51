import { defineRule } from '../../src/linter/rule.js';
import { everyPreset } from '../shared/presets.js';

/** Consents that are none of a patient to a post: a signed form, a citation's formula, a form that is being asked for. */
const FORMAL: ReadonlySet<string> = new Set([
  'written',
  'signed',
  'authorization',
  'citation',
  'negated',
  'policy',
]);

export const rule = defineRule({
  meta: {
    id: 'no-informal-consent',
    category: 'consent',
    description:
      'Reports permission that is not a signed authorization: "mom said it was fine", "with her permission", "she is happy for us to share".',
    basis:
      '45 CFR 164.508(c): a valid authorization is written, signed, and names what is disclosed, to whom, why and until when; OCR v. Cadia Healthcare Facilities (2025)',
    messages: {
      informal:
        'This permission is not a signed authorization. A spoken yes, a message or a comment does not allow a post about a patient, and the words confirm that there is one.',
    },
    advice:
      'Take the sentence out, get the form signed before posting, and put its number into the draft (`authorization: AUTH-…`).',
    options: {},
    presets: everyPreset('error'),
  },
  create(context) {
    if (context.post.authorization?.id !== undefined) return {};
    return {
      consent(entity) {
        if (entity.role === 'hypothetical' || FORMAL.has(entity.subtype ?? '')) return;
        context.report({
          at: entity,
          messageId: 'informal',
          rests: 'alone',
          certainty: entity.confidence,
          related: context.near(entity, ['name', 'person', 'kin'], 1),
        });
      },
    };
  },
});
