import type { Scene } from '../detectors/detector.js';
import type { Entity, EntityType } from '../detectors/entity.js';
import type { Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';

/** Kinds of words that can have health: pronouns, names, mentions of persons, everybody. */
type Holder = string;

/** A health fact, who seems to have it, and how it is told. */
export interface Telling {
  /** Type and subtype of the health fact. */
  readonly fact: Entity;
  /** `he/she`, `you`, `I`, `we`, `name`, `person.child`, `my kin`, `everybody`, `nobody` … */
  readonly holder: Holder;
  /** Where the holder stands: before or after the fact in its sentence, or in the sentence before. */
  readonly reach: 'before' | 'after' | 'carried' | 'none';
  readonly mood: Mood;
}

/** How a sentence speaks of what it tells. */
export type Mood = 'past' | 'present' | 'possible' | 'condition' | 'request' | 'heading';

const HEALTH: readonly EntityType[] = [
  'condition',
  'treatment',
  'medication',
  'test',
  'care-event',
  'unit',
  'payment',
  'relationship',
];
const PRONOUNS: ReadonlyMap<string, Holder> = new Map(
  Object.entries({
    i: 'I',
    me: 'I',
    my: 'I',
    mine: 'I',
    "i'm": 'I',
    "i've": 'I',
    "i'd": 'I',
    im: 'I',
    myself: 'I',
    we: 'we',
    us: 'we',
    our: 'we',
    ours: 'we',
    "we're": 'we',
    "we've": 'we',
    you: 'you',
    your: 'you',
    yours: 'you',
    "you're": 'you',
    "you've": 'you',
    u: 'you',
    ur: 'you',
    "you'll": 'you',
    "you'd": 'you',
    he: 'he/she',
    she: 'he/she',
    him: 'he/she',
    her: 'he/she',
    his: 'he/she',
    hers: 'he/she',
    himself: 'he/she',
    herself: 'he/she',
    they: 'they',
    them: 'they',
    their: 'they',
    theirs: 'they',
    "they're": 'they',
    "they've": 'they',
    who: 'who',
    whose: 'who',
    patients: 'everybody',
    people: 'everybody',
    everyone: 'everybody',
    anyone: 'everybody',
    someone: 'everybody',
    adults: 'everybody',
    children: 'everybody',
    kids: 'everybody',
    women: 'everybody',
    men: 'everybody',
    families: 'everybody',
    folks: 'everybody',
    parents: 'everybody',
    residents: 'everybody',
    members: 'everybody',
    babies: 'everybody',
    clients: 'everybody',
    everybody: 'everybody',
    patient: 'patient',
    pt: 'patient',
    pts: 'everybody',
    client: 'patient',
    resident: 'patient',
  }),
);
const POSSIBLE = new Set('can could may might should would will must shall ought'.split(' '));
const CONDITION = new Set('if when whether unless whenever'.split(' '));
/** Frequent verbs whose past does not end in -ed. */
const IRREGULAR = new Set(
  'was were had came went got took told said lost gave found left felt fell broke woke brought made ran did saw knew kept held met sat stood began wrote drove ate slept spent sent thought taught bought caught fought hung rang sang swam won wore beat bit blew built bled burst cut hit hurt put quit read rode rose shook spoke stole stuck swore threw grew flew drew forgot'.split(
    ' ',
  ),
);
/** Kinds of names that say the profession: `Dr. Ruiz`, `Ana Ruiz, RN`. */
const CLINICIANS: ReadonlySet<string> = new Set(['clinician', 'credentialed']);
const FINITE = new Set("is are am has have does do 's".split(' '));
const PARTICIPLE = /^[a-z]{2,}ed$/;

/** Every health fact of a post with whoever seems to have it. Linear in the number of tokens. */
export function tellings(scene: Scene): Telling[] {
  const { document } = scene;
  const facts = HEALTH.flatMap(scene.entities).filter(({ confidence }) => confidence >= 0.5);
  if (facts.length === 0) return [];
  const holders = holdersOf(scene);
  const moods: (Mood | undefined)[] = [];
  return facts.map((fact) => {
    const { first, last } = document.tokensIn(fact);
    const sentence = document.tokens[first]?.sentence ?? 0;
    const mood = (moods[sentence] ??= moodOf(document, sentence));
    return { fact, mood, ...nearest(scene, holders, sentence, first, last) };
  });
}

/** For each token that can have health, what it is. */
function holdersOf(scene: Scene): Map<number, Holder> {
  const { document } = scene;
  const holders = new Map<number, Holder>();
  for (let i = 0; i < document.tokens.length; i++) {
    const holder = PRONOUNS.get(document.tokens[i]?.lower ?? '');
    if (holder !== undefined) holders.set(i, holder);
  }
  mark(scene, holders, 'person', (entity) => `person.${entity.subtype ?? ''}`);
  mark(scene, holders, 'age', (entity) => `age.${entity.subtype ?? ''}`);
  mark(scene, holders, 'characteristic', (entity) => `characteristic.${entity.subtype ?? ''}`);
  mark(
    scene,
    holders,
    'kin',
    (_entity, first) => `${ownerOf(document.tokens[first], document.tokens[first - 1])} kin`,
  );
  for (const phrase of scene.phrases('staff-titles')) holders.set(phrase.first, 'staff');
  for (const phrase of scene.phrases('generic-subjects'))
    if (phrase.section !== 'broadcast') holders.set(phrase.first, 'everybody');
  mark(scene, holders, 'name', (entity) => (CLINICIANS.has(entity.subtype ?? '') ? 'staff' : 'name'));
  return holders;
}

function mark(
  scene: Scene,
  holders: Map<number, Holder>,
  type: EntityType,
  name: (entity: Entity, first: number) => Holder,
): void {
  for (const entity of scene.entities(type)) {
    if (entity.confidence < 0.4) continue;
    const { first } = scene.document.tokensIn(entity);
    holders.set(first, name(entity, first));
  }
}

/** Whose relative: `my`, `your`, `his/her` or `the`. */
function ownerOf(first: Token | undefined, before: Token | undefined): string {
  for (const token of [first, before]) {
    const holder = PRONOUNS.get(token?.lower ?? '');
    if (holder !== undefined) return holder;
  }
  return 'the';
}

function nearest(
  scene: Scene,
  holders: ReadonlyMap<number, Holder>,
  index: number,
  first: number,
  last: number,
): { holder: Holder; reach: Telling['reach'] } {
  const sentence = scene.document.sentences[index];
  if (!sentence) return { holder: 'nobody', reach: 'none' };
  for (let i = last - 1; i >= sentence.firstToken; i--) {
    const holder = holders.get(i);
    if (holder !== undefined && holder !== 'who') return { holder, reach: 'before' };
  }
  for (let i = first; i <= sentence.lastToken; i++) {
    const holder = holders.get(i);
    if (holder !== undefined) return { holder, reach: 'after' };
  }
  const before = scene.document.sentences[index - 1];
  for (let i = before?.lastToken ?? -1; before && i >= before.firstToken; i--) {
    const holder = holders.get(i);
    if (holder !== undefined) return { holder, reach: 'carried' };
  }
  return { holder: 'nobody', reach: 'none' };
}

function moodOf({ tokens, sentences }: Document, index: number): Mood {
  const sentence = sentences[index];
  if (!sentence) return 'present';
  let past = false;
  let finite = false;
  for (let i = sentence.firstToken; i <= sentence.lastToken; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (CONDITION.has(lower)) return 'condition';
    if (POSSIBLE.has(lower)) return 'possible';
    past ||= IRREGULAR.has(lower) || (lower.endsWith('ed') && PARTICIPLE.test(lower));
    finite ||= FINITE.has(lower) || PRONOUNS.has(lower);
  }
  if (past) return 'past';
  return finite ? 'present' : 'heading';
}
