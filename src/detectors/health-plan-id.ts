import { matchAt, standsAlone } from './boundaries.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { codesLabelled, labelOf } from './labelled.js';
import { tokenIndex } from './token-index.js';

/**
 * Medicare Beneficiary Identifier: eleven places of which each takes digits or letters without S, L, O, I, B, Z
 * (CMS, "Understanding the MBI format"). Takes `5FH7-RK2-WD64`, `8RW3 YQ1 DK04`; leaves `1EG4-TE5-MK7`.
 */
const MBI =
  /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[ -]?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[ -]?[AC-HJKMNP-RT-Y]{2}\d\d/iy;

/** Numbers of health-plan members and beneficiaries, letter I. */
export const healthPlanId = defineDetector({
  name: 'health-plan-id',
  types: ['health-plan-id'],
  detect(scene) {
    const found: Entity[] = codesLabelled(scene, 'health-plan-id').map(({ start, end, label }) => ({
      type: 'health-plan-id',
      subtype: 'member',
      start,
      end,
      confidence: label.endsWith('-weak') ? 0.8 : 0.95,
      identifier: true,
    }));
    const { text, tokens } = scene.document;
    for (const i of tokenIndex(scene.document).digits) {
      const start = tokens[i]?.start ?? 0;
      const match = tokens[i]?.kind === 'alnum' ? matchAt(MBI, text, start) : undefined;
      if (
        !match ||
        !standsAlone(text, start, start + match.length) ||
        labelOf(scene, start, start + match.length)
      )
        continue;
      found.push({
        type: 'health-plan-id',
        subtype: 'mbi',
        start,
        end: start + match.length,
        confidence: 0.9,
        identifier: true,
      });
    }
    return found;
  },
});
