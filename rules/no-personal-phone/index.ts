import { defineRule } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { allowList, asNumber } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { removeNumber } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** A telephone or fax number, not the organisation's own, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-personal-phone',
    category: 'identifiers',
    description: 'Reports telephone and fax numbers of patients and their families.',
    basis: '45 CFR 164.514(b)(2)(i)(D), (E)',
    messages: {
      phone:
        'This looks like the telephone number of somebody in care or of the family. It identifies the person and lets anybody call.',
      fax: 'This looks like a fax number of somebody in care. Fax numbers identify a person as telephone numbers do.',
    },
    advice: 'Give the number of your office. Add your own numbers to the roster, so that they are known.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Numbers that may stand in any post, in any notation.',
      },
    },
    needs: ['phone', 'fax'],
    rests: 'disclosure',
    presets: everyPreset('error'),
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow, asNumber);
    const judge = (messageId: 'phone' | 'fax') => (number: RoledEntity) => {
      if (!number.identifier || !isProtected(number.role) || isAllowed(number)) return;
      report({
        at: number,
        messageId,
        rests: 'disclosure',
        certainty: certaintyOf(number),
        cues: number.roleCues,
        fix: () => removeNumber(document, number),
        suggestions: deletion(document, number),
      });
    };
    return { phone: judge('phone'), fax: judge('fax') };
  },
});
