import type { EntityType } from '../../src/detectors/entity.js';
import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { HEALTH_TYPES, PERSON_TYPES } from '../shared/entity-groups.js';
import { everyPreset } from '../shared/presets.js';
import { removeNumber } from '../shared/fixes/remove-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

const CLINICAL: readonly EntityType[] = [...HEALTH_TYPES, ...PERSON_TYPES, 'relationship'];

export const rule = defineRule({
  meta: {
    id: 'no-geotag',
    category: 'media',
    description: "Reports a pin, a check-in, coordinates or a map link beside somebody's care.",
    basis:
      '45 CFR 164.514(b)(2)(i)(B): every geographic subdivision smaller than a state, with equivalent geocodes',
    messages: {
      geotag:
        'This says exactly where somebody is or was, beside their care. A place finer than a state identifies a person.',
    },
    advice:
      'Remove the pin and switch the location of the post off. The address of an event or an office is fine in a post about the event or the office.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Pins, addresses and map links of the organisation that are not reported.',
      },
    },
    needs: ['geo'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const isAllowed = allowList(context.document, context.options.allow);
    return {
      geo(entity) {
        if (!isProtected(entity.role) || isAllowed(entity)) return;
        const clinical = context.near(entity, CLINICAL, 2).filter((other) => isProtected(other.role));
        context.report({
          at: entity,
          messageId: 'geotag',
          rests: 'disclosure',
          related: clinical,
          fix: () => (entity.subtype === 'coordinates' ? removeNumber(context.document, entity) : undefined),
          suggestions: deletion(context.document, entity),
          ...(clinical.length === 0 && { severity: 'warn' }),
        });
      },
    };
  },
});
