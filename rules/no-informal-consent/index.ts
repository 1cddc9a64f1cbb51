import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { isNegatedSentence, sentenceHolds } from '../shared/negation.js';
import { everyPreset } from '../shared/presets.js';

/** Words about consent that are no informal one: a signed form is named, or is asked for. */
const FORMAL: ReadonlySet<string> = new Set(['written', 'asked']);

/** Words that say permission; a "said yes" may be said to anything. */
const PERMISSION: ReadonlySet<string> = new Set(
  'permission consent consented blessing ok okay okayed approval approved share sharing post posting'.split(
    ' ',
  ),
);

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
    needs: ['consent'],
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    return {
      consent(entity) {
        if (entity.role === 'hypothetical' || FORMAL.has(entity.subtype ?? '')) return;
        const people = context
          .near(entity, ['name', 'person', 'kin', 'relationship', 'image'], 1)
          .filter((other) => isProtected(other.role));
        const isClear =
          people.some((other) => other.role === 'patient' || other.role === 'relative') &&
          sentenceHolds(context.document, entity, PERMISSION) &&
          !isNegatedSentence(context.document, entity);
        context.report({
          at: entity,
          messageId: 'informal',
          rests: isClear ? 'alone' : 'disclosure',
          certainty: isClear ? entity.confidence : 1,
          related: people,
        });
      },
    };
  },
});
