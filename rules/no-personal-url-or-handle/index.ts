import { defineRule } from '../../src/linter/rule.js';
import { allowList, asTag } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { domainList } from '../shared/domains.js';
import { namesSomebody } from '../shared/identifies.js';
import { everyPreset } from '../shared/presets.js';
import { nameToPatient } from '../shared/fixes/name-to-patient.js';
import { removeTag } from '../shared/fixes/remove-tag.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** A page or a handle of a patient or a relative, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-personal-url-or-handle',
    category: 'identifiers',
    description: 'Reports links to pages, fundraisers and profiles of patients, and their handles.',
    basis: '45 CFR 164.514(b)(2)(i)(N), (R)',
    messages: {
      url: 'This link leads to a page of somebody in care or of the family. One click tells who is meant.',
      handle: 'This handle is that of somebody in care or of the family. One click tells who is meant.',
    },
    advice:
      'Leave the link or handle out. A page that the family made public gives you no permission to point at it.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allowDomains: {
        type: 'strings',
        default: [],
        description: 'Domains whose pages may be linked in any post, such as those of partners and journals.',
      },
      allowHandles: {
        type: 'strings',
        default: [],
        description: 'Handles that may stand in any post, such as those of partners and staff.',
      },
    },
    needs: ['url', 'handle'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const { options, document, report } = context;
    const isPartner = domainList(document, options.allowDomains);
    const isAllowed = allowList(document, options.allowHandles, asTag);
    return {
      url(url) {
        if (!namesSomebody(url) || isPartner(url)) return;
        report({
          at: url,
          messageId: 'url',
          rests: 'disclosure',
          certainty: certaintyOf(url),
          cues: url.roleCues,
          suggestions: deletion(document, url),
        });
      },
      handle(handle) {
        if (!namesSomebody(handle) || isAllowed(handle)) return;
        report({
          at: handle,
          messageId: 'handle',
          rests: 'disclosure',
          certainty: certaintyOf(handle),
          cues: handle.roleCues,
          fix: () => removeTag(document, handle) ?? nameToPatient(context, handle),
          suggestions: deletion(document, handle),
        });
      },
    };
  },
});
