import type { Entity } from '../../../src/detectors/entity.js';
import type { Edit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import { around, endsClause, lastWord, startsSentence } from './around.js';

/** What 45 CFR 164.514(b)(2)(i)(C) calls the category of all ages over 89. */
const OLDEST = '90 or older';
/** Nouns that begin with a consonant, so that the article before them holds. */
const PEOPLE =
  'woman man lady gentleman patient grandmother grandfather grandma grandpa great-grandmother great-grandfather mother father veteran resident female male person nun priest farmer teacher neighbor widow widower retiree survivor'.split(
    ' ',
  );
/** Takes ` woman` before a space or a mark; leaves ` woman's`, ` woman-led`. */
const PERSON = new RegExp(`^\\s{1,2}(${PEOPLE.join('|')})(?![\\p{L}\\p{N}'’-])`, 'u');
/** Words that do not belong to the age before them. */
const GOES_ON =
  /^\s{1,2}(?:was|is|has|had|who|whose|with|from|in|on|at|to|and|came|went|now|still|recovering|walked|left|got|can|will|for|after)\b/;
const DETERMINERS = new Set('a the this that our my your his her their'.split(' '));
/** Takes `94-year-old`, `ninety-four year old`; leaves `94-year-olds`, `94 years old`. */
const COMPOUND = /^[\p{L}\d-]{2,30}[- ]year[- ]old$/iu;
/** Takes `96F`, `96yo M`; leaves `96`. */
const WITH_SEX = /^\d{2,3}\s?(?:y\/?o)?\s?[FM]$/i;
/** Takes `101st birthday`; leaves `birthday`. */
const BIRTHDAY = /^\S{2,20}?(?:st|nd|rd|th)[ -](?=birthday)/i;
/** Takes `97 years old`, `96 y/o`, `95`, `ninety-four`, `92 years of age`; leaves `born in 1931`. */
const PLAIN =
  /^(?:\d{2,3}|(?:one |a )?(?:hundred|ninety)(?:[- ](?:and )?[a-z]{3,9}){0,3})(?:[- ]?(?:years? old|years?(?: of age)?|yrs?(?: old)?|y\/?o|y\.o\.))?$/i;

/** An age over 89 becomes "90 or older" where the sentence takes it. */
export function generaliseAge(document: Document, age: Entity): Edit | undefined {
  const { before, words, after } = around(document, age);
  if (/[\p{L}\p{N}-]$/u.test(before)) return undefined;
  const at = { start: age.start, end: age.end };
  const birthday = BIRTHDAY.exec(words);
  if (birthday) {
    return DETERMINERS.has(lastWord(before))
      ? { at: { start: age.start, end: age.start + birthday[0].length }, text: '' }
      : undefined;
  }
  if (/^['’]\p{L}|^[\p{L}\p{N}]/u.test(after)) return undefined;
  if (COMPOUND.test(words)) {
    const person = PERSON.exec(after);
    if (person)
      return { at: { start: at.start, end: at.end + person[0].length }, text: `${person[1]} aged ${OLDEST}` };
    if (after.startsWith('-')) return undefined;
    const isNoun = (endsClause(after) || GOES_ON.test(after)) && DETERMINERS.has(lastWord(before));
    return { at, text: isNoun ? `person aged ${OLDEST}` : '90-or-older' };
  }
  if (after.startsWith('-')) return undefined;
  if (WITH_SEX.test(words))
    return { at, text: `${startsSentence(before) ? 'Patient' : 'patient'} aged ${OLDEST}` };
  return PLAIN.test(words) ? { at, text: OLDEST } : undefined;
}
