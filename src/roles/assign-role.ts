import type { Scene } from '../detectors/detector.js';
import type { Entity } from '../detectors/entity.js';
import { probability, type LinearModel } from './linear-model.js';
import { collectNameCues, markCues, nameCues } from './name-cues.js';
import { otherRole } from './other-role.js';
import { rosterRole } from './roster-role.js';
import type { Role, RoleAssignment } from './role.js';

/** Below this probability a name is not taken for one of a patient or relative, above the other it is. */
const NOT_PROTECTED = 0.3;
const PROTECTED = 0.7;
const CUES_SHOWN = 3;

/** Says whom an entity is about, from the words around it. */
export function assignRole(scene: Scene, entity: Entity, names: () => LinearModel): RoleAssignment {
  return (
    rosterRole(scene, entity) ??
    (entity.type === 'name' ? nameRole(scene, entity, names()) : otherRole(scene, entity))
  );
}

/** A name belongs to a patient or relative, to somebody else, or it cannot be told. */
function nameRole(scene: Scene, name: Entity, model: LinearModel): RoleAssignment {
  const logOdds = model.score((cues) => collectNameCues(scene, name, cues));
  const { role, confidence } = roleOfName(probability(logOdds), markCues(scene, name), []);
  return {
    role,
    confidence,
    get cues() {
      return model.shares(nameCues(scene, name), CUES_SHOWN).map(({ cue }) => cue);
    },
  };
}

/** The role of a name from the probability that it is a patient's or a relative's, and from its cues (`markCues` do). */
export function roleOfName(
  protectedName: number,
  cues: ReadonlySet<string>,
  shares: readonly string[],
): RoleAssignment {
  const related = [...cues].some((cue) => cue.startsWith('close before: kin'));
  if (protectedName >= PROTECTED) {
    return { role: related ? 'relative' : 'patient', confidence: protectedName, cues: shares };
  }
  if (protectedName > NOT_PROTECTED) return { role: 'unknown', confidence: 0.5, cues: shares };
  return { role: unprotectedRole(cues), confidence: 1 - protectedName, cues: shares };
}

/** Which role a name has that is no patient's: the lists hit nearest to it say so. */
function unprotectedRole(cues: ReadonlySet<string>): Role {
  for (const reach of ['close before: ', 'close after: ', 'sentence: ']) {
    if (has(cues, `${reach}staff-titles.`) || has(cues, `${reach}employment.`)) return 'staff';
    if (has(cues, `${reach}community-roles.official`) || has(cues, `${reach}community-roles.history`))
      return 'public-figure';
    if (has(cues, `${reach}community-roles.`)) return 'community';
    if (has(cues, `${reach}hypothetical.`)) return 'hypothetical';
  }
  return 'staff';
}

function has(cues: ReadonlySet<string>, start: string): boolean {
  for (const cue of cues) if (cue.startsWith(start)) return true;
  return false;
}
