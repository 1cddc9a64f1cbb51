import { defineRule } from '../../src/linter/rule.js';
import type { RoledEntity } from '../../src/roles/role.js';
import { allowList, asCode } from '../shared/allow-list.js';
import { namesSomebody } from '../shared/identifies.js';
import { matchesOf } from '../shared/own-patterns.js';
import { everyPreset } from '../shared/presets.js';

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
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Numbers that may stand in any post, such as your provider or tax number.',
      },
      patterns: {
        type: 'strings',
        default: [],
        description: 'Regular expressions of your own account numbers; what they match is reported anywhere.',
      },
    },
    presets: everyPreset('error'),
    unsuppressible: true,
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow, asCode);
    const judge = (messageId: 'plan' | 'account' | 'license') => (number: RoledEntity) => {
      if (!namesSomebody(number) || isAllowed(number)) return;
      report({ at: number, messageId, rests: 'alone', certainty: number.confidence, cues: number.roleCues });
    };
    return {
      'health-plan-id': judge('plan'),
      account: judge('account'),
      license: judge('license'),
      post() {
        for (const at of matchesOf(document, options.patterns)) {
          if (!isAllowed(at)) report({ at, messageId: 'account', rests: 'alone' });
        }
      },
    };
  },
});
