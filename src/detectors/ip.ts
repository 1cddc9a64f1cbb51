import { matchAt, standsAlone } from './boundaries.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

/** Takes `10.61.9.148`; leaves `10.44.7`, `10.44.7.312`. */
const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
/** Takes `2607:fb90::88`, `fe80::1`; leaves `10:40:15`. Checked further by `isV6`. */
const V6 = /[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:(?:\.\d{1,3}){3})?(?:%[a-z\d]{1,12})?(?:\/\d{1,3})?/iy;
/** Takes `version `, `firmware v`: what stands before a row of numbers that is none. */
const VERSION = /\b(?:version|ver|v|build|release|firmware|section|ios|android|chapter|update)\.?:? ?$/i;

/** Addresses of devices on a network, letter O. */
export const ip = defineDetector({
  name: 'ip',
  types: ['ip'],
  detect(scene) {
    const { text, tokens } = scene.document;
    const found: Entity[] = [];
    let covered = 0;
    for (const i of tokenIndex(scene.document).digits) {
      const token = tokens[i];
      if (!token || token.start < covered) continue;
      const before = text.slice(Math.max(0, token.start - 12), token.start);
      if (token.kind === 'number' && V4.test(token.text)) {
        if (VERSION.test(before) || /[\w.-]$/.test(before)) continue;
        found.push({
          type: 'ip',
          subtype: 'v4',
          start: token.start,
          end: token.end,
          confidence: 0.9,
          identifier: true,
        });
      } else if (text[token.end] === ':' || text[token.start - 1] === ':') {
        const start = startOfV6(text, token.start);
        const match = matchAt(V6, text, start)?.replace(/:$/, (colon) =>
          text.slice(0, start).endsWith(':') ? colon : '',
        );
        if (!match || !isV6(match) || !standsAlone(text, start, start + match.length)) continue;
        covered = start + match.length;
        found.push({ type: 'ip', subtype: 'v6', start, end: covered, confidence: 0.9, identifier: true });
      }
    }
    return found;
  },
});

/** An address may begin with letters or colons before its first digit: `fe80::1`, `::1`. */
function startOfV6(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40 && /[\da-f:]/i.test(text[start - 1] ?? '')) start--;
  return start;
}

/** Eight groups, or fewer around one `::` (RFC 4291). */
function isV6(address: string): boolean {
  const plain = address.split(/[%/]/)[0] ?? '';
  const groups = plain.split(':');
  const gaps = plain.split('::').length - 1;
  const count = groups.length + (plain.includes('.') ? 1 : 0);
  if (groups.some((group) => group.length > 4 && !group.includes('.'))) return false;
  return gaps === 1
    ? count <= 9 && /[\da-f]/i.test(plain)
    : gaps === 0 && count === 8 && !groups.includes('');
}
