import type { Phrase } from '../lexicons/phrases.js';
import type { Token } from '../text/tokens.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { lowerAt, phraseEntities, phraseRange } from './phrase-entities.js';

/** What the sections of the list of uniqueness say, and how often they single somebody out. */
const UNIQUENESS: Readonly<Record<string, { readonly subtype: string; readonly confidence: number }>> = {
  unique: { subtype: 'unique', confidence: 0.6 },
  fame: { subtype: 'fame', confidence: 0.6 },
  event: { subtype: 'event', confidence: 0.55 },
  membership: { subtype: 'membership', confidence: 0.55 },
  owner: { subtype: 'owner', confidence: 0.6 },
  appearance: { subtype: 'appearance', confidence: 0.55 },
};
/** From this confidence on the words single somebody out. */
const SINGLES_OUT = 0.5;

const DETERMINERS = new Set(
  "the a an our my his her their your this that these certain one another 's local whose both two fellow un una el la".split(
    ' ',
  ),
);
const STATUS = new Set(
  'retired former ex onetime longtime long-time sitting current beloved local famous assistant deputy lead head chief principal professional amateur semi-pro senior junior veteran'.split(
    ' ',
  ),
);
const LINKS = new Set([
  'at',
  'of',
  'for',
  'from',
  'in',
  'on',
  'with',
  'to',
  'by',
  'down',
  'over',
  'who',
  'that',
  'whose',
]);
/** How many adjectives may stand between the determiner and the occupation. */
const MAX_ADJECTIVES = 3;

/** Last words of the names of schools, teams and businesses: `Fairmount High`, `Ortega Roofing`. */
const SCHOOLS = new Set(
  'high elementary middle academy university college tech institute seminary preschool montessori'.split(' '),
);
const BUSINESSES = new Set(
  'roofing plumbing ford chevrolet toyota motors grain farms farm ranch dairy bakery diner cafe hardware construction logistics trucking trust bank brewing brewery tavern pizzeria grill nursery lumber electric aero airlines foods grocery market markets auto tire salon barbershop mills steel mine mining fisheries orchards vineyards winery realty insurance fabrication cannery packing church parish temple mosque synagogue lodge'.split(
    ' ',
  ),
);

/** Occupation, office, fame, membership, looks or a publicised event that single somebody out (45 CFR 164.514(b)(2)(i)(R)). */
export const characteristic = defineDetector({
  name: 'characteristic',
  types: ['characteristic'],
  detect(scene) {
    return [
      ...phraseEntities(scene, 'uniqueness', 'characteristic', ({ section }) => {
        const reading = UNIQUENESS[section];
        return reading && { ...reading, identifier: reading.confidence >= SINGLES_OUT };
      }),
      ...scene.phrases('occupations').map((phrase) => occupation(scene, phrase)),
      ...scene.phrases('trades').map((phrase) => occupation(scene, phrase)),
      ...organisations(scene),
    ];
  },
});

/** An occupation with its determiner and adjectives before it and its place after it: `the head cook at Bayside`. */
function occupation(scene: Scene, phrase: Phrase): Entity {
  const { first, determined, status } = before(scene, phrase.first);
  const last = complementEnd(scene, phrase.last);
  const placed = last > phrase.last;
  if (phrase.section === 'provider') {
    return {
      type: 'characteristic',
      subtype: 'provider',
      confidence: 0.6,
      identifier: false,
      ...phraseRange(scene, first, last),
    };
  }
  const confidence = 0.35 + (determined ? 0.2 : 0) + (placed ? 0.2 : 0) + (status ? 0.15 : 0);
  return {
    type: 'characteristic',
    subtype: 'occupation',
    confidence,
    identifier: confidence >= SINGLES_OUT,
    ...phraseRange(scene, first, last),
  };
}

/** Walks back over adjectives to a determiner in the same sentence. */
function before(scene: Scene, head: number): { first: number; determined: boolean; status: boolean } {
  const { tokens } = scene.document;
  let status = false;
  for (let i = head - 1; i >= head - 1 - MAX_ADJECTIVES; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || !isWord(token)) break;
    if (STATUS.has(token.lower)) status = true;
    if (DETERMINERS.has(token.lower)) return { first: i, determined: true, status };
  }
  return {
    first: status && STATUS.has(lowerAt(scene, head - 1)) ? head - 1 : head,
    determined: false,
    status,
  };
}

function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'alnum' || token.text === '-';
}

/** The last token of `at Bayside High`, `of the Lutheran church`, `who …` after an occupation; else the occupation's own. */
function complementEnd(scene: Scene, last: number): number {
  const { tokens } = scene.document;
  const sentence = tokens[last]?.sentence;
  const link = tokens[last + 1];
  if (!link || link.sentence !== sentence || !LINKS.has(link.lower)) return last;
  if (link.lower === 'who' || link.lower === 'that' || link.lower === 'whose') return last + 1;
  let i = last + 2;
  while (DETERMINERS.has(lowerAt(scene, i)) && tokens[i]?.sentence === sentence) i++;
  const determined = i > last + 2;
  while (isCapitalised(tokens[i]) && tokens[i]?.sentence === sentence) i++;
  if (i > last + 2 && isCapitalised(tokens[i - 1])) return i - 1;
  return determined && tokens[i]?.sentence === sentence ? i : last;
}

function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const initial = token.text.charAt(0);
  return initial !== initial.toLowerCase();
}

/** A school or business by the last word of its name, with at least one capitalised word before it. */
function organisations(scene: Scene): Entity[] {
  const { tokens } = scene.document;
  const found: Entity[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!isCapitalised(token) || !isCapitalised(tokens[i - 1]) || tokens[i - 1]?.sentence !== token?.sentence)
      continue;
    const subtype = SCHOOLS.has(token?.lower ?? '')
      ? 'membership'
      : BUSINESSES.has(token?.lower ?? '')
        ? 'employer'
        : '';
    if (subtype !== '') {
      found.push({
        type: 'characteristic',
        subtype,
        confidence: 0.5,
        identifier: true,
        ...phraseRange(scene, i - 1, i),
      });
    }
  }
  return found;
}
