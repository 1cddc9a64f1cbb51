import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { domainList } from '../shared/domains.js';
import { everyPreset } from '../shared/presets.js';
import { removeIdentifier } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** An e-mail address, not the organisation's own, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-personal-email',
    category: 'identifiers',
    description: 'Reports e-mail addresses of patients and their families.',
    basis: '45 CFR 164.514(b)(2)(i)(F)',
    messages: {
      email:
        'This looks like the e-mail address of somebody in care or of the family. It identifies the person and lets anybody write.',
    },
    advice: 'Give an address of your organisation. Add your domains to the roster, so that they are known.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: { type: 'strings', default: [], description: 'Addresses that may stand in any post.' },
      allowDomains: {
        type: 'strings',
        default: [],
        description: 'Domains whose addresses may stand in any post, such as those of partners.',
      },
    },
    needs: ['email'],
    rests: 'disclosure',
    presets: everyPreset('error'),
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow);
    const isPartner = domainList(document, options.allowDomains);
    return {
      email(email) {
        if (!isProtected(email.role) || isAllowed(email) || isPartner(email)) return;
        report({
          at: email,
          messageId: 'email',
          rests: 'disclosure',
          certainty: certaintyOf(email),
          cues: email.roleCues,
          fix: () => removeIdentifier(document, email),
          suggestions: deletion(document, email),
        });
      },
    };
  },
});
