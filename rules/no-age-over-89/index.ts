import { defineRule } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import type { Document } from '../../src/text/document.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { generaliseAge } from '../shared/fixes/generalise-age.js';
import { replacement, SAY_OLDEST } from '../shared/fixes/suggestions.js';

const SAFE_HARBOR = 89;
/** Takes the `94` of `94-year-old`, the `101` of `turned 101`; leaves `1931` and `ninety-four`. */
const YEARS = /(?<!\d)\d{1,3}(?!\d)/;

/** An age that few people reach, of a patient, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-age-over-89',
    category: 'identifiers',
    description: 'Reports ages over 89, in numbers or words, of one person in care.',
    basis: '45 CFR 164.514(b)(2)(i)(C)',
    messages: {
      age: 'This age is over the limit up to which ages may be published. Few people are so old that an age does not point at one of them.',
    },
    advice: 'Write "90 or older", or leave the age out.',
    fixable: true,
    suggestions: SAY_OLDEST,
    options: {
      threshold: {
        type: 'number',
        default: SAFE_HARBOR,
        description: 'The highest age that may be published. Safe Harbor allows 89.',
      },
    },
    needs: ['age'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create({ options, document, report }) {
    return {
      age(age) {
        if (!isProtected(age.role) || !isOver(age, options.threshold, document)) return;
        report({
          at: age,
          messageId: 'age',
          rests: 'disclosure',
          certainty: certaintyOf(age),
          cues: age.roleCues,
          ...(options.threshold === SAFE_HARBOR && {
            fix: () => generaliseAge(document, age),
            suggestions: replacement('sayOldest', age, '90 or older'),
          }),
        });
      },
    };
  },
});

/** The detector knows Safe Harbor's limit, in words and birth years too; another limit needs the number itself. */
function isOver(age: RoledEntity, threshold: number, document: Document): boolean {
  const years = YEARS.exec(document.text.slice(age.start, age.end))?.[0];
  if (threshold === SAFE_HARBOR || years === undefined) return age.identifier;
  const isOfPerson = age.identifier || Number(years) <= SAFE_HARBOR;
  return isOfPerson && Number(years) > threshold;
}
