import type { Token } from '../text/tokens.js';
import { matchAt } from './boundaries.js';
import { readCode, type Code } from './code.js';
import type { Scene } from './detector.js';
import { oncePerScene } from './once-per-scene.js';

/** A code behind a word that says what it is, such as the digits of `chart no. 40218`. */
export interface LabelledCode extends Code {
  /** Section of `id-labels.txt` that holds the label. */
  readonly label: string;
  /** Offset at which the label begins. */
  readonly labelStart: number;
  /** False where only a few last characters are given: "ending 6038". */
  readonly whole: boolean;
}

/** Words and marks that may stand between a label and its code. */
const LINKS = new Set(
  '# : . = ( [ - – — " \' | ^ no nos num number numbers nbr id ids code is was are ending ends end in with last four digits reads reading says as º n° nº número numero de es , printed listed shown under'.split(
    ' ',
  ),
);
const MAX_LINKS = 6;
const ENDING = new Set(['ending', 'ends', 'end', 'last']);
/** Takes `550e8400-e29b-41d4-`, the start of a number that machines give to anything (RFC 9562). */
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i;
/** Labels that are ordinary words too: their code must look like one. */
const WEAK = /-weak$/;
/** Takes `614-555-0147` and `123-45-6789`, as telephone and Social Security numbers are written; leaves `614-5550-147`. */
const OTHER_NUMBER = /^\d{3}([-.])(?:\d{3}|\d{2})\1\d{4}$/;

const NONE: readonly LabelledCode[] = [];

/** Every labelled code of the post, whatever its kind, in the order of the text. */
const labelledCodes = oncePerScene((scene) => (/\d/.test(scene.document.text) ? find(scene) : NONE));

/** The codes whose label stands in one of the sections; a section and its weak twin belong together. */
export function codesLabelled(scene: Scene, ...labels: readonly string[]): readonly LabelledCode[] {
  const codes = labelledCodes(scene);
  if (codes.length === 0) return codes;
  return codes.filter(({ label }) => labels.includes(label.replace(WEAK, '')));
}

/** The label that claims a range for another kind of identifier, if any. */
export function labelOf(scene: Scene, start: number, end: number): string | undefined {
  const code = labelledCodes(scene).find((code) => code.start < end && start < code.end);
  return code?.label.replace(WEAK, '');
}

function find(scene: Scene): readonly LabelledCode[] {
  const codes: LabelledCode[] = [];
  let taken = -1;
  const labels = scene.phrases('id-labels');
  const starts = new Set(labels.map(({ first }) => first));
  for (const { section, first, last } of labels) {
    const { tokens, text } = scene.document;
    const start = tokens[first]?.start ?? 0;
    // A word of a web address or a file name is no label.
    if (/[-/_.?&;]/.test(text[start - 1] ?? ' ') || text.startsWith('="', tokens[last]?.end)) continue;
    const value = skipLinks(tokens, last + 1);
    // Of two labels the nearer one speaks: "the form says SSN …".
    if (starts.has(value.at)) continue;
    const token = afterHash(tokens[value.at]);
    if (!token || token.start < taken || token.sentence > (tokens[last]?.sentence ?? 0) + 1) continue;
    const telephone = section === 'phone' || section === 'fax';
    const code = telephone ? readTelephone(text, token.start) : readCode(text, token.start);
    if (!code || !isPlausible(text, code, section, value.ending, value.marked)) continue;
    codes.push({ ...code, label: section, labelStart: start, whole: !value.ending });
    taken = code.end;
  }
  return codes;
}

/** Takes `847) 555-0163` (its bracket was skipped), `+44 20 7946 0958`; leaves `555-01`. */
const TELEPHONE = /\+?\d[\d ().-]{5,20}\d/y;

function readTelephone(text: string, at: number): Code | undefined {
  const match = matchAt(TELEPHONE, text, at);
  const digits = match?.replace(/\D/g, '').length ?? 0;
  if (!match || digits < 7) return undefined;
  const start = text[at - 1] === '(' ? at - 1 : at;
  return { start, end: at + match.length, digits, length: digits };
}

/** `#ST-4567` begins with what looks like a hashtag; its code begins behind the mark. */
function afterHash(token: Token | undefined): Token | undefined {
  return token?.kind === 'hashtag' ? { ...token, start: token.start + 1 } : token;
}

function skipLinks(tokens: readonly Token[], at: number): { at: number; ending: boolean; marked: boolean } {
  let ending = false;
  let marked = false;
  const stop = at + MAX_LINKS;
  while (at < stop && LINKS.has(tokens[at]?.lower ?? '')) {
    const link = tokens[at]?.lower ?? '';
    ending ||= ENDING.has(link);
    marked ||= link === '#' || link === ':' || link === 'no' || link === 'number' || link === 'id';
    at++;
  }
  return { at, ending, marked };
}

/** Takes `40218`, `BG-9988`, `6038` after "ending"; leaves years, amounts, measures, clock times and dates. */
function isPlausible(text: string, code: Code, label: string, ending: boolean, marked: boolean): boolean {
  const value = text.slice(code.start, code.end);
  const before = text[code.start - 1] ?? '';
  const after = text.slice(code.end, code.end + 12);
  if (
    before === '$' ||
    before === '€' ||
    /^[,.]\d|^\s?(?:%|percent|mg|mcg|ml|mL|kg|lbs?|°|years?\b|yo\b|y\/o)/.test(after)
  )
    return false;
  if (/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/.test(value) && code.digits < 9 && /^\d{1,2}\//.test(value))
    return false;
  if (/^\d{1,2}:\d{2}$/.test(value)) return false;
  if (ending) return code.digits >= 2;
  if (UUID.test(value) || /^[0-]+$/.test(value)) return false;
  // A word of four small letters is no part of a code, but of a sentence or a file name.
  if (/[a-z]{4}/.test(value)) return false;
  if (!marked && /^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$/.test(value)) return false;
  // "Call the patient: 614-555-0147": an ordinary word before a number of that shape is no label.
  if (WEAK.test(label) && OTHER_NUMBER.test(value)) return false;
  if (WEAK.test(label) && !marked) {
    return code.digits >= 4 || (code.digits >= 2 && code.length >= 5 && /-/.test(value));
  }
  return code.digits >= 3 || (code.digits >= 2 && code.length >= 4);
}
