import type { Token } from '../text/tokens.js';
import { ageEntity } from './ages/age-entity.js';
import { readNumber } from './ages/number-words.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { labelOf } from './labelled.js';
import { tokenIndex } from './token-index.js';

/** Takes `45yoM`, `6yoM`, `67F`, `83yo`, `5mo`, `4y`; leaves `5M` (a sum), `24Fr`, `3rd`. */
const SHORTHAND =
  /^(\d{1,3})(?:(yo|yr|yrs|y|yro|yof|yom)([mf])?|(mo|mos|wk|wks)(?:o|old)?|([MF])|years?|ans|años)$/i;
const YEARS = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y', 'año', 'años', 'ano', 'yom', 'yof', 'tuổi']);
const PARTS_OF_YEAR = new Set([
  'month',
  'months',
  'mo',
  'mos',
  'week',
  'weeks',
  'wk',
  'wks',
  'day',
  'days',
  'hour',
  'hours',
  'hr',
  'hrs',
  'mes',
  'meses',
  'semanas',
  'días',
  'minutes',
]);
const OLD = new Set(['old', 'young', 'yo', 'olds', 'of', 'viejo']);
/** What is as old as people are but is none: "the 100-year-old hospital". */
const THINGS =
  /^(?:hospital|building|company|institution|tradition|church|house|home|program|clinic|tree|technique|procedure|drug|medication|vaccine|organi[sz]ation|system|school|university|nonprofit|practice|facility|study|history|legacy|partnership|foundation|charity|business|department|campus|chapel|car|truck|law|rule|record|kidney|liver|heart|wound|injury|fracture|device|technology|brand|recipe|quilt|dog|cat|horse|pup|puppy)$/;
/** What may follow an age that stands alone: "she's 108.", "he was 24 when". */
const CLOSES =
  /^(?:[.,;:!?)"…\u{1F382}🎉]|and|when|but|with|now|today|yesterday|on|who|so|as|at|this|she|he|we|years?|yrs?|because|in|has|was|is|from|had|came|last|by|or|if|after|before|next)$/u;

/** Ages. Of individuals, only those over 89 identify (45 CFR 164.514(b)(2)(i)(C)); the others are reported for the rules. */
export const age = defineDetector({
  name: 'age',
  types: ['age'],
  detect(scene) {
    const { tokens } = scene.document;
    const found: Entity[] = [];
    const add = (entity: Entity | undefined): void => {
      if (entity && !found.some((other) => other.start < entity.end && entity.start < other.end))
        found.push(entity);
    };
    for (const { section, first, last } of scene.phrases('age-words')) {
      const range = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
      const subtype = section === 'group' ? 'range' : section;
      add({ type: 'age', subtype, ...range, confidence: 0.85, identifier: section === 'over-89' });
    }
    const cues = new Set(scene.phrases('age-cues').map(({ last }) => last));
    let covered = 0;
    for (const i of candidates(scene)) {
      const token = tokens[i];
      if (!token || token.start < covered) continue;
      const entity = token.kind === 'alnum' ? readShorthand(scene, i) : readAge(scene, i, cues);
      covered = entity?.end ?? covered;
      add(entity);
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

function candidates(scene: Scene): readonly number[] {
  const words = scene.phrases('number-words');
  const { digits } = tokenIndex(scene.document);
  return words.length > 0 ? [...digits, ...words.map(({ first }) => first)].sort((a, b) => a - b) : digits;
}

function readShorthand({ document }: Scene, at: number): Entity | undefined {
  const { tokens, text } = document;
  const token = tokens[at];
  if (!token) return undefined;
  const birthday = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.lower);
  if (birthday) return readBirthday(tokens, at, Number(birthday[1]));
  const match = SHORTHAND.exec(token.text);
  if (!match || /[$€\d.,/-]$/.test(text[token.start - 1] ?? '')) return undefined;
  const value = Number(match[1]);
  if (value > 120) return undefined;
  // 98F is a temperature, 5M a sum: a letter alone needs to stand like an age.
  if (match[5] && (match[5] !== match[5].toUpperCase() || value < 1 || isMeasure(tokens, at)))
    return undefined;
  let next = at + 1;
  if (match[3] === undefined && /^(?:old|of age)$/.test(tokens[next]?.lower ?? '')) next++;
  if (match[2] && match[2].toLowerCase() === 'y' && tokens[next]?.text === '/') next += 2;
  return ageEntity(tokens, at, next, match[4] ? value / 12 : value, 0.9);
}

function isMeasure(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return (
    /^(?:temp|temperature|fever|of|to|size|raised|french|\$)$/.test(before) || tokens[at - 1]?.text === '$'
  );
}

/** "her 103rd birthday", but not the hospital's. */
function readBirthday(tokens: readonly Token[], at: number, value: number): Entity | undefined {
  const noun = tokens[at + 1]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  const named = noun === 'birthday' || noun === 'bday' || noun === "b'day";
  if (!named && !(before === 'happy' && value > 20)) return undefined;
  const owner = before === "'s" ? (tokens[at - 2]?.lower ?? '') : before;
  if (THINGS.test(owner) || owner === 'our' || owner === 'its') return undefined;
  return ageEntity(tokens, at, named ? at + 2 : at + 1, value, named ? 0.9 : 0.7);
}

function readAge(scene: Scene, at: number, cues: ReadonlySet<number>): Entity | undefined {
  const { tokens, text } = scene.document;
  const number = readNumber(tokens, at);
  const token = tokens[at];
  if (!number || !token || number.value > 120) return undefined;
  if (/[$€#\d/:.]$/.test(text[token.start - 1] ?? '')) return undefined;
  if (labelOf(scene, token.start, token.end) !== undefined) return undefined;
  return (
    readOld(tokens, at, number.value, number.next) ??
    readCued(tokens, at, number, cues) ??
    readPredicate(tokens, at, number) ??
    readApposition(tokens, at, number)
  );
}

/** `39-year-old`, `41 yr old`, `29 y/o`, `ten weeks old`, `9 y.o.`, `97 years young`, `92 años`. */
function readOld(tokens: readonly Token[], at: number, value: number, from: number): Entity | undefined {
  let i = from;
  if (tokens[i]?.lower === 'and' && tokens[i + 1]?.lower === 'a' && tokens[i + 2]?.lower === 'half') i += 3;
  if (/^[½¼¾]$/.test(tokens[i]?.text ?? '')) i++;
  if (tokens[i]?.text === '-') i++;
  const unit = tokens[i]?.lower ?? '';
  const years = YEARS.has(unit);
  if (!years && !PARTS_OF_YEAR.has(unit)) return undefined;
  i++;
  if (unit === 'y' && (tokens[i]?.text === '/' || tokens[i]?.text === '.') && tokens[i + 1]?.lower === 'o')
    i += tokens[i + 2]?.text === '.' ? 3 : 2;
  else if (unit === 'años' || unit === 'año' || unit === 'tuổi' || /^yo/.test(unit)) {
    if (OLD.has(tokens[i]?.lower ?? '') && tokens[i]?.lower !== 'of') i++;
  } else {
    if (tokens[i]?.text === '.' && tokens[i]?.start === tokens[i - 1]?.end) i++;
    if (tokens[i]?.text === '-' || tokens[i]?.text === '–') i++;
    const old = tokens[i]?.lower ?? '';
    if (!OLD.has(old) || (old === 'of' && tokens[i + 1]?.lower !== 'age'))
      return clinical(tokens, at, value, unit, i);
    i += old === 'of' ? 2 : 1;
  }
  if (THINGS.test(tokens[i]?.lower ?? '')) return undefined;
  return ageEntity(tokens, at, i, years ? value : value / 12, 0.95, tokens[i - 1]?.lower === 'olds');
}

/** `41 yr M`, `16 yr female`, `Baby Noor, five weeks,`: notes and captions leave out "old". */
function clinical(
  tokens: readonly Token[],
  at: number,
  value: number,
  unit: string,
  next: number,
): Entity | undefined {
  const sex = tokens[next]?.lower ?? '';
  const apposed =
    tokens[at - 1]?.text === ',' &&
    sex === ',' &&
    PARTS_OF_YEAR.has(unit) &&
    isCapital(tokens[at - 2]?.text ?? '');
  if (apposed) return ageEntity(tokens, at, next, value / 12, 0.6);
  if (!/^(?:m|f|male|female|boy|girl|woman|man)$/.test(sex)) return undefined;
  return ageEntity(tokens, at, next, YEARS.has(unit) ? value : value / 12, 0.85);
}

/** A number behind a word that asks for an age and before one that lets it end. */
function readCued(
  tokens: readonly Token[],
  at: number,
  { value, next }: { value: number; next: number },
  cues: ReadonlySet<number>,
): Entity | undefined {
  const colon = tokens[at - 1]?.text === ':' || tokens[at - 1]?.text === '=' ? at - 2 : at - 1;
  if (!cues.has(colon)) return undefined;
  const cue = tokens[colon]?.lower ?? '';
  const strong =
    /^(?:age|aged|ages|turned|turns|turning|edad|cumplió|cumple)$/.test(cue) || (cue === 'of' && value >= 13);
  const after = tokens[next];
  const same = after?.sentence === tokens[at]?.sentence ? after?.lower : undefined;
  if (
    cue === 'at' ||
    cue === 'de' ||
    cue === 'just' ||
    cue === 'only' ||
    cue === 'nearly' ||
    cue === 'almost'
  ) {
    // "at 8" is a time, "at 92" an age.
    const closed =
      same === undefined || /^(?:[.,;:!?)]|that|she|he|they|her|his|and|after|from|with|of)$/.test(same);
    if (!closed || value < 13 || value % 1 !== 0 || (cue === 'de' && same !== undefined)) return undefined;
    return ageEntity(tokens, at, next, value, 0.55);
  }
  const closes = same === undefined || CLOSES.test(same) || after?.kind === 'symbol';
  if (!strong && !closes) return undefined;
  if (strong && /^(?:percent|%|corner|pages?|heads)$/.test(same ?? '')) return undefined;
  return ageEntity(
    tokens,
    at,
    next,
    value,
    strong ? 0.9 : 0.75,
    cue === 'ages' || /^[-–]$|^to$/.test(same ?? ''),
  );
}

/** `Leonard is 93 and`, `our client is 92`: who is meant stands before the verb. */
function readPredicate(
  tokens: readonly Token[],
  at: number,
  { value, next }: { value: number; next: number },
): Entity | undefined {
  if (!/^(?:is|was|be|'s)$/.test(tokens[at - 1]?.lower ?? '') || value % 1 !== 0) return undefined;
  const subject = tokens[at - 2];
  const after = tokens[next];
  const ends =
    after === undefined ||
    after.sentence !== tokens[at]?.sentence ||
    CLOSES.test(after.lower) ||
    after.kind === 'symbol';
  if (
    !ends ||
    subject?.kind !== 'word' ||
    !(isCapital(subject.text) || PERSON.test(subject.lower)) ||
    NOT_PEOPLE.test(subject.lower)
  )
    return undefined;
  return ageEntity(tokens, at, next, value, 0.65);
}

/** `Dana, 81,` and `(12)` behind a name; `Nineteen, plays` that opens a sentence; `54 M` and `83 F` of notes. */
function readApposition(
  tokens: readonly Token[],
  at: number,
  { value, next }: { value: number; next: number },
): Entity | undefined {
  const before = tokens[at - 1];
  const after = tokens[next];
  const ended = after === undefined || after.sentence !== tokens[at]?.sentence;
  if (value < 1 || value % 1 !== 0) return undefined;
  if (before?.sentence !== tokens[at]?.sentence || before?.text === ':') {
    const alive = value >= 60 && /^(?:and|today|candles)$/.test(after?.lower ?? '');
    const opens = alive || (after?.text === ',' && tokens[next + 1]?.kind === 'word' && !ended);
    return opens && value >= 2 ? ageEntity(tokens, at, next, value, 0.5) : sexBehind(tokens, at, value, next);
  }
  if (before?.text !== ',' && before?.text !== '(') return sexBehind(tokens, at, value, next);
  const named = tokens[at - 2]?.text === '.' ? tokens[at - 3] : tokens[at - 2];
  const closed =
    ended ||
    /^(?:[.,;:!?)]|and|of|who|was|is|came|has|had|from|with|w)$/.test(after.lower) ||
    after.kind === 'symbol';
  const set = named?.kind === 'word' && !NOT_PEOPLE.test(named.lower);
  const person = set && (isCapital(named.text) || PERSON.test(named.lower));
  if (closed && (person || (set && after?.text === ',')))
    return ageEntity(tokens, at, next, value, person ? 0.65 : 0.55);
  return sexBehind(tokens, at, value, next);
}

function sexBehind(tokens: readonly Token[], at: number, value: number, next: number): Entity | undefined {
  const sex = tokens[next];
  if (!sex || !/^[MF]$/.test(sex.text) || value < 1 || tokens[at]?.kind !== 'number') return undefined;
  return ageEntity(tokens, at, next + 1, value, 0.7);
}

/** Nouns for one person. */
const PERSON =
  /^(?:he|she|they|boy|girl|man|woman|son|daughter|mother|father|mom|dad|mama|male|female|patient|pt|client|resident|lady|gentleman|kid|child|baby|guy|grandma|grandpa|grandmother|grandfather|nana|wife|husband|brother|sister|uncle|aunt|m|f|who|veteran|oldest|youngest|recip|recipient|donor)$/;
/** Capitalised words that numbers follow although they are no people. */
const NOT_PEOPLE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|covid|suite|room|bed|bay|unit|floor|chapter|page|pages|figure|table|volume|vol|no|phase|step|day|week|route|highway|type|grade|stage|level|st|street|ave|road|rd)$/;

function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
