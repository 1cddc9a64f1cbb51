import type { Scene } from '../detectors/detector.js';
import type { EntityType } from '../detectors/entity.js';
import { isProtected, type RoledEntity } from './role.js';

const SINGULAR = new Set([
  'he',
  'she',
  'him',
  'her',
  'his',
  'hers',
  'himself',
  'herself',
  "he'd",
  "he'll",
  "she'd",
  "she'll",
]);
const WRITERS = new Set([
  'i',
  'me',
  'my',
  'we',
  'us',
  'our',
  "we're",
  "we've",
  "we'd",
  "we'll",
  "i'm",
  "i've",
  "i'd",
  "i'll",
]);
const ADDRESSED = new Set(['you', 'your', 'yours', 'u', 'ur', "you're", "you've", "you'd", "you'll"]);
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
  let writer = false;
  let addressed = false;
  const { tokens } = scene.document;
  for (let i = 0; i < tokens.length; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (SINGULAR.has(lower) && tokens[i - 1]?.lower !== 'or' && tokens[i + 1]?.lower !== 'or')
      return 'somebody';
    writer ||= WRITERS.has(lower);
    addressed ||= ADDRESSED.has(lower);
  }
  return writer || addressed ? 'addressed' : 'nobody';
}
