import type { Scene } from '../detectors/detector.js';
import { CONTEXT_TYPES, IDENTIFIER_TYPES, type EntityType } from '../detectors/entity.js';
import { partOf } from '../roles/cue-hash.js';
import { tellings, type Telling } from '../roles/experiencer.js';
import { kindOf, type Kind } from '../roles/kind.js';
import { maskedAmong, maskSentences, type MaskedItem } from '../roles/masking.js';
import type { RoledEntity } from '../roles/role.js';
import { CueNames, type CueSink } from '../roles/cue-sink.js';
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

const KIND = partOf('kind:');
const ROLE = partOf('role:');
const PAIR = partOf('pair:');
const WHO = partOf('who:');
const MEETS = partOf('meets:');
const LIST = partOf('list:');
const BLANK = partOf(' ');
const AND = partOf('+');
const HAS = partOf('>');

type EntitiesOf = (type: EntityType) => readonly RoledEntity[];

/** The names of the cues of each sentence of a post. Every cue is readable; none holds a name or a number of the post. */
export function sentenceCues(scene: Scene, entitiesOf: EntitiesOf): ReadonlySet<string>[] {
  const cues = scene.document.sentences.map(() => new CueNames());
  collectCues(scene, entitiesOf, cues);
  return cues.map(({ names }) => names);
}

/** Hands the cues of each sentence of a post to the sink of the sentence. */
export function collectCues(scene: Scene, entitiesOf: EntitiesOf, sinks: readonly CueSink[]): void {
  const entities = ALL_TYPES.flatMap(entitiesOf);
  const sentences = maskSentences(scene.document, maskedAmong(entities), detailOf);
  sentences.forEach((items, i) => addSequences(items, sinks[i]));
  addKinds(scene, entities, sinks);
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
  for (let i = 0; i < items.length; i++) {
    const { fine, coarse } = items[i] as MaskedItem;
    sink.add(fine.part);
    if (coarse !== fine) sink.add(coarse.part);
    if (coarse.stem) sink.add(coarse.stem);
    const next = items[i + 1];
    if (next) {
      sink.addJoined(fine.besideNext, next.fine.part);
      if (coarse !== fine || next.coarse !== next.fine) sink.addJoined(coarse.besideNext, next.coarse.part);
    }
    const end = Math.min(items.length, i + APART + 1);
    for (let k = i + 2; k < end; k++) sink.addJoined(coarse.apart, (items[k] as MaskedItem).coarse.part);
  }
}

/** The kinds of entities in each sentence, alone and in pairs. */
function addKinds(scene: Scene, entities: readonly RoledEntity[], sinks: readonly CueSink[]): void {
  const kinds: Set<Kind>[] = [];
  for (const { start, type, subtype, role } of entities) {
    const sentence = sentenceOf(scene, start);
    const sink = sinks[sentence];
    const kind = kindOf(type);
    const roled = role === 'unknown' ? kind : kindOf(type, role);
    sink?.addJoined(KIND, kind.part);
    if (subtype !== undefined) sink?.addJoined(KIND, kindOf(type, subtype).part);
    if (roled !== kind) sink?.addJoined(ROLE, roled.part);
    (kinds[sentence] ??= new Set()).add(roled);
  }
  kinds.forEach((set, i) => addPairs([...set].sort(byName), sinks[i]));
}

function addPairs(kinds: readonly Kind[], sink: CueSink | undefined): void {
  for (let a = 0; a + 1 < kinds.length; a++) {
    const start = PAIR.then((kinds[a] as Kind).part).then(AND);
    for (let b = a + 1; b < kinds.length; b++) sink?.addJoined(start, (kinds[b] as Kind).part);
  }
}

function byName(a: Kind, b: Kind): number {
  return a.name < b.name ? -1 : 1;
}

/** Who has each health fact and how it is told, and which identifiers stand in the same sentence. */
function addTellings(scene: Scene, entitiesOf: EntitiesOf, sinks: readonly CueSink[]): void {
  const told = tellings(scene);
  if (told.length === 0) return;
  const identifiers = identifiersOf(scene, entitiesOf);
  for (const telling of told) {
    const sentence = sentenceOf(scene, telling.fact.start);
    const sink = sinks[sentence];
    if (sink) addTelling(telling, identifiers[sentence], sink);
  }
}

/** For each sentence that holds identifiers their kinds. */
function identifiersOf(scene: Scene, entitiesOf: EntitiesOf): Set<Kind>[] {
  const identifiers: Set<Kind>[] = [];
  for (const type of MEETING_TYPES) {
    for (const entity of entitiesOf(type)) {
      if (entity.confidence < 0.5) continue;
      (identifiers[sentenceOf(scene, entity.start)] ??= new Set()).add(kindOf(type, entity.subtype));
    }
  }
  return identifiers;
}

function addTelling({ fact, ...how }: Telling, identifiers: Iterable<Kind> | undefined, sink: CueSink): void {
  const type = kindOf(fact.type).part;
  const [holder, reach, mood] = [kindOf(how.holder).part, kindOf(how.reach).part, kindOf(how.mood).part];
  const who = WHO.then(holder);
  sink.addJoined(who.then(HAS), type);
  sink.addJoined(who.then(HAS), kindOf(fact.type, fact.subtype).part);
  sink.addJoined(who.then(BLANK).then(reach).then(BLANK).then(mood).then(HAS), type);
  sink.addJoined(who.then(BLANK), mood);
  for (const { part } of identifiers ?? []) {
    const meets = MEETS.then(part).then(AND);
    sink.addJoined(meets, holder);
    sink.addJoined(meets, type);
  }
}

function addPhrase(scene: Scene, { first, list, section }: Phrase, sinks: readonly CueSink[]): void {
  const sentence = scene.document.tokens[first]?.sentence ?? 0;
  sinks[sentence]?.addJoined(LIST, kindOf(list, section).part);
}

function sentenceOf(scene: Scene, offset: number): number {
  return scene.document.tokens[scene.document.tokenAt(offset)]?.sentence ?? 0;
}
