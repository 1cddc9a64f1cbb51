import type { Scene } from '../detectors/detector.js';
import type { Entity, EntityType } from '../detectors/entity.js';
import { oncePerScene } from '../detectors/once-per-scene.js';
import { partOf, type CuePart } from './cue-hash.js';
import { CueNames, type CueSink } from './cue-sink.js';
import { kindOf, type Kind } from './kind.js';
import type { MaskedWord } from './masked-word.js';
import { MASKED_TYPES, maskSentences, type MaskedItem } from './masking.js';

/** Word lists that tell staff, donors, examples and everybody from patients; their hits are cues with a side. */
const ROLE_LISTS = [
  'staff-titles',
  'employment',
  'community-roles',
  'generic-subjects',
  'hypothetical',
  'reply-cues',
  'relationship-hints',
];
/** Kinds whose place before or after a name tells whom it is about. */
const ROLE_TYPES: readonly EntityType[] = [
  'relationship',
  'care-event',
  'person',
  'kin',
  'characteristic',
  'condition',
  'treatment',
  'medication',
  'test',
  'unit',
  'payment',
  'age',
  'consent',
  'image',
  'other-id',
  'timeframe',
  'advice',
];
const BEFORE = 5;
const AFTER = 6;
/** How many tokens away what stands close to a name begins at most. */
const CLOSE = 4;

const NAME = partOf('name:');
const KIND_OF_POST = partOf('kind-of-post:');
const BEGINS = partOf('begins the sentence');
const BEFORE_NAME = side('before');
const AFTER_NAME = side('after');
const BETWEEN = partOf('between: ');
const GAP = partOf(' … ');
const SENTENCE = partOf('sentence: ');
const SENTENCE_BEFORE = partOf('sentence before: ');
const SENTENCE_AFTER = partOf('sentence after: ');
const POST = partOf('post: ');

/** How cues of one side of a name begin. */
interface Side {
  readonly anywhere: CuePart;
  /** For what stands beside the name, so many words of it. */
  readonly just: CuePart;
  /** For what stands a few tokens away. */
  readonly close: CuePart;
}

function side(name: string): Side {
  return { anywhere: partOf(`${name}: `), just: partOf(`just ${name}: `), close: partOf(`close ${name}: `) };
}

/** A masked document and where its names stand in it; made once for all names of a post. */
interface MaskedNames {
  readonly sentences: readonly (readonly MaskedItem[])[];
  /** What of every sentence does not depend on which name is meant. */
  readonly marks: readonly (readonly Mark[])[];
  /** How often the post holds each kind of `marks`, by its name. */
  readonly counts: ReadonlyMap<string, { readonly kind: Kind; count: number }>;
}

/** A kind of entity or phrase, and the token that it begins at. */
interface Mark {
  readonly kind: Kind;
  readonly token: number;
}

/** The cues that tell whom a name is about: words and kinds beside it, and what else its sentence and post say. */
export function nameCues(scene: Scene, name: Entity): ReadonlySet<string> {
  const cues = new CueNames();
  collectNameCues(scene, name, cues);
  return cues.names;
}

/** Those of them that tell what else the sentence of the name says, and where. */
export function markCues(scene: Scene, name: Entity): ReadonlySet<string> {
  const cues = new CueNames();
  const { first, sentence } = placeOf(scene, name);
  addMarks(maskedNames(scene).marks[sentence] ?? [], first, cues);
  return cues.names;
}

/** Hands over the cues of a name. */
export function collectNameCues(scene: Scene, name: Entity, cues: CueSink): void {
  const masked = maskedNames(scene);
  const { first, sentence } = placeOf(scene, name);
  const items = masked.sentences[sentence] ?? [];
  cues.addJoined(NAME, kindOf(name.subtype ?? '').part);
  cues.addJoined(KIND_OF_POST, kindOf(scene.kind).part);
  addBeside(
    items,
    items.findLastIndex((item) => item.token <= first),
    cues,
  );
  addMarks(masked.marks[sentence] ?? [], first, cues);
  for (const { kind } of masked.marks[sentence - 1] ?? []) cues.addJoined(SENTENCE_BEFORE, kind.part);
  for (const { kind } of masked.marks[sentence + 1] ?? []) cues.addJoined(SENTENCE_AFTER, kind.part);
  addFarMarks(masked, sentence, cues);
}

function placeOf({ document }: Scene, name: Entity): { readonly first: number; readonly sentence: number } {
  const first = document.tokenAt(name.start);
  return { first, sentence: document.tokens[first]?.sentence ?? 0 };
}

/** Adds what the sentences say that do not touch the sentence of the name. */
function addFarMarks({ marks, counts }: MaskedNames, sentence: number, cues: CueSink): void {
  const close = new Map<string, number>();
  for (let i = sentence - 1; i <= sentence + 1; i++)
    for (const { kind } of marks[i] ?? []) close.set(kind.name, (close.get(kind.name) ?? 0) + 1);
  for (const [name, { count, kind }] of counts)
    if (count > (close.get(name) ?? 0)) cues.addJoined(POST, kind.part);
}

const maskedNames = oncePerScene((scene): MaskedNames => {
  const entities = MASKED_TYPES.flatMap((type) => scene.entities(type));
  const sentences = maskSentences(scene.document, entities, (entity) =>
    entity.type === 'name' ? undefined : entity.subtype,
  );
  const marks = marksOf(scene);
  return { sentences, marks, counts: countsOf(marks) };
});

function countsOf(marks: readonly (readonly Mark[])[]): MaskedNames['counts'] {
  const counts = new Map<string, { readonly kind: Kind; count: number }>();
  for (const { kind } of marks.flat()) {
    const known = counts.get(kind.name);
    if (known) known.count++;
    else counts.set(kind.name, { kind, count: 1 });
  }
  return counts;
}

function marksOf(scene: Scene): Mark[][] {
  const { document } = scene;
  const marks: Mark[][] = document.sentences.map(() => []);
  const add = (kind: Kind, token: number): void => {
    marks[document.tokens[token]?.sentence ?? 0]?.push({ kind, token });
  };
  for (const type of ROLE_TYPES)
    for (const { subtype, start } of scene.entities(type))
      add(kindOf(type, subtype), document.tokenAt(start));
  for (const list of ROLE_LISTS)
    for (const { section, first } of scene.phrases(list)) add(kindOf(list, section), first);
  return marks;
}

/** Words and kinds around the name, by their side and distance. */
function addBeside(items: readonly MaskedItem[], at: number, cues: CueSink): void {
  const before = items.slice(Math.max(0, at - BEFORE), at);
  const after = items.slice(at + 1, at + 1 + AFTER);
  if (at === 0) cues.add(BEGINS);
  for (const { fine } of before) cues.addJoined(BEFORE_NAME.anywhere, fine.part);
  for (const { fine } of after) cues.addJoined(AFTER_NAME.anywhere, fine.part);
  addWords(before.map(fineOf), after.map(fineOf), cues);
  // What is told apart no finer gives the same cues once more.
  if (before.some(isFiner) || after.some(isFiner)) addWords(before.map(coarseOf), after.map(coarseOf), cues);
  const left = before.at(-1);
  const right = after[0];
  if (left && right) cues.addJoined(BETWEEN.then(left.coarse.part).then(GAP), right.coarse.part);
}

const fineOf = ({ fine }: MaskedItem): MaskedWord => fine;
const coarseOf = ({ coarse }: MaskedItem): MaskedWord => coarse;
const isFiner = ({ fine, coarse }: MaskedItem): boolean => fine !== coarse;

/** Up to three words on each side of the name, and all pairs of neighbours. */
function addWords(before: readonly MaskedWord[], after: readonly MaskedWord[], cues: CueSink): void {
  for (let length = 1; length <= 3; length++) {
    if (before.length >= length) addPhrase(BEFORE_NAME.just, before, before.length - length, length, cues);
    if (after.length >= length) addPhrase(AFTER_NAME.just, after, 0, length, cues);
  }
  for (let i = 0; i + 1 < after.length; i++) addPhrase(AFTER_NAME.anywhere, after, i, 2, cues);
  for (let i = 0; i + 1 < before.length; i++) addPhrase(BEFORE_NAME.anywhere, before, i, 2, cues);
}

/** So many words from one on, with blanks between them. */
function addPhrase(
  start: CuePart,
  words: readonly MaskedWord[],
  from: number,
  length: number,
  cues: CueSink,
): void {
  let name = start;
  for (let i = from; i < from + length - 1; i++) name = name.then((words[i] as MaskedWord).besideNext);
  cues.addJoined(name, (words[from + length - 1] as MaskedWord).part);
}

function addMarks(marks: readonly Mark[], first: number, cues: CueSink): void {
  for (const { kind, token } of marks) {
    const distance = token - first;
    const { anywhere, close } = distance < 0 ? BEFORE_NAME : AFTER_NAME;
    cues.addJoined(SENTENCE, kind.part);
    cues.addJoined(anywhere, kind.part);
    if (Math.abs(distance) <= CLOSE) cues.addJoined(close, kind.part);
  }
}
