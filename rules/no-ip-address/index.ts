import { defineRule } from '../../src/linter/rule.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { namesSomebody } from '../shared/identifies.js';
import { everyPreset } from '../shared/presets.js';
import { removeNumber } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** Addresses of inner networks (RFC 1918, RFC 4193): takes `10.2.0.7`, `192.168.1.4`, `fd00::1`; leaves `11.2.0.7`. */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|127\.|f[cd][0-9a-f]{2}:)/i;

/** An internet address of a person, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-ip-address',
    category: 'identifiers',
    description: 'Reports IP addresses in posts about care.',
    basis: '45 CFR 164.514(b)(2)(i)(O)',
    messages: {
      ip: 'This is an internet address, and the post tells about somebody in care. It leads to one household or one device.',
      inner:
        'This is an address of an inner network. It identifies a device in your house, and outsiders have no need of it.',
    },
    advice: 'Delete the address. Never trace a reviewer or a patient in public.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: { type: 'strings', default: [], description: 'Addresses that may stand in any post.' },
    },
    needs: ['ip'],
    rests: 'disclosure',
    presets: everyPreset('error'),
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow);
    return {
      ip(ip) {
        if (!namesSomebody(ip) || isAllowed(ip)) return;
        const isInner = PRIVATE.test(document.text.slice(ip.start, ip.end));
        report({
          at: ip,
          messageId: isInner ? 'inner' : 'ip',
          rests: 'disclosure',
          certainty: certaintyOf(ip),
          ...(isInner && { severity: 'warn' as const }),
          cues: ip.roleCues,
          fix: () => removeNumber(document, ip),
          suggestions: deletion(document, ip),
        });
      },
    };
  },
});
