import { fold } from '../lexicons/fold.js';
import { givenNameFrequency } from '../lexicons/given-names.js';
import type { Phrase } from '../lexicons/phrases.js';
import type { Token } from '../text/tokens.js';
import type { Scene } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

/** What a room or bed is called: takes `12`, `12B`, `412B`, `2816-1`, `H3`, `4N-12`, `C`; leaves `2024`'s fifth digit. */
const NUMBER = /^(?:[A-Z]?\d{1,4}[A-Za-z]?|[A-H])$/;
const WORDS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)$/;
/** Behind the number: what makes it a count. Takes `weeks` of "OR 6 weeks", `of` of "pod 3 of 12". */
const COUNTED =
  /^(?:%|percent|weeks?|days?|hours?|hrs?|minutes?|mins?|months?|years?|yrs?|people|patients|beds|rooms|nurses|babies|mg|ml|mcg|kg|lbs?|pounds?|units?|feet|ft|sq|miles|times|am|pm|visits|or|more|million|thousand|questions|points|of|hospital|facility|-)$/i;
/** Behind the number: an address goes on. */
const ADDRESS = /^(?:street|st|ave|avenue|road|rd|blvd|drive|dr|lane|ln|floor|building|bldg)$/;
/** Before the place: a room in which everybody meets. */
const PUBLIC =
  /^(?:conference|meeting|board|class|waiting|community|lecture|break|ball|locker|training|seminar|education|learning|multipurpose|press|court|exhibit|zoom|breakout|activity|auditorium|booth|emergency|operating|vaccine|registration)$/;
/** Words of the sentence that tell of care; only then does a number of [any] count. */
const CARE =
  /\b(?:patients?|pts?|nurse[sd]?|rn|cna|admit\w*|discharg\w*|surgery|post-?op|icu|er|ed|hospital|hospice|ward|resident|he|she|him|her|his|mom|dad|mama|baby|fell|code|stroke|rehab|ivs?|labs?|meds?|vent\w*|lady|gentleman|guy|man|woman|boy|girl|mr|mrs|ms|grandma|grandpa|family|tonight|last night|today|transport|isolation|dialysis|chemo|coded|visiting|visitors?|bedside|cards|anniversary|candle|isolette|unit|floor|whiteboard|wristband|infusion)\b/i;
/** Words of a sentence that invites to a room. */
const EVENT =
  /\b(?:join us|register|rsvp|class(?:es)?|workshop|seminar|webinar|open house|meets|meeting|lecture|free|sign up|drop in|drop-in|located|drive-thru|vaccines?|screenings?|clinic hours|our office)\b/i;
const WINDOW = 300;
const MAX_SENTENCE = 600;
const STREET_BEFORE =
  /\b(?:street|st|ave|avenue|road|rd|blvd|boulevard|drive|dr|lane|ln|way|hwy|highway|pkwy|parkway|plaza|court|ct|circle|building|bldg|center|address)\.?,? $/i;

/** Places inside a building of care: "room 412", "bed 9", "PICU 6", "4 West". Where somebody lay tells who it was. */
export function carePlaces(scene: Scene): Entity[] {
  return scene.phrases('care-places').flatMap((phrase) => {
    const range = phrase.section === 'direction' ? direction(scene, phrase) : numbered(scene, phrase);
    return range ? [{ type: 'other-id' as const, subtype: 'place-of-care', ...range, identifier: true }] : [];
  });
}

/** Behind a bare number: its clause ends, or the person does something. */
const CLOSES_ROOM =
  /^(?:[.,;:!?()]|and|is|was|are|has|had|hit|got|wakes|woke|needs|wants|wanted|at|on|who|with|keeps|fell|asked|said|went|just|still|won't|while|coded|started|refused|thinks|calls|called|tonight|today)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|ranked|born|opened|founded|since|but|and|so)$/;

type Found = { start: number; end: number; confidence: number } | undefined;

function numbered(scene: Scene, { section, first, last }: Phrase): Found {
  const { text, tokens } = scene.document;
  const place = tokens[first];
  if (!place || PUBLIC.test(tokens[first - 1]?.lower ?? '') || /[-/_#@.]/.test(text[place.start - 1] ?? ' '))
    return undefined;
  // "or 6" and "ed 3" are ordinary words; only capitals are the operating room.
  if (
    (place.lower === 'or' || place.lower === 'ed' || place.lower === 'tr') &&
    place.text !== place.text.toUpperCase() &&
    place.lower !== 'tr'
  )
    return undefined;
  let at = last + 1;
  if (/^(?:#|no|number|-)$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.text === '.' && tokens[at]?.start === tokens[at - 1]?.end) at++;
  const number = tokens[at];
  if (!number || number.sentence !== place.sentence || !isNumber(number, place)) return undefined;
  const end = endOfNumber(text, tokens, at);
  let next = at + 1;
  while ((tokens[next]?.start ?? end) < end) next++;
  const after = tokens[next]?.lower ?? '';
  const sameSentence = tokens[next]?.sentence === number.sentence;
  if (sameSentence && (COUNTED.test(after) || ADDRESS.test(after))) return undefined;
  if (section === 'care') return { start: place.start, end, confidence: 0.75 };
  if (STREET_BEFORE.test(text.slice(Math.max(0, place.start - 14), place.start))) return undefined;
  const room = place.lower === 'room' || place.lower === 'rm';
  if (inCare(scene, place)) return { start: place.start, end, confidence: room ? 0.75 : 0.55 };
  return room && !invites(scene, place) ? { start: place.start, end, confidence: 0.55 } : undefined;
}

function isNumber(number: Token, place: Token): boolean {
  if (number.kind === 'word')
    return (
      /^(?:bed|bay|pod|room|rm|unit|tower|hall|suite|chair|picu|nicu|icu)$/.test(place.lower) &&
      (WORDS.test(number.lower) || /^[A-H]$/.test(number.text))
    );
  return NUMBER.test(number.text) && !/^(?:19|20)\d\d$/.test(number.text);
}

/** `12-B`, `2816-1`, `6 and 7`, `4N-12`. */
function endOfNumber(text: string, tokens: readonly Token[], at: number): number {
  const end = tokens[at]?.end ?? 0;
  const joined = /^-[A-Z\d]{1,4}(?![\p{L}\d])/u.exec(text.slice(end, end + 6))?.[0];
  return end + (joined?.length ?? 0);
}

/** `4 West`, `6 East`: the ward of a floor. */
function direction(scene: Scene, { first }: Phrase): Found {
  const { text, tokens } = scene.document;
  const number = tokens[first - 1];
  const word = tokens[first];
  if (
    !number ||
    !word ||
    number.kind !== 'number' ||
    !/^\d{1,2}$/.test(number.text) ||
    word.text === word.lower
  )
    return undefined;
  if (number.end + 1 !== word.start || /[\d/.,$#-]$/.test(text[number.start - 1] ?? '')) return undefined;
  const after = tokens[first + 1];
  // "12 West Main Street", "5 North Carolina hospitals": an address or a name goes on.
  if (after && after.sentence === word.sentence && after.kind === 'word' && after.text !== after.lower)
    return undefined;
  return inCare(scene, word) ? { start: number.start, end: word.end, confidence: 0.65 } : undefined;
}

/** Words near the place tell of care, and none of the sentence invites. */
function inCare(scene: Scene, token: Token): boolean {
  const { text } = scene.document;
  return (
    !invites(scene, token) && CARE.test(text.slice(Math.max(0, token.start - WINDOW), token.end + WINDOW))
  );
}

function invites(scene: Scene, token: Token): boolean {
  const { text, sentences } = scene.document;
  const sentence = sentences[token.sentence];
  const end = Math.min(sentence?.end ?? 0, (sentence?.start ?? 0) + MAX_SENTENCE);
  return sentence !== undefined && EVENT.test(text.slice(sentence.start, end));
}

/** `Mrs. Lowe in 308 hit the light`, `the lady in 231 woke`: a number behind "in" and a person is a room. */
export function bareRooms(scene: Scene): Entity[] {
  const { tokens } = scene.document;
  return tokenIndex(scene.document).digits.flatMap((at): Entity[] => {
    const number = tokens[at];
    const person = tokens[at - 2];
    const after = tokens[at + 1];
    if (
      !number ||
      !/^(?:\d{1,4}[A-F]?|[A-F]\d{1,3})$/.test(number.text) ||
      /^(?:19|20)\d\d$/.test(number.text)
    )
      return [];
    const range = { start: number.start, end: number.end };
    const closed = after === undefined || after.sentence !== number.sentence || CLOSES_ROOM.test(after.lower);
    const listed =
      /^\d{3,4}[A-F]$/.test(number.text) &&
      (tokens[at - 1]?.sentence !== number.sentence || /^[;:"]$/.test(tokens[at - 1]?.text ?? ''));
    const led = person?.kind === 'word' && /^(?:in|from)$/.test(tokens[at - 1]?.lower ?? '');
    const named =
      led &&
      number.text.length >= 3 &&
      givenNameFrequency(fold(person.lower)) >= 3 &&
      !COUNTED.test(after?.lower ?? '');
    const upstairs = led && closed && /^(?:upstairs|downstairs)$/.test(person.lower);
    const held = led && ((closed && isPerson(person)) || upstairs || (named && person.text !== person.lower));
    if ((!held && !listed) || !inCare(scene, number)) return [];
    return [
      {
        type: 'other-id',
        subtype: 'place-of-care',
        ...range,
        confidence: held ? 0.6 : 0.5,
        identifier: true,
      },
    ];
  });
}

function isPerson({ text, lower }: Token): boolean {
  return text !== lower
    ? !MONTH.test(lower)
    : /^(?:man|woman|lady|gentleman|guy|patient|pt|kid|boy|girl|resident|mom|dad|grandma|grandpa|baby|singer|friend|fella)$/.test(
        lower,
      );
}
