import { describe, expect, it } from '@jest/globals';
import { assignRole, roleOfName } from '../../src/roles/assign-role.js';
import { LinearModels } from '../../src/roles/linear-model.js';
import { sceneOfGiven } from './scene-of-given.js';

const roleOf = (probability: number, ...cues: string[]): string =>
  roleOfName(probability, new Set(cues), []).role;

describe('the role of a name', () => {
  it('follows how likely it is protected', () => {
    expect(roleOfName(0.7, new Set(), ['a'])).toEqual({ role: 'patient', confidence: 0.7, cues: ['a'] });
    expect(roleOfName(0.69, new Set(), ['a'])).toEqual({ role: 'unknown', confidence: 0.5, cues: ['a'] });
    expect(roleOfName(0.31, new Set(), [])).toEqual({ role: 'unknown', confidence: 0.5, cues: [] });
    expect(roleOfName(0.3, new Set(), ['a'])).toEqual({ role: 'staff', confidence: 0.7, cues: ['a'] });
  });

  it('is that of a relative where a kin word stands close before it', () => {
    expect(roleOf(0.9, 'close before: kin.parent', 'after: age')).toBe('relative');
    expect(roleOf(0.9, 'after: age', 'close after: kin.parent', 'before: kin.parent')).toBe('patient');
    expect(roleOf(0.5, 'close before: kin.parent')).toBe('unknown');
  });

  it.each([
    ['staff-titles.title', 'staff'],
    ['employment.joined', 'staff'],
    ['community-roles.official', 'public-figure'],
    ['community-roles.history', 'public-figure'],
    ['community-roles.donor', 'community'],
    ['hypothetical.example', 'hypothetical'],
    ['condition.cancer', 'staff'],
  ])('that nobody protects: %s makes it %s', (mark, role) => {
    for (const reach of ['close before', 'close after', 'sentence'])
      expect(roleOf(0.1, 'name:full', `${reach}: ${mark}`)).toBe(role);
    expect(roleOf(0.1, `post: ${mark}`)).toBe('staff');
  });

  it('that nobody protects is told by what stands closest', () => {
    const near = 'close before: community-roles.donor';
    const far = 'sentence: community-roles.official';
    expect(roleOf(0.1, far, near)).toBe('community');
    expect(roleOf(0.1, far, 'close after: hypothetical.example')).toBe('hypothetical');
    expect(roleOf(0.1, near, 'close before: staff-titles.title')).toBe('staff');
    expect(roleOf(0.1, near, 'close before: community-roles.official')).toBe('public-figure');
  });

  it('shows the three cues that say most and hold no word of the draft', () => {
    const weights = ['name:full\t1\t2', 'kind-of-post:post\t1\t3', 'after: <condition.x>\t1\t9'];
    const cues = ['sentence: condition.x\t1\t-4', 'after: condition.x\t1\t1', 'after: with\t1\t8'];
    const model = new LinearModels([['bias\t0', 'all\t1', ...weights, ...cues].join('\n')]).model(0);
    const scene = sceneOfGiven('Odalys lives with cancer', [
      ['Odalys', 'name/full'],
      ['cancer', 'condition/x'],
    ]);
    const [name] = scene.entities('name');
    const assigned = name && assignRole(scene, name, () => model);
    expect(assigned?.role).toBe('patient');
    expect(assigned?.cues).toEqual(['sentence: condition.x', 'kind-of-post:post', 'name:full']);
  });
});
