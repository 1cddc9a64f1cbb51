import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { codesLabelled } from './labelled.js';
import { tokenIndex } from './token-index.js';

/** Takes `MRN00617590`, `mr5520871`: label and number in one; leaves `MR3`, `MRI2024`. */
const JOINED = /^(?:mrn|mr|csn)[a-z]{0,2}\d{5,12}$/i;

/**
 * Medical record numbers (45 CFR 164.514(b)(2)(i)(H)) and the numbers of charts, encounters, specimens and cases; a number
 * before `^^^` is the patient identifier of an HL7 version 2 message (PID-3).
 */
export const mrn = defineDetector({
  name: 'mrn',
  types: ['mrn'],
  detect(scene) {
    const found: Entity[] = codesLabelled(scene, 'mrn', 'case').map(({ start, end, label }) => ({
      type: 'mrn',
      subtype: label.startsWith('case') ? 'case' : 'record',
      start,
      end,
      confidence: label.endsWith('-weak') ? 0.8 : 0.95,
      identifier: true,
    }));
    for (const i of tokenIndex(scene.document).digits) {
      const token = scene.document.tokens[i];
      const inHeader =
        token !== undefined && token.text.length >= 4 && scene.document.text.startsWith('^^^', token.end);
      if (token && (inHeader || (token.kind === 'alnum' && JOINED.test(token.text)))) {
        found.push({
          type: 'mrn',
          subtype: 'record',
          start: token.start,
          end: token.end,
          confidence: 0.95,
          identifier: true,
        });
      }
    }
    return found;
  },
});
