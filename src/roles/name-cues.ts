import type { Scene } from '../detectors/detector.js';
import type { Entity, EntityType } from '../detectors/entity.js';
import { oncePerScene } from '../detectors/once-per-scene.js';
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

/** A masked document and where its names stand in it; made once for all names of a post. */
interface MaskedNames {
  readonly sentences: readonly (readonly MaskedItem[])[];
  /** Cues of every sentence that do not depend on which name is meant, with the token that they begin at. */
  readonly marks: readonly (readonly Mark[])[];
  /** How often the post holds each cue of `marks`, and its name where it stands far from the name that is meant. */
  readonly counts: ReadonlyMap<string, { readonly count: number; readonly name: string }>;
}

interface Mark {
  readonly cue: string;
  readonly token: number;
}

/** The cues that tell whom a name is about: words and kinds beside it, and what else its sentence and post say. */
export function nameCues(scene: Scene, name: Entity): Set<string> {
  const masked = maskedNames(scene);
  const cues = new Set<string>();
  const { first } = scene.document.tokensIn(name);
  const sentence = scene.document.tokens[first]?.sentence ?? 0;
  const items = masked.sentences[sentence] ?? [];
  const at = items.findLastIndex((item) => item.token <= first);
  cues.add(`name:${name.subtype ?? ''}`);
  cues.add(`kind-of-post:${scene.kind}`);
  addBeside(items, at, cues);
  for (const { cue, token } of masked.marks[sentence] ?? []) addMark(cue, token - first, cues);
  for (const near of [sentence - 1, sentence + 1]) {
    for (const { cue } of masked.marks[near] ?? [])
      cues.add(`${near < sentence ? 'sentence before' : 'sentence after'}: ${cue}`);
  }
  addFarMarks(masked, sentence, cues);
  return cues;
}

/** Adds what the sentences say that do not touch the sentence of the name. */
function addFarMarks({ marks, counts }: MaskedNames, sentence: number, cues: Set<string>): void {
  const close = new Map<string, number>();
  for (let i = sentence - 1; i <= sentence + 1; i++)
    for (const { cue } of marks[i] ?? []) close.set(cue, (close.get(cue) ?? 0) + 1);
  for (const [cue, { count, name }] of counts) if (count > (close.get(cue) ?? 0)) cues.add(name);
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
  const counts = new Map<string, { count: number; name: string }>();
  for (const { cue } of marks.flat()) {
    const known = counts.get(cue);
    if (known) known.count++;
    else counts.set(cue, { count: 1, name: `post: ${cue}` });
  }
  return counts;
}

function marksOf(scene: Scene): Mark[][] {
  const { document } = scene;
  const marks: Mark[][] = document.sentences.map(() => []);
  const add = (cue: string, token: number): void => {
    marks[document.tokens[token]?.sentence ?? 0]?.push({ cue, token });
  };
  for (const type of ROLE_TYPES) {
    for (const entity of scene.entities(type)) {
      add(entity.subtype === undefined ? type : `${type}.${entity.subtype}`, document.tokenAt(entity.start));
    }
  }
  for (const list of ROLE_LISTS) {
    for (const phrase of scene.phrases(list)) add(`${list}.${phrase.section}`, phrase.first);
  }
  return marks;
}

/** Words and kinds around the name, by their side and distance. */
function addBeside(items: readonly MaskedItem[], at: number, cues: Set<string>): void {
  const before = items.slice(Math.max(0, at - BEFORE), at);
  const after = items.slice(at + 1, at + 1 + AFTER);
  if (at === 0) cues.add('begins the sentence');
  for (const item of before) cues.add(`before: ${item.fine.text}`);
  for (const item of after) cues.add(`after: ${item.fine.text}`);
  for (const form of ['fine', 'coarse'] as const) {
    for (let length = 1; length <= 3; length++) {
      if (before.length >= length) cues.add(`just before: ${join(before.slice(-length), form)}`);
      if (after.length >= length) cues.add(`just after: ${join(after.slice(0, length), form)}`);
    }
    for (let i = 0; i + 1 < after.length; i++) cues.add(`after: ${join(after.slice(i, i + 2), form)}`);
    for (let i = 0; i + 1 < before.length; i++) cues.add(`before: ${join(before.slice(i, i + 2), form)}`);
  }
  const left = before.at(-1);
  const right = after[0];
  if (left && right) cues.add(`between: ${left.coarse.text} … ${right.coarse.text}`);
}

function join(items: readonly MaskedItem[], form: 'fine' | 'coarse'): string {
  return items.map((item) => item[form].text).join(' ');
}

function addMark(cue: string, distance: number, cues: Set<string>): void {
  const side = distance < 0 ? 'before' : 'after';
  cues.add(`sentence: ${cue}`);
  cues.add(`${side}: ${cue}`);
  if (Math.abs(distance) <= 4) cues.add(`close ${side}: ${cue}`);
}
