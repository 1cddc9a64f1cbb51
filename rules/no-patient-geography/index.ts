import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { restrictedPrefixes } from './restricted-zips.js';
import { generalisePlace } from '../shared/fixes/generalise-place.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** A place smaller than a state, of a patient, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-patient-geography',
    category: 'identifiers',
    description: 'Reports places smaller than a state where a patient lives, goes to school or comes from.',
    basis: '45 CFR 164.514(b)(2)(i)(B)',
    messages: {
      place:
        'This place belongs to somebody in care. A place smaller than a state, next to health, tells neighbours who is meant.',
      address: 'This is the address of somebody in care. An address points at one household.',
      zip: 'This ZIP code belongs to somebody in care. A ZIP code together with a few other facts identifies a person.',
      rareZip:
        'This ZIP code belongs to somebody in care and lies in an area of 20,000 people or fewer, where not even its first three digits may be published.',
    },
    advice: 'Name the state at most, or write "from our region".',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Places that may stand in any post, such as the towns that you serve.',
      },
      zip3Lists: {
        type: 'strings',
        default: ['2000', '2010'],
        description: 'Censuses whose lists of sparsely peopled three-digit ZIP areas are used.',
      },
    },
    needs: ['location'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow);
    const sparse = restrictedPrefixes(options.zip3Lists);
    return {
      location(place) {
        if (!place.identifier || !isProtected(place.role) || isAllowed(place)) return;
        report({
          at: place,
          messageId: messageFor(place.subtype, document.text.slice(place.start, place.end), sparse),
          rests: 'disclosure',
          certainty: certaintyOf(place),
          cues: place.roleCues,
          fix: () => generalisePlace(document, place),
          suggestions: deletion(document, place),
        });
      },
    };
  },
});

function messageFor(
  subtype: string | undefined,
  words: string,
  sparse: ReadonlySet<string>,
): 'place' | 'address' | 'zip' | 'rareZip' {
  if (subtype === 'zip') return sparse.has(words.slice(0, 3)) ? 'rareZip' : 'zip';
  return subtype === 'street' || subtype === 'address' ? 'address' : 'place';
}
