import { describe, expect, it } from '@jest/globals';
import { tellings } from '../../src/roles/experiencer.js';
import { sceneOfGiven, type Given } from './scene-of-given.js';

/** Who has the stroke of a text, where they stand, and how it is told. */
function told(text: string, ...others: Given[]): string[] {
  return tellings(sceneOfGiven(text, [['stroke', 'condition/neurological'], ...others])).map(
    ({ holder, reach, mood }) => `${holder}, ${reach}, ${mood}`,
  );
}

describe('whoever has what a post tells', () => {
  it.each([
    ['She has a stroke.', 'he/she, before, present'],
    ['They fear that you have a stroke.', 'you, before, present'],
    ['The stroke is hers.', 'he/she, after, present'],
    ['The stroke surprised him, not me.', 'he/she, after, past'],
    ['He waved. It was a stroke.', 'he/she, carried, past'],
    ['He waved at them. It was a stroke.', 'they, carried, past'],
    ['He waved. We saw it. No word of the stroke.', 'we, carried, heading'],
    ['He waved. All is calm. No word of the stroke.', 'nobody, none, heading'],
    ['An owl whose stroke came', 'nobody, none, past'],
    ['It is the stroke of an owl whose wing is red.', 'who, after, present'],
    ['A stroke', 'nobody, none, heading'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each<[string, Given, string]>([
    ['A little boy had a stroke.', ['A little boy', 'person/child'], 'person.child, before, past'],
    ['A little boy had a stroke.', ['A little boy', 'person/child', 0.4], 'person.child, before, past'],
    ['A little boy had a stroke.', ['A little boy', 'person/child', 0.3], 'nobody, none, past'],
    ['At 61, a stroke', ['61', 'age/years'], 'age.years, before, heading'],
    ['A sailor with a stroke', ['sailor', 'characteristic/job'], 'characteristic.job, before, heading'],
    ['Odalys had a stroke.', ['Odalys', 'name/given'], 'name, before, past'],
    ['Odalys had a stroke.', ['Odalys', 'name/clinician'], 'staff, before, past'],
    ['Odalys had a stroke.', ['Odalys', 'name/credentialed'], 'staff, before, past'],
    ['Your mother had a stroke.', ['Your mother', 'kin/parent'], 'you kin, before, past'],
    ['Their mother had a stroke.', ['mother', 'kin/parent'], 'they kin, before, past'],
    ['The mother had a stroke.', ['mother', 'kin/parent'], 'the kin, before, past'],
    ['A sailor had a stroke.', ['sailor', 'person'], 'person., before, past'],
  ])('%s with %j', (text, holder, expected) => expect(told(text, holder)).toEqual([expected]));

  it('is staff where a title says so, and everybody where the post speaks of kinds of people', () => {
    expect(told('The surgeon saw a stroke.')).toEqual(['staff, before, past']);
    expect(told('Everyone fears a stroke.')).toEqual(['everybody, before, present']);
    expect(told('Most owls fear a stroke.')).toEqual(['nobody, none, heading']);
    expect(told('Free class: stroke')).toEqual(['nobody, none, heading']);
  });

  it.each([
    ['If she has a stroke, call.', 'condition'],
    ['She may call when a stroke begins.', 'possible'],
    ['When it may be a stroke', 'condition'],
    ['She must know that a stroke came.', 'possible'],
    ['She had a stroke.', 'past'],
    ['She suffered a stroke.', 'past'],
    ['He fears that a red stroke is near.', 'present'],
    ['It is a stroke.', 'present'],
    ['Stroke, stroke: her stroke', 'present'],
    ['Signs of stroke', 'heading'],
  ])('%s is told as %s', (text, mood) => expect(told(text)[0]?.split(', ').at(-1)).toBe(mood));

  it('leaves facts that are in doubt', () => {
    expect(tellings(sceneOfGiven('She had a stroke.', [['stroke', 'condition', 0.49]]))).toEqual([]);
    expect(tellings(sceneOfGiven('She had a stroke.', [['stroke', 'condition', 0.5]]))).toHaveLength(1);
  });

  it.each(['condition', 'treatment', 'medication', 'test', 'care-event', 'unit', 'payment', 'relationship'])(
    'is looked for with each %s',
    (kind) => expect(tellings(sceneOfGiven('Hers it is.', [['it', kind]]))).toHaveLength(1),
  );
});
