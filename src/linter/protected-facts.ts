import type { EntityType } from '../detectors/entity.js';
import { isProtected, type RoledEntity } from '../roles/role.js';
import type { Range } from '../text/mapped-text.js';
import type { Analysis } from './analysis.js';
import type { Finding } from './findings.js';
import { isSuppressible } from './suppressible.js';

/** Numbers by which a person can be looked up: 45 CFR 164.514(b)(2)(i)(G) to (J). */
const NUMBERS: readonly EntityType[] = ['ssn', 'mrn', 'health-plan-id', 'account'];
/** Entities that may tell of substance use and its treatment: 42 CFR 2.11. */
const CARE: readonly EntityType[] = ['condition', 'treatment', 'medication', 'test'];
/** What a detector doubts must not keep a false alarm from being silenced. */
const LIKELY = 0.5;
const DATE_OF_BIRTH = 'dob';
const SUBSTANCE_USE = 'substance-use';

/**
 * False where nothing may silence a finding: its rule says so, or its words are a number by which a person can be looked
 * up, a date of birth, or substance use, whichever rule reports them.
 */
export function maySilence(finding: Finding, analysis: Analysis): boolean {
  return isSuppressible(finding.rule.meta, finding.messageId) && !restsOnProtectedFact(finding, analysis);
}

/** True for a fact of substance use (42 CFR Part 2). */
export function isSubstanceUse(entity: RoledEntity): boolean {
  return entity.subtype === SUBSTANCE_USE;
}

function restsOnProtectedFact({ range, related }: Finding, analysis: Analysis): boolean {
  const facts = [
    ...analysis.entities(...NUMBERS),
    ...analysis.entities('date').filter(({ subtype }) => subtype === DATE_OF_BIRTH),
    ...analysis.entities(...CARE).filter(isSubstanceUse),
  ];
  return facts.some(
    (fact) =>
      fact.confidence >= LIKELY &&
      isProtected(fact.role) &&
      [range, ...related].some((place) => overlap(place, fact)),
  );
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
