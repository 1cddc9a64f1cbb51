import { IDENTIFIER_TYPES } from '../../src/detectors/entity.js';
import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { PERSON_TYPES } from '../shared/entity-groups.js';
import { protectedPeopleNear } from '../shared/people.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';
import { isPublicEvent } from '../shared/characteristics.js';

/** What identifies a relative or tells a patient's work, office or team, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-relative-or-employer-identifier',
    category: 'pairing',
    description:
      'Reports what identifies a patient through relatives, household, employer, occupation, office or team.',
    basis:
      '45 CFR 164.514(b)(2)(i), "of the individual or of relatives, employers, or household members"; (R)',
    messages: {
      relative:
        "This identifies a relative or household member of somebody in care. The law protects it as the patient's own.",
      characteristic:
        'A job, employer, office, team or role tells who somebody in care is, at least to people of the place.',
    },
    advice: 'Leave out whose relative, what job and which team. "A patient" is enough.',
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Words that may stand in any post, such as names of sponsors and teams that visit.',
      },
      occupations: {
        type: 'strings',
        default: [],
        description:
          'Further words by which people of your place know somebody: reported next to a person in care.',
      },
    },
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create({ options, document, entities, near, report }) {
    const isAllowed = allowList(document, options.allow);
    return {
      characteristic(trait) {
        if (isPublicEvent(trait) || !isProtected(trait.role) || isAllowed(trait)) return;
        const about = trait.identifier ? [] : protectedPeopleNear(near, trait);
        if (!trait.identifier && (trait.subtype === 'provider' || about.length === 0)) return;
        report({
          at: trait,
          messageId: 'characteristic',
          rests: 'disclosure',
          certainty: certaintyOf(trait),
          // A job that many have is a hint where somebody is told of, and no more.
          ...(!trait.identifier && { severity: 'warn' as const }),
          related: about,
          cues: trait.roleCues,
        });
      },
      post() {
        for (const identifier of entities(...IDENTIFIER_TYPES)) {
          if (identifier.type === 'characteristic' || identifier.role !== 'relative') continue;
          if (!identifier.identifier || isAllowed(identifier)) continue;
          report({
            at: identifier,
            messageId: 'relative',
            rests: 'disclosure',
            certainty: certaintyOf(identifier),
            cues: identifier.roleCues,
          });
        }
        for (const at of findWords(document, options.occupations)) {
          const about = near(at, PERSON_TYPES).filter(
            ({ role }) => role === 'patient' || role === 'relative',
          );
          if (about.length > 0)
            report({ at, messageId: 'characteristic', rests: 'disclosure', related: about });
        }
      },
    };
  },
});
