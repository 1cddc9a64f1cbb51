import type { Scene } from '../detectors/detector.js';
import { CONTEXT_TYPES, IDENTIFIER_TYPES, type Entity, type EntityType } from '../detectors/entity.js';
import { CuePart } from '../roles/cue-hash.js';
import { tellings } from '../roles/experiencer.js';
import { MASKED_TYPES, maskSentences, type MaskedItem } from '../roles/masking.js';
import type { RoledEntity } from '../roles/role.js';
import { stemOf } from '../roles/stem.js';
import { CueNames, type CueSink } from './cue-sink.js';
import type { Phrase } from '../lexicons/phrases.js';

/** Word lists whose hits are cues, beside the entities: who is spoken of as staff, donor, example or everybody. */
const CUE_LISTS = [
  'staff-titles',
  'employment',
  'community-roles',
  'generic-subjects',
  'hypothetical',
  'negation',
  'reply-cues',
  'relationship-hints',
];
/** How many items further the second of a pair that stands apart may be. */
const APART = 8;
/** Identifiers that may meet a health fact in a sentence. */
const MEETING_TYPES: readonly EntityType[] = [...IDENTIFIER_TYPES];
const ALL_TYPES: readonly EntityType[] = [...IDENTIFIER_TYPES, ...CONTEXT_TYPES];
const BLANK = new CuePart(' ');
const GAP = new CuePart(' _ ');

type EntitiesOf = (type: EntityType) => readonly RoledEntity[];

/** An item of a masked sentence as parts of cues. */
interface ItemParts {
  readonly part: CuePart;
  /** `stem:` and the stem of a word; undefined for a kind. */
  readonly stem: CuePart | undefined;
}

/** So many items are remembered: more than the words that are common enough not to be masked. */
const REMEMBERED = 50_000;
let remembered = new Map<string, ItemParts>();

/** The names of the cues of each sentence of a post. Every cue is readable; none holds a name or a number of the post. */
export function sentenceCues(scene: Scene, entitiesOf: EntitiesOf): ReadonlySet<string>[] {
  const cues = scene.document.sentences.map(() => new CueNames());
  collectCues(scene, entitiesOf, cues);
  return cues.map(({ names }) => names);
}

/** Hands the cues of each sentence of a post to the sink of the sentence. */
export function collectCues(scene: Scene, entitiesOf: EntitiesOf, sinks: readonly CueSink[]): void {
  const masking = MASKED_TYPES.flatMap(entitiesOf);
  maskSentences(scene.document, masking, detailOf).forEach((items, i) => addSequences(items, sinks[i]));
  addKinds(scene, ALL_TYPES.flatMap(entitiesOf), sinks);
  addTellings(scene, entitiesOf, sinks);
  for (const list of CUE_LISTS) for (const phrase of scene.phrases(list)) addPhrase(scene, phrase, sinks);
}

/** Names are told apart by whom they are about, everything else by its finer kind. */
function detailOf(entity: RoledEntity): string | undefined {
  return entity.type === 'name' ? entity.role : entity.subtype;
}

/** Single items and pairs of neighbours, each with and without subtypes; stems; and pairs that stand apart. */
function addSequences(items: readonly MaskedItem[], sink: CueSink | undefined): void {
  if (!sink) return;
  const fine = items.map((item) => partsOf(item.fine).part);
  const coarse = items.map((item) => partsOf(item.coarse));
  for (let i = 0; i < items.length; i++) {
    const itsFine = fine[i] as CuePart;
    const { part, stem } = coarse[i] as ItemParts;
    sink.addPart(itsFine);
    if (part !== itsFine) sink.addPart(part);
    if (stem) sink.addPart(stem);
    const nextFine = fine[i + 1];
    const next = coarse[i + 1]?.part;
    if (nextFine && next) {
      sink.addPair(itsFine, BLANK, nextFine);
      if (part !== itsFine || next !== nextFine) sink.addPair(part, BLANK, next);
    }
    const end = Math.min(items.length, i + APART + 1);
    for (let k = i + 2; k < end; k++) sink.addPair(part, GAP, (coarse[k] as ItemParts).part);
  }
}

function partsOf(item: string): ItemParts {
  let parts = remembered.get(item);
  if (!parts) {
    if (remembered.size >= REMEMBERED) remembered = new Map();
    const stem = item.startsWith('<') ? undefined : new CuePart(`stem:${stemOf(item)}`);
    remembered.set(item, (parts = { part: new CuePart(item), stem }));
  }
  return parts;
}

/** The kinds of entities in each sentence, alone and in pairs. */
function addKinds(scene: Scene, entities: readonly RoledEntity[], cues: readonly CueSink[]): void {
  const kinds = scene.document.sentences.map(() => new Set<string>());
  for (const entity of entities) {
    const sentence = sentenceOf(scene, entity.start);
    const set = cues[sentence];
    set?.add(`kind:${entity.type}`);
    if (entity.subtype !== undefined) set?.add(`kind:${entity.type}.${entity.subtype}`);
    if (entity.role !== 'unknown') set?.add(`role:${entity.type}.${entity.role}`);
    kinds[sentence]?.add(entity.role === 'unknown' ? entity.type : `${entity.type}.${entity.role}`);
  }
  kinds.forEach((set, i) => {
    const sorted = [...set].sort();
    for (let a = 0; a < sorted.length; a++) {
      for (let b = a + 1; b < sorted.length; b++) cues[i]?.add(`pair:${sorted[a] ?? ''}+${sorted[b] ?? ''}`);
    }
  });
}

/** Who has each health fact and how it is told, and which identifiers stand in the same sentence. */
function addTellings(scene: Scene, entitiesOf: EntitiesOf, cues: readonly CueSink[]): void {
  const identifiers = cues.map(() => new Set<string>());
  for (const type of MEETING_TYPES) {
    for (const entity of entitiesOf(type)) {
      if (entity.confidence >= 0.5) identifiers[sentenceOf(scene, entity.start)]?.add(fineKind(entity));
    }
  }
  for (const { fact, holder, reach, mood } of tellings(scene)) {
    const sentence = sentenceOf(scene, fact.start);
    const set = cues[sentence];
    set?.add(`who:${holder}>${fact.type}`);
    set?.add(`who:${holder}>${fineKind(fact)}`);
    set?.add(`who:${holder} ${reach} ${mood}>${fact.type}`);
    set?.add(`who:${holder} ${mood}`);
    for (const kind of identifiers[sentence] ?? []) {
      set?.add(`meets:${kind}+${holder}`);
      set?.add(`meets:${kind}+${fact.type}`);
    }
  }
}

function fineKind({ type, subtype }: Entity): string {
  return subtype === undefined ? type : `${type}.${subtype}`;
}

function addPhrase(scene: Scene, phrase: Phrase, cues: readonly CueSink[]): void {
  const sentence = scene.document.tokens[phrase.first]?.sentence ?? 0;
  cues[sentence]?.add(`list:${phrase.list}.${phrase.section}`);
}

function sentenceOf(scene: Scene, offset: number): number {
  return scene.document.tokens[scene.document.tokenAt(offset)]?.sentence ?? 0;
}
