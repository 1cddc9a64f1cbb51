import type { Scene } from '../detectors/detector.js';
import type { EntityType } from '../detectors/entity.js';
import type { Document } from '../text/document.js';
import { isProtected, type RoledEntity } from './role.js';

/** Entities that are of one person by their nature. */
const PERSONAL: readonly EntityType[] = [
  'mrn',
  'ssn',
  'health-plan-id',
  'account',
  'device',
  'other-id',
  'handle',
  'hashtag',
  'image',
  'media',
  'email',
];
const SURE = 0.5;

/** How a post speaks of single people: of somebody, to somebody, or of and to nobody in particular. */
export type Individual = 'somebody' | 'addressed' | 'nobody';

/** Pronouns of one person, and those of who writes and who reads. */
const PRONOUNS: ReadonlyMap<string, Individual> = new Map([
  ...speaking('somebody', "he she him her his hers himself herself he'd he'll she'd she'll"),
  ...speaking('addressed', "i me my we us our we're we've we'd we'll i'm i've i'd i'll"),
  ...speaking('addressed', "you your yours u ur you're you've you'd you'll"),
]);

function speaking(of: Individual, words: string): [string, Individual][] {
  return words.split(' ').map((word) => [word, of]);
}

/**
 * Whether a post speaks of one person at all. Health information that is nobody's is not PHI (45 CFR 160.103): pages
 * of advice, statistics and rules speak of everybody.
 */
export function individualOf(
  scene: Scene,
  entitiesOf: (type: EntityType) => readonly RoledEntity[],
): Individual {
  if (entitiesOf('name').some(({ role }) => isProtected(role))) return 'somebody';
  if (entitiesOf('person').some(({ subtype, confidence }) => subtype !== 'generic' && confidence >= SURE))
    return 'somebody';
  if (entitiesOf('age').some(({ subtype }) => subtype !== 'range')) return 'somebody';
  if (entitiesOf('kin').some(({ confidence }) => confidence >= SURE)) return 'somebody';
  if (PERSONAL.some((type) => entitiesOf(type).some(({ confidence }) => confidence >= SURE)))
    return 'somebody';
  return individualInWords(scene.document);
}

/** Of whom the pronouns of a post speak; `he or she` is nobody in particular. */
function individualInWords({ tokens }: Document): Individual {
  let found: Individual = 'nobody';
  for (let i = 0; i < tokens.length; i++) {
    const individual = PRONOUNS.get(tokens[i]?.lower ?? '');
    if (individual === 'addressed') found = 'addressed';
    else if (individual && tokens[i - 1]?.lower !== 'or' && tokens[i + 1]?.lower !== 'or') return individual;
  }
  return found;
}
