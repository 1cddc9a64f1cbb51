import { defineRule } from '../../src/linter/rule.js';
import type { Role } from '../../src/roles/role.js';
import { everyPreset } from '../shared/presets.js';

/** Whose posts may be shared on: they tell of themselves or of their work. */
const OTHERS: ReadonlySet<Role> = new Set([
  'staff',
  'organisation',
  'public-figure',
  'community',
  'author',
  'hypothetical',
]);

export const rule = defineRule({
  meta: {
    id: 'no-repost-without-authorization',
    category: 'consent',
    description:
      "Reports that the draft passes on what a patient or a family posted: a repost, a regram, a quotation from a patient's page or a forum.",
    basis:
      "45 CFR 164.508; HCPro Q&A: a patient's own public post is no authorization for the covered entity to repost it; OCR on replies to reviews (2019): what patients disclose themselves changes nothing",
    messages: {
      repost:
        "This passes on a patient's own post. Patients may tell the world about their care; when you repeat it, you confirm it.",
    },
    advice:
      'Thank people where they wrote without confirming anything, or ask for a signed authorization before you share. Reposts of partners, staff and news are fine.',
    options: {},
    needs: ['repost'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    return {
      repost(entity) {
        if (OTHERS.has(entity.role)) return;
        const people = context
          .near(entity, ['name', 'handle', 'person', 'kin', 'relationship'], 1)
          .filter((other) => !OTHERS.has(other.role));
        context.report({
          at: entity,
          messageId: 'repost',
          rests: 'disclosure',
          related: people,
        });
      },
    };
  },
});
