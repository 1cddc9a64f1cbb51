import type { Phrase } from '../lexicons/phrases.js';
import type { Range } from '../text/mapped-text.js';
import type { Scene } from './detector.js';
import type { Entity, EntityType } from './entity.js';

/** What a phrase says, by its section; undefined where it says nothing of the type. */
export type Reading = {
  readonly subtype: string;
  readonly confidence: number;
  readonly identifier?: boolean;
};

/** Turns the phrases of a list into entities of one type, in the order of the text. */
export function phraseEntities(
  scene: Scene,
  list: string,
  type: EntityType,
  read: (phrase: Phrase) => Reading | undefined,
): Entity[] {
  const entities: Entity[] = [];
  for (const phrase of scene.phrases(list)) {
    const reading = read(phrase);
    if (!reading) continue;
    const { subtype, confidence, identifier = false } = reading;
    entities.push({
      type,
      subtype,
      confidence,
      identifier,
      ...phraseRange(scene, phrase.first, phrase.last),
    });
  }
  return entities;
}

/** The range of text of tokens `first` to `last`, both inclusive. */
export function phraseRange(scene: Scene, first: number, last: number): Range {
  const { tokens } = scene.document;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** The token at an index, in lower case; '' outside the text. */
export function lowerAt(scene: Scene, index: number): string {
  return scene.document.tokens[index]?.lower ?? '';
}

/** Words before a verb that make it a report and no request: `we'd give`, `the post`, `she takes`. */
const SUBJECTS = new Set(
  "i we we'd we've i've you they he she it who people adults patients kids the a an my your his her their our that this last would could should shouldn't couldn't of may might than".split(
    ' ',
  ),
);

/** True where the word before `index` makes a verb there a report or a noun, not an imperative. */
export function isReported(scene: Scene, index: number): boolean {
  const { tokens } = scene.document;
  const before = tokens[index - 1];
  return before !== undefined && before.sentence === tokens[index]?.sentence && SUBJECTS.has(before.lower);
}

/** Words that turn what follows them in the sentence around: `don't share`, `never our patient`. */
const NEGATIONS = new Set(
  "not no never don't dont doesn't didn't won't wouldn't can't cant cannot isn't aren't wasn't weren't without avoid stop refrain nobody nunca sin".split(
    ' ',
  ),
);
/** Words that end the reach of a negation. */
const STOPS = new Set(['.', ',', ';', ':', '!', '?', 'but', 'and', 'so', 'because', '(', ')', '"']);

/** True where a negation stands in the four tokens before `index`, with nothing between them that ends its reach. */
export function isNegated(scene: Scene, index: number): boolean {
  const { tokens } = scene.document;
  const sentence = tokens[index]?.sentence;
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence || STOPS.has(token.lower)) return false;
    if (NEGATIONS.has(token.lower)) return true;
  }
  return false;
}

/** The entities of `weak` that touch none of `strong`; both stand in the order of the text. */
export function withoutOverlaps(weak: readonly Entity[], strong: readonly Entity[]): Entity[] {
  let at = 0;
  return weak.filter((entity) => {
    while ((strong[at]?.end ?? Infinity) <= entity.start) at++;
    return (strong[at]?.start ?? Infinity) >= entity.end;
  });
}
