import type { Phrase } from '../lexicons/phrases.js';
import type { Token } from '../text/tokens.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { lowerAt, phraseEntities, phraseRange, withoutOverlaps } from './phrase-entities.js';

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
/** What sets an occupation apart as an apposition; '' is the beginning or the end of the text. */
const SEPARATORS = new Set([',', '.', ':', ';', '(', ')', '-', '\u2013', '\u2014', '']);
const PLACED = new Set(['at', 'for', 'from', 'with']);
/** How many adjectives may stand between the determiner and the occupation. */
const MAX_ADJECTIVES = 3;

/** Last words of the names of schools, teams and businesses: `Fairmount High`, `Ortega Roofing`. */
const SCHOOLS = new Set(
  'high elementary middle academy university college tech institute seminary preschool montessori'.split(' '),
);
const BUSINESSES = new Set(
  'roofing plumbing ford chevrolet toyota motors grain farms farm ranch dairy bakery diner cafe hardware construction logistics trucking trust bank brewing brewery tavern pizzeria grill nursery lumber electric aero airlines foods grocery market markets auto tire salon barbershop mills steel mine mining fisheries orchards vineyards winery realty insurance fabrication cannery packing church parish temple mosque synagogue lodge supply feed seed cement concrete paving towing transmission collision glass carpet flooring cleaners laundry florist jewelers pawn outfitters marina boatworks shipyard charters freight transit transport express couriers moving storage rentals properties homes builders contractors excavating landscaping pools nails kennels meats poultry seafood taqueria bbq barbecue donuts coffee roasters books motel inn hotel resort casino lanes cinema theatre theater playhouse opera ballet symphony orchestra philharmonic choir chorale pub lounge saloon gazette herald tribune co inc llc corp industries manufacturing technologies associates daycare isd pd vfd'.split(
    ' ',
  ),
);

/** Occupation, office, fame, membership, looks or a publicised event that single somebody out (45 CFR 164.514(b)(2)(i)(R)). */
export const characteristic = defineDetector({
  name: 'characteristic',
  types: ['characteristic'],
  detect(scene) {
    const strong = [
      ...phraseEntities(scene, 'uniqueness', 'characteristic', ({ section }) => {
        const reading = UNIQUENESS[section];
        return reading && { ...reading, identifier: reading.confidence >= SINGLES_OUT };
      }),
      ...scene.phrases('occupations').flatMap((phrase) => occupation(scene, phrase)),
      ...scene.phrases('trades').flatMap((phrase) => occupation(scene, phrase)),
      ...organisations(scene),
      ...agents(scene),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    const whereabouts = phraseEntities(scene, 'whereabouts', 'characteristic', ({ section }) =>
      section === '' ? undefined : { subtype: section, confidence: 0.45 },
    );
    return [...strong, ...withoutOverlaps(whereabouts, strong)];
  },
});

/**
 * An occupation with its determiner and adjectives before it and its place after it: `the head cook at Bayside`.
 * A capitalised one before a name is a `title`; one with nothing around it counts only where commas set it apart.
 */
function occupation(scene: Scene, phrase: Phrase): Entity[] {
  const { first, determined, status } = before(scene, phrase.first);
  const last = complementEnd(scene, phrase.last);
  const placed = last > phrase.last;
  if (phrase.section === 'provider') return [entity(scene, 'provider', 0.6, first, last)];
  const { tokens } = scene.document;
  if (!determined && isCapitalised(tokens[phrase.first]) && isCapitalised(tokens[phrase.last + 1])) {
    return [entity(scene, 'title', 0.4, first, last)];
  }
  const apart =
    SEPARATORS.has(lowerAt(scene, first - 1)) && (placed || SEPARATORS.has(lowerAt(scene, last + 1)));
  if (!determined && !status && !apart) return [];
  const confidence = 0.35 + (determined || apart ? 0.2 : 0) + (placed ? 0.2 : 0) + (status ? 0.15 : 0);
  return [entity(scene, 'occupation', confidence, first, last)];
}

function entity(scene: Scene, subtype: string, confidence: number, first: number, last: number): Entity {
  const identifier = subtype !== 'provider' && subtype !== 'title' && confidence >= SINGLES_OUT;
  return { type: 'characteristic', subtype, confidence, identifier, ...phraseRange(scene, first, last) };
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
  if (token?.kind !== 'word' || token.text === token.lower) return false;
  const initial = token.text.charAt(0);
  return initial !== initial.toLowerCase();
}

/** A school or business by the last word of its name, with at least one capitalised word before it. */
function organisations(scene: Scene): Entity[] {
  const { tokens } = scene.document;
  const found: Entity[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!isCapitalised(token) || !isNamePart(tokens[i - 1]) || tokens[i - 1]?.sentence !== token?.sentence)
      continue;
    const subtype = SCHOOLS.has(token?.lower ?? '')
      ? 'membership'
      : BUSINESSES.has(token?.lower ?? '')
        ? 'employer'
        : '';
    if (subtype !== '') {
      found.push(entity(scene, subtype, 0.5, i - 1, i));
    }
  }
  return found;
}

/** Takes `beadworker`, `lyricist`, `tollkeeper`; leaves `corner`, `list`, `human` by its length or by the words below. */
const AGENT = /^[a-z]{3,16}(?:er|or|ist|keeper|smith|monger|wright|woman)$/;
const NO_AGENTS = new Set(
  'center number letter dinner winter summer member corner counter paper computer shelter another mother father brother sister grandmother grandfather weather together chapter quarter semester september october november december easter monitor cancer fever ulcer shoulder finger bladder disorder wrist assist exist resist insist consist however whatever remember consider register newsletter powder trigger order offer answer wonder matter tumor mirror sponsor donor number trailer poster container scanner ventilator elevator generator transfer encounter disaster easter center'.split(
    ' ',
  ),
);

/** A word that is formed like an occupation, between a determiner and a place: `a beadworker at Twin Forks`. */
function agents(scene: Scene): Entity[] {
  const { tokens } = scene.document;
  const found: Entity[] = [];
  for (let i = 1; i < tokens.length - 2; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !isCapitalised(tokens[i + 2]) || !PLACED.has(lowerAt(scene, i + 1)))
      continue;
    if (!AGENT.test(token.text) || NO_AGENTS.has(token.lower)) continue;
    const { first, determined } = before(scene, i);
    if (determined) found.push(entity(scene, 'occupation', 0.5, first, complementEnd(scene, i)));
  }
  return found;
}

/** A capitalised word, or the `'s` of one: `Ortega Roofing`, `Ortega's Roofing`. */
function isNamePart(token: Token | undefined): boolean {
  return isCapitalised(token) || token?.lower === "'s";
}
