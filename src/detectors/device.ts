import { matchAt, standsAlone } from './boundaries.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { codesLabelled } from './labelled.js';
import { tokenIndex } from './token-index.js';

/** Hardware address, IEEE 802. Takes `3A:91:5F:C6:08:D2`, `3a-91-5f-c6-08-d2`, `3A91.5FC6.08D2`; leaves `10:40:15`. */
const MAC = /(?:[\dA-F]{2}(?:(?::[\dA-F]{2}){5}|(?:-[\dA-F]{2}){5})|[\dA-F]{4}\.[\dA-F]{4}\.[\dA-F]{4})/iy;
/** Unique Device Identifier as GS1 prints it (21 CFR 830). Takes `(01)00812345678906(21)A77`; leaves `(01) first`. */
const UDI = /01\)\d{14}(?:\(\d{2,3}\)[\w-]{1,20}){1,4}/y;

/** Serial numbers and unique identifiers of devices, letter M. A lot, a part or a model number is none. */
export const device = defineDetector({
  name: 'device',
  types: ['device'],
  detect(scene) {
    const found: Entity[] = codesLabelled(scene, 'device').map(({ start, end, label }) => ({
      type: 'device',
      subtype: 'serial',
      start,
      end,
      confidence: label.endsWith('-weak') ? 0.75 : 0.9,
      identifier: true,
    }));
    const { text, tokens } = scene.document;
    for (const i of tokenIndex(scene.document).digits) {
      const start = tokens[i]?.start ?? 0;
      const next = text[start + 2] ?? '';
      const touches = next === ':' || next === '-' || next === ')' || text[start + 4] === '.';
      const match = touches ? (matchAt(MAC, text, start) ?? matchAt(UDI, text, start)) : undefined;
      if (!match || !standsAlone(text, start, start + match.length)) continue;
      const subtype = match.includes(')') ? 'udi' : 'mac';
      found.push({
        type: 'device',
        subtype,
        start,
        end: start + match.length,
        confidence: 0.9,
        identifier: true,
      });
    }
    return found;
  },
});
