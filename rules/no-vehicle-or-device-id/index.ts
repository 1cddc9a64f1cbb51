import { defineRule } from '../../src/linter/rule.js';
import type { RoledEntity } from '../../src/roles/role.js';
import { allowList, asCode } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { PERSON_TYPES } from '../shared/entity-groups.js';
import { namesSomebody } from '../shared/identifies.js';
import { everyPreset } from '../shared/presets.js';
import { removeNumber } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** A plate, a VIN or a serial number of a device, next to a patient, or in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-vehicle-or-device-id',
    category: 'identifiers',
    description:
      'Reports licence plates, vehicle numbers, serial numbers of implants and devices, and biometric codes.',
    basis: '45 CFR 164.514(b)(2)(i)(L), (M), (P)',
    messages: {
      vehicle:
        'This plate, vehicle number or description of a vehicle points at its owner, and the post tells about somebody in care.',
      device:
        'This looks like the serial number of a device that somebody in care wears or carries. Each number belongs to one person.',
      biometric: 'A voice, finger print or the like belongs to one person and identifies whoever is in care.',
    },
    advice:
      'Leave the number out. The make of a car or the model of an implant is enough, if it is needed at all.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description:
          'Plates and serial numbers that may stand in any post, such as those of your own ambulances.',
      },
    },
    needs: ['vehicle', 'device', 'biometric'],
    presets: everyPreset('error'),
  },
  create({ options, document, near, report }) {
    const isAllowed = allowList(document, options.allow, asCode);
    const isSomebodys = (id: RoledEntity): boolean =>
      near(id, PERSON_TYPES).some(({ role }) => role === 'patient' || role === 'relative');
    const judge = (messageId: 'vehicle' | 'device' | 'biometric') => (id: RoledEntity) => {
      if (!namesSomebody(id) || isAllowed(id)) return;
      const rests = id.role !== 'unknown' && isSomebodys(id) ? 'alone' : 'disclosure';
      const certainty = rests === 'alone' ? id.confidence : certaintyOf(id);
      report({
        at: id,
        messageId,
        rests,
        certainty,
        cues: id.roleCues,
        fix: () => removeNumber(document, id),
        suggestions: deletion(document, id),
      });
    };
    return { vehicle: judge('vehicle'), device: judge('device'), biometric: judge('biometric') };
  },
});
