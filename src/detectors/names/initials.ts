import type { Range } from '../../text/mapped-text.js';
import type { Entity } from '../entity.js';
import { shapeOf, type Neighbourhood } from './neighbourhood.js';
import { CUE } from './word-profile.js';

const AFTER_TITLE = 0.85;
const WITH_CUE = 0.7;
const CUES = CUE.kin | CUE.patient | CUE.introducer | CUE.greeting | CUE.thanks;

/** Persons told of by letters alone: `Mr. K`, `patient J.D.`, `our client M.R.`; leaves `vitamin K`, `U.S.`, `Plan B`. */
export function initialsOf(place: Neighbourhood, names: readonly Range[]): readonly Entity[] {
  const found: Entity[] = [];
  const tokens = place.document.tokens;
  let covered = -1;
  let known = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (
      !token ||
      token.text.length !== 1 ||
      i <= covered ||
      shapeOf(token) !== 'initial' ||
      token.text === 'I'
    )
      continue;
    while ((names[known]?.end ?? Infinity) <= token.start) known++;
    if ((names[known]?.start ?? Infinity) < token.end) continue;
    const last = lastOfInitials(i, place);
    covered = last;
    const confidence = confidenceOf(i, last, place);
    if (confidence > 0)
      found.push({
        type: 'name',
        subtype: 'initials',
        start: token.start,
        end: tokens[last]?.end ?? token.end,
        confidence,
        identifier: true,
      });
  }
  return found;
}

/** The last token of `J.D.` or `J. D.`; the letter itself where nothing follows. */
function lastOfInitials(first: number, place: Neighbourhood): number {
  let last = first;
  for (let i = first; shapeOf(place.token(i)) === 'initial'; i = last + 1) {
    last = i;
    if (place.token(i + 1)?.text !== '.') break;
    last = i + 1;
  }
  return last;
}

function confidenceOf(first: number, last: number, place: Neighbourhood): number {
  const letters = last - first > 1;
  if (letters && isAbout(last + 1, place) && !COMMON.has(lettersOf(first, last, place))) return WITH_CUE;
  const before = place.before(first);
  if (before < 0) return 0;
  if (place.has(before, CUE.title) && shapeOf(place.token(before)) !== 'lower') return AFTER_TITLE;
  return letters && place.has(before, CUES) ? WITH_CUE : 0;
}

/** Abbreviations of other things that may stand before a number: `U.S., 50 states`. */
const COMMON = new Set([
  'us',
  'uk',
  'eu',
  'un',
  'dc',
  'am',
  'pm',
  'ie',
  'eg',
  'md',
  'do',
  'rn',
  'pa',
  'iv',
  'er',
  'or',
  'ny',
  'la',
  'sf',
  'nj',
  'po',
  'bc',
  'ad',
  'vs',
]);

function lettersOf(first: number, last: number, place: Neighbourhood): string {
  let letters = '';
  for (let i = first; i <= last; i++)
    if (place.token(i)?.text !== '.') letters += place.token(i)?.lower ?? '';
  return letters;
}

/** `, 58,`, `(61F)`, `, DOB`, `, bed 9`: what records say of a person after the name. */
function isAbout(index: number, place: Neighbourhood): boolean {
  const mark = place.token(index)?.text;
  if (mark !== ',' && mark !== '(') return false;
  const token = place.token(index + 1);
  if (!token) return false;
  if (/^(?:dob|age|aged|bed|room|rm|mrn)$/.test(token.lower)) return true;
  const age = /^(\d{1,3})(?:[yfm]|yo|yom|yof)?$/.exec(token.lower);
  return age !== null && Number(age[1]) < 111 && place.token(index + 2)?.text !== '%';
}
