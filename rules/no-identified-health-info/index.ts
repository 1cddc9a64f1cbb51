import { IDENTIFIER_TYPES } from '../../src/detectors/entity.js';
import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { HEALTH_TYPES } from '../shared/entity-groups.js';
import { namesSomebody } from '../shared/identifies.js';
import { everyPreset } from '../shared/presets.js';
import { bySentence } from '../shared/sentences.js';

/** A fact of health, care or payment that meets an identifier of somebody: both legs of PHI in one place. */
export const rule = defineRule({
  meta: {
    id: 'no-identified-health-info',
    category: 'pairing',
    description:
      'Reports a condition, treatment, test, unit or payment that stands with an identifier of the person it is about.',
    basis: '45 CFR 160.103 (individually identifiable health information), 164.502(a)',
    messages: {
      sentence:
        "This sentence tells of somebody's health, care or payment and holds what identifies the person. Together they are protected health information.",
      post: "This tells of somebody's health, care or payment, and the post identifies the person. Together they are protected health information.",
    },
    advice:
      'Keep one of the two: speak of the condition or treatment in general, or of the person without any care. Both together need a signed authorization.',
    options: {
      window: {
        type: 'string',
        default: 'sentence',
        description: 'How near the identifier must be: `sentence` or `post`.',
      },
    },
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create({ options, document, entities, report }) {
    return {
      post() {
        const identifiers = entities(...IDENTIFIER_TYPES).filter(namesSomebody);
        if (identifiers.length === 0) return;
        const bySameSentence = bySentence(document, identifiers);
        const facts = entities(...HEALTH_TYPES).filter((fact) => isProtected(fact.role));
        for (const [sentence, [fact]] of bySentence(document, facts)) {
          const near = bySameSentence.get(sentence);
          const related = near ?? (options.window === 'post' ? identifiers : []);
          if (!fact || related.length === 0) continue;
          report({ at: fact, messageId: near ? 'sentence' : 'post', rests: 'disclosure', related });
        }
      },
    };
  },
});
