import type { Range } from '../text/mapped-text.js';
import type { Token } from '../text/tokens.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity, EntityType } from './entity.js';
import { growChain, rangeOf, type Chain } from './names/chains.js';
import { initialsOf } from './names/initials.js';
import { neighbourhoodOf, type Neighbourhood } from './names/neighbourhood.js';
import { isCandidate, nameProbability } from './names/score.js';
import { sentenceCasesOf } from './names/sentence-case.js';
import { CUE } from './names/word-profile.js';

/** A word is taken for a name from here on; the same word elsewhere in the post needs less. */
const ENOUGH = 0.5;
const ENOUGH_WHEN_KNOWN = 0.15;
const SURE = 0.75;
/** What stands in these is no person: `Mercy Regional`, `Larkspur Court`, `Crohn's disease`. */
const NO_PEOPLE: readonly EntityType[] = [
  'facility',
  'location',
  'condition',
  'medication',
  'test',
  'treatment',
];

/** Names of persons, without titles: full names, lone first names and surnames, initials, families. */
export const name = defineDetector({
  name: 'name',
  types: ['name'],
  detect(scene) {
    const place = neighbourhoodOf(scene.document);
    const probabilities = scoreWords(scene, place);
    const accepted = (index: number): boolean => probabilities.has(index);
    const entities: Entity[] = [];
    let covered = -1;
    for (const index of probabilities.keys()) {
      if (index <= covered) continue;
      const chain = growChain(index, place, accepted);
      covered = chain.last;
      entities.push(toEntity(chain, place, probabilities));
    }
    entities.push(...initialsOf(place, entities));
    return entities.sort((a, b) => a.start - b.start);
  },
});

/** The probability of each word that is taken for a name, by token index in the order of the text. */
function scoreWords(scene: Scene, place: Neighbourhood): Map<number, number> {
  const cases = sentenceCasesOf(scene.document);
  const likely: { readonly token: Token; readonly index: number; readonly probability: number }[] = [];
  const known = new Set<string>();
  const taken = new Taken(scene);
  const { tokens } = scene.document;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || !isCandidate(token, index, place, cases) || taken.covers(token)) continue;
    const probability = nameProbability(token, index, place, cases);
    if (probability >= ENOUGH_WHEN_KNOWN) likely.push({ token, index, probability });
    if (probability >= SURE && token.text !== token.lower) known.add(token.lower);
  }
  const probabilities = new Map<number, number>();
  for (const { token, index, probability } of likely) {
    if (probability >= ENOUGH) probabilities.set(index, probability);
    else if (known.has(token.lower)) probabilities.set(index, ENOUGH);
  }
  return probabilities;
}

/** The ranges that other detectors hold, asked from left to right. */
class Taken {
  private readonly ranges: readonly Range[];
  private at = 0;

  constructor(scene: Scene) {
    const ranges: Range[] = [];
    for (const type of NO_PEOPLE)
      for (const entity of scene.entities(type)) if (entity.confidence >= 0.6) ranges.push(entity);
    this.ranges = ranges.sort((a, b) => a.start - b.start);
  }

  covers(range: Range): boolean {
    while ((this.ranges[this.at]?.end ?? Infinity) <= range.start) this.at++;
    return (this.ranges[this.at]?.start ?? Infinity) < range.end;
  }
}

function toEntity(chain: Chain, place: Neighbourhood, probabilities: ReadonlyMap<number, number>): Entity {
  let confidence = 0;
  for (let i = chain.first; i <= chain.last; i++)
    confidence = Math.max(confidence, probabilities.get(i) ?? 0);
  return {
    type: 'name',
    subtype: subtypeOf(chain, place),
    ...rangeOf(chain, place),
    confidence: Math.round(confidence * 100) / 100,
    identifier: true,
  };
}

/** Titles of those who treat; `Mrs.` and `Coach` tell less of the side that somebody is on. */
const CLINICIANS = new Set(
  'dr doctor dra doctora prof professor nurse np pa-c enfermera enfermero'.split(' '),
);

function subtypeOf(chain: Chain, place: Neighbourhood): string {
  const after = chain.last + (place.token(chain.last + 1)?.text === ',' ? 2 : 1);
  const credential = place.token(after);
  if (credential && place.has(after, CUE.credential) && /^[A-Z]/.test(credential.text)) return 'credentialed';
  const title = place.before(chain.first);
  if (place.has(title, CUE.title))
    return CLINICIANS.has(place.token(title)?.lower ?? '') ? 'clinician' : 'titled';
  const profile = place.profile(chain.last);
  const before = place.token(chain.first - 1)?.lower;
  if (before === 'the' && (profile?.family || place.has(chain.last + 1, CUE.family))) return 'family';
  if (chain.words + chain.initials > 1) return 'full';
  return (profile?.given ?? 0) >= (profile?.surname ?? 0) ? 'given' : 'surname';
}
