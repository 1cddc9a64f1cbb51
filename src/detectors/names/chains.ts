import type { Range } from '../../text/mapped-text.js';
import { isCapital, likenessOf, shapeOf, type Neighbourhood } from './neighbourhood.js';
import { CUE } from './word-profile.js';

/** A run of tokens that together are the name of one person; indexes, `first` and `last` inclusive. */
export interface Chain {
  readonly first: number;
  readonly last: number;
  /** How many words of the chain are names, without particles and initials. */
  readonly words: number;
  readonly initials: number;
}

/** Grows the name that begins at `start`, a word taken for a name, to the right and to the left. */
export function growChain(start: number, place: Neighbourhood, accepted: (index: number) => boolean): Chain {
  let last = start;
  let words = 1;
  let initials = 0;
  for (;;) {
    const step = nextPart(last, place, accepted);
    if (!step) break;
    last = step.last;
    if (step.initial) initials++;
    else words++;
  }
  const firstName = words === 1 && initials === 0 ? givenAfterComma(start, last, place, accepted) : undefined;
  if (firstName) {
    last = firstName.last;
    words += firstName.initial ? 0 : 1;
    initials += firstName.initial ? 1 : 0;
  }
  const first = growLeft(start, place, accepted);
  for (let i = first; i < start; i++) if (shapeOf(place.token(i)) === 'initial') initials++;
  return { first, last: withGeneration(last, place), words, initials };
}

/** The range of the text that a chain covers. */
export function rangeOf(chain: Chain, place: Neighbourhood): Range {
  return { start: place.token(chain.first)?.start ?? 0, end: place.token(chain.last)?.end ?? 0 };
}

/** `HUYNH, BAO`, `Leung, C.`, `Begay, Raylene K.`: as records write a name; both parts look alike. */
function givenAfterComma(
  start: number,
  last: number,
  place: Neighbourhood,
  accepted: (index: number) => boolean,
): Step | undefined {
  const comma = place.token(last + 1);
  const given = place.token(last + 2);
  const surname = place.profile(last);
  if (
    comma?.text !== ',' ||
    !given ||
    !surname ||
    !isCapital(given) ||
    place.token(start)?.sentence !== given.sentence
  )
    return undefined;
  if (given.text === 'I' || place.has(last + 2, CUE.credential)) return undefined;
  if (given.text.length === 1) {
    const stop = place.token(last + 3)?.text === '.' && place.token(last + 3)?.start === given.end;
    return surname.surname >= surname.given || stop
      ? { last: stop ? last + 3 : last + 2, initial: true }
      : undefined;
  }
  const shouted =
    place.token(start)?.text === place.token(start)?.text.toUpperCase() &&
    given.text === given.text.toUpperCase();
  if (
    !accepted(last + 2) ||
    !(
      shouted ||
      (surname.surname > surname.given && likenessOf(place.profile(last + 2) ?? surname) === 'given')
    )
  )
    return undefined;
  const middle = place.token(last + 3);
  const closes = !middle || middle.text !== ',' || shouted;
  return closes ? { last: last + 2, initial: false } : undefined;
}

interface Step {
  readonly last: number;
  readonly initial: boolean;
}

function nextPart(
  last: number,
  place: Neighbourhood,
  accepted: (index: number) => boolean,
): Step | undefined {
  const sentence = place.token(last)?.sentence;
  const next = place.token(last + 1);
  if (!next || next.sentence !== sentence) return undefined;
  const glued = next.start === place.token(last)?.end;
  if (next.text === '-' && glued) {
    const after = place.token(last + 2);
    return after && after.start === next.end && isCapital(after)
      ? { last: last + 2, initial: after.text.length === 1 }
      : undefined;
  }
  if (glued) return undefined;
  if (shapeOf(next) === 'initial') return initial(last + 1, place, accepted);
  if (accepted(last + 1) || isSurnameHere(last + 1, place)) return { last: last + 1, initial: false };
  const nickname = overNickname(last + 1, place, accepted);
  if (nickname) return { last: nickname, initial: false };
  const named = overParticles(last + 1, place);
  return named > last + 1 && (accepted(named) || isSurnameHere(named, place))
    ? { last: named, initial: false }
    : undefined;
}

/** `Gloria P.`, `Gloria J. Perez`, `Kayla R`; leaves `Kayla I think` and `Kayla A day`. */
function initial(
  index: number,
  place: Neighbourhood,
  accepted: (index: number) => boolean,
): Step | undefined {
  const letter = place.token(index);
  const mark = place.token(index + 1);
  if (mark?.text === '.' && mark.start === letter?.end) return { last: index + 1, initial: true };
  if ((letter?.text === 'I' || letter?.text === 'A') && mark?.kind === 'word' && !accepted(index + 1))
    return undefined;
  return { last: index, initial: true };
}

function isSurnameHere(index: number, place: Neighbourhood): boolean {
  const token = place.token(index);
  const profile = place.profile(index);
  if (!token || !profile || !isCapital(token) || token.text.length < 2) return false;
  const likeness = likenessOf(profile);
  return likeness === 'surname' || likeness === 'unknown'
    ? token.text !== token.text.toUpperCase() || token.text.length > 3
    : false;
}

/** `Teodoro "Teo" Maglaya`, `Ruth (Bunny) Amundsen`; the index of the word after the nickname. */
function overNickname(
  index: number,
  place: Neighbourhood,
  accepted: (index: number) => boolean,
): number | undefined {
  const open = place.token(index)?.text;
  if (open !== '"' && open !== '(' && open !== "'") return undefined;
  for (let i = index + 1; i <= index + 4; i++) {
    const text = place.token(i)?.text;
    if (text === '"' || text === ')' || text === "'") {
      const after = place.token(i + 1);
      return i > index + 1 && after && isCapital(after) && (accepted(i + 1) || isSurnameHere(i + 1, place))
        ? i + 1
        : undefined;
    }
  }
  return undefined;
}

/** The first index after up to three particles in lower case: `de la`, `van der`. */
function overParticles(index: number, place: Neighbourhood): number {
  let i = index;
  while (i < index + 3 && place.has(i, CUE.particle) && shapeOf(place.token(i)) === 'lower') i++;
  return i;
}

function growLeft(start: number, place: Neighbourhood, accepted: (index: number) => boolean): number {
  let first = start;
  for (let guard = 0; guard < 4; guard++) {
    const token = place.token(first);
    const dot = place.token(first - 1)?.text === '.' ? first - 1 : first;
    const letter = place.token(dot - 1);
    if (
      letter &&
      shapeOf(letter) === 'initial' &&
      letter.text !== 'I' &&
      (dot < first || letter.text !== 'A') &&
      letter.sentence === token?.sentence
    )
      first = dot - 1;
    else if (isParticleBefore(first, place, accepted)) first--;
    else break;
  }
  return quotedBefore(first, place) ?? first;
}

function isParticleBefore(
  first: number,
  place: Neighbourhood,
  accepted: (index: number) => boolean,
): boolean {
  const token = place.token(first - 1);
  if (
    !token ||
    token.sentence !== place.token(first)?.sentence ||
    !place.has(first - 1, CUE.particle) ||
    accepted(first - 1)
  )
    return false;
  return isCapital(token) ? token.text.length > 1 : place.has(first - 2, CUE.title | CUE.particle);
}

/** `"Captain" Rosario`: a quoted nickname stands before the surname. */
function quotedBefore(first: number, place: Neighbourhood): number | undefined {
  const quote = place.token(first - 1)?.text === '"' && place.token(first - 3)?.text === '"';
  const nickname = place.token(first - 2);
  return quote && nickname && isCapital(nickname) && nickname.end === place.token(first - 1)?.start
    ? first - 3
    : undefined;
}

/** Takes `Jr.`, `, Sr.`, `III` after a name along with it. */
function withGeneration(last: number, place: Neighbourhood): number {
  if (place.has(last, CUE.generation) && stopAfter(last, place)) return last + 1;
  const comma = place.token(last + 1)?.text === ',' ? 1 : 0;
  const i = last + 1 + comma;
  const token = place.token(i);
  if (!token || !place.has(i, CUE.generation) || !isCapital(token)) return last;
  return stopAfter(i, place) ? i + 1 : i;
}

/** `Jr.`, not the `III.` that ends a sentence. */
function stopAfter(index: number, place: Neighbourhood): boolean {
  const token = place.token(index);
  const mark = place.token(index + 1);
  return mark?.text === '.' && mark.start === token?.end && (token.lower === 'jr' || token.lower === 'sr');
}
