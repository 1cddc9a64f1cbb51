import { describe, expect, it } from '@jest/globals';
import { individualOf } from '../../src/roles/individual.js';
import type { Role } from '../../src/roles/role.js';
import { sceneOfGiven, type Given } from './scene-of-given.js';

function individual(text: string, given: readonly Given[] = [], role: Role = 'unknown'): string {
  const scene = sceneOfGiven(text, given);
  return individualOf(scene, (type) =>
    scene.entities(type).map((entity) => ({ ...entity, role, roleConfidence: 0.9, roleCues: [] })),
  );
}

describe('a post speaks', () => {
  it.each(['He waved.', 'We saw her.', "Today she'll rest.", 'Call or write. She waits.'])(
    'of somebody: %s',
    (text) => expect(individual(text)).toBe('somebody'),
  );

  it.each<[Given]>([
    [['Odalys', 'name']],
    [['Odalys', 'person/child']],
    [['Odalys', 'person/child', 0.5]],
    [['Odalys', 'person']],
    [['Odalys', 'age/years', 0.1]],
    [['Odalys', 'kin/parent', 0.5]],
    ...['mrn', 'ssn', 'health-plan-id', 'account', 'device', 'other-id'].map((kind): [Given] => [
      ['Odalys', kind],
    ]),
    ...['handle', 'hashtag', 'image', 'media', 'email'].map((kind): [Given] => [['Odalys', kind, 0.5]]),
  ])('of somebody where it holds %j', (given) => expect(individual('Odalys', [given])).toBe('somebody'));

  it.each<[Given]>([
    [['Odalys', 'person/generic']],
    [['Odalys', 'person/child', 0.4]],
    [['Odalys', 'age/range']],
    [['Odalys', 'kin/parent', 0.4]],
    [['Odalys', 'mrn', 0.4]],
    [['Odalys', 'location']],
  ])('of nobody where it holds %j alone', (given) => expect(individual('Odalys', [given])).toBe('nobody'));

  it('of nobody where its name is that of staff', () => {
    expect(individual('Odalys', [['Odalys', 'name']], 'staff')).toBe('nobody');
  });

  it.each(['Ask what he or she needs.', 'Give him or her a call.', 'Flu shots are in.', ''])(
    'of nobody: %s',
    (text) => expect(individual(text)).toBe('nobody'),
  );

  it.each([
    'We are open.',
    'Your clinic is open.',
    'Open for you',
    'Care is what I do',
    'Call us or he or she calls.',
  ])('to somebody: %s', (text) => expect(individual(text)).toBe('addressed'));
});
