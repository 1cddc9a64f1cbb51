import { defineRule } from '../../src/linter/rule.js';
import type { RoledEntity } from '../../src/roles/role.js';
import { allowList, asCode } from '../shared/allow-list.js';
import { isAuthorizationReference } from '../shared/authorization-reference.js';
import { certaintyOf } from '../shared/certainty.js';
import { namesSomebody } from '../shared/identifies.js';
import { labelledNumberRests } from '../shared/labelled-number.js';
import { matchesOf } from '../shared/own-patterns.js';
import { protectedPeopleNear } from '../shared/people.js';
import { everyPreset } from '../shared/presets.js';
import { removeNumber } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** The number of a health plan, an account, a claim or a licence, wherever it stands. */
export const rule = defineRule({
  meta: {
    id: 'no-plan-or-account-number',
    category: 'identifiers',
    description: 'Reports numbers of health plans, accounts, claims, certificates and personal licences.',
    basis: '45 CFR 164.514(b)(2)(i)(I), (J), (K)',
    messages: {
      plan: 'This looks like a member or plan number. It identifies one insured person and opens the way to their benefits.',
      account: 'This looks like an account, claim or card number. It identifies whoever is billed.',
      license: 'This looks like the number of a personal licence or certificate. It identifies its holder.',
    },
    advice: 'Delete the number. Ask people to call billing; never quote a bill in public.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Numbers that may stand in any post, such as your provider or tax number.',
      },
      patterns: {
        type: 'strings',
        format: 'regex',
        default: [],
        description: 'Regular expressions of your own account numbers; what they match is reported anywhere.',
      },
    },
    presets: everyPreset('error'),
    unsuppressible: true,
  },
  create({ options, document, near, report }) {
    const isAllowed = allowList(document, options.allow, asCode);
    const rests = labelledNumberRests(document);
    const judge = (messageId: 'plan' | 'account') => (number: RoledEntity) => {
      if (!namesSomebody(number) || isAllowed(number) || isAuthorizationReference(document, number)) return;
      report({
        at: number,
        messageId,
        ...rests(number),
        cues: number.roleCues,
        fix: () => removeNumber(document, number),
        suggestions: deletion(document, number),
      });
    };
    return {
      'health-plan-id': judge('plan'),
      account: judge('account'),
      license(license) {
        if (!namesSomebody(license) || isAllowed(license)) return;
        // Professionals print their own number; only a patient's tells of care.
        const about = protectedPeopleNear(near, license).filter(({ role }) => role !== 'unknown');
        report({
          at: license,
          messageId: 'license',
          ...(about.length > 0 ? rests(license) : { rests: 'disclosure', certainty: certaintyOf(license) }),
          related: about,
          cues: license.roleCues,
          fix: () => removeNumber(document, license),
          suggestions: deletion(document, license),
        });
      },
      post() {
        for (const at of matchesOf(document, options.patterns)) {
          if (!isAllowed(at))
            report({
              at,
              messageId: 'account',
              rests: 'alone',
              fix: () => removeNumber(document, at),
              suggestions: deletion(document, at),
            });
        }
      },
    };
  },
});
