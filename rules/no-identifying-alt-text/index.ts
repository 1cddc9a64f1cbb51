import type { EntityType } from '../../src/detectors/entity.js';
import { defineRule } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { HEALTH_TYPES } from '../shared/entity-groups.js';
import { everyPreset } from '../shared/presets.js';

const IDENTIFYING = [
  'name',
  'age',
  'date',
  'location',
  'geo',
  'mrn',
  'other-id',
  'characteristic',
] as const satisfies readonly EntityType[];
const DESCRIBING = ['person', 'kin', 'image'] as const satisfies readonly EntityType[];

export const rule = defineRule({
  meta: {
    id: 'no-identifying-alt-text',
    category: 'media',
    description: 'Reports alt text that names or describes a patient in the picture.',
    basis:
      '45 CFR 164.514(b)(2)(i)(A), (Q), (R): the description of a picture discloses what the picture does; alt text is published, read aloud and indexed like any other text',
    messages: {
      identifier:
        'The alt text gives away who is in the picture. It is published and indexed like the post itself.',
      description:
        'The alt text describes a patient. Whoever knows the person recognises the description as they would the picture.',
    },
    advice:
      'Describe what the reader needs of the picture without the patient: "A therapist beside parallel bars". Where a patient must be shown, name the signed authorization.',
    options: {},
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const isAlt = (entity: RoledEntity): boolean =>
      context.kind === 'alt-text' || context.fieldOf(entity) === 'alt';
    return {
      post() {
        if (context.kind !== 'alt-text' && !context.post.fields.some((field) => field.name === 'alt')) return;
        for (const entity of context.entities(...IDENTIFYING, ...DESCRIBING)) {
          if (!isProtected(entity.role) || !isAlt(entity)) continue;
          const describes = DESCRIBING.some((type) => type === entity.type);
          context.report({
            at: entity,
            messageId: describes ? 'description' : 'identifier',
            rests: 'disclosure',
            related: context.near(entity, HEALTH_TYPES),
          });
        }
      },
    };
  },
});
