import { defineRule } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { protectedPeopleNear } from '../shared/people.js';
import { everyPreset } from '../shared/presets.js';

/** Events that say where somebody is or was; these say something else. */
const ABSENT = new Set(['death', 'milestone', 'recovery', 'no-show']);

/** A unit, an arrival or an admission, in a sentence about one person in care. */
export const rule = defineRule({
  meta: {
    id: 'no-presence-disclosure',
    category: 'relationship',
    description:
      'Reports that somebody is, was or has just arrived in a unit, a waiting room or another place of care.',
    basis: '45 CFR 164.510(a) (facility directory), 164.502(a)',
    messages: {
      unit: 'This says that somebody is or was in a unit of care. A directory may answer who asks by name; a post tells everybody.',
      event:
        'This says that somebody came, stayed or left. The fact of being in care is protected, without any diagnosis.',
      facility:
        'This says at which place somebody is in care. A directory may answer who asks by name; a post tells everybody.',
    },
    advice: 'Speak of the unit without anybody in it: "Our emergency team is ready day and night."',
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Units and places that may be named with a person, such as the garden or the gift shop.',
      },
    },
    needs: ['unit', 'care-event', 'facility'],
    rests: 'disclosure',
    presets: everyPreset('error', { 'patient-to-patient': 'warn' }),
    consent: true,
  },
  create({ options, document, near, report }) {
    const isAllowed = allowList(document, options.allow);
    const judge = (messageId: 'unit' | 'event') => (place: RoledEntity) => {
      if (!isProtected(place.role) || isAllowed(place)) return;
      const people = protectedPeopleNear(near, place);
      if (people.length === 0) return;
      report({ at: place, messageId, rests: 'disclosure', certainty: certaintyOf(place), related: people });
    };
    const onEvent = judge('event');
    return {
      unit: judge('unit'),
      'care-event'(event) {
        if (!ABSENT.has(event.subtype ?? '')) onEvent(event);
      },
      facility(facility) {
        const people = protectedPeopleNear(near, facility).filter(
          ({ role }) => role === 'patient' || role === 'relative',
        );
        if (people.length === 0 || facility.role === 'hypothetical' || isAllowed(facility)) return;
        report({
          at: facility,
          messageId: 'facility',
          rests: 'disclosure',
          certainty: certaintyOf(facility),
          related: people,
        });
      },
    };
  },
});
