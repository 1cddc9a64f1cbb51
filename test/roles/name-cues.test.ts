import { describe, expect, it } from '@jest/globals';
import { nameCues } from '../../src/roles/name-cues.js';
import { sceneOfGiven, type Given } from './scene-of-given.js';

/** The cues of the name Odalys in a text that holds some entities besides. */
function cues(text: string, ...given: Given[]): string[] {
  const scene = sceneOfGiven(text, [['Odalys', 'name/given'], ...given], 'reply');
  const [name] = scene.entities('name');
  return name ? [...nameCues(scene, name)].sort() : [];
}

describe('the cues of a name', () => {
  it('are its kind, that of the post, and what stands on both sides of it', () => {
    expect(cues('big tree Odalys at noon')).toEqual(
      [
        ...['name:given', 'kind-of-post:reply'],
        ...['before: big', 'before: tree', 'before: big tree', 'just before: tree', 'just before: big tree'],
        ...['after: at', 'after: noon', 'after: at noon', 'just after: at', 'just after: at noon'],
        'between: tree … at',
      ].sort(),
    );
  });

  it('reach five words back and six ahead', () => {
    const found = cues('one two six ten red big old Odalys was warm for all of the day');
    const words = (side: string): string[] =>
      found
        .filter((cue) => cue.startsWith(`${side}: `) && cue.split(' ').length === 2)
        .map((cue) => cue.split(' ')[1] ?? '');
    expect(words('before').sort()).toEqual(['big', 'old', 'red', 'six', 'ten']);
    expect(words('after').sort()).toEqual(['all', 'for', 'of', 'the', 'warm', 'was'].sort());
    expect(found).toContain('just before: red big old');
    expect(found).toContain('just after: was warm for');
    expect(found).not.toContain('just before: ten red big old');
    expect(found).not.toContain('begins the sentence');
  });

  it('say that it begins its sentence', () => {
    expect(cues('All is well. Odalys waved')).toContain('begins the sentence');
  });

  it('hold kinds with their side and nearness', () => {
    const near = cues('Odalys beat cancer', ['cancer', 'condition/x']);
    expect(near).toEqual(
      expect.arrayContaining([
        ...[
          'sentence: condition.x',
          'after: condition.x',
          'close after: condition.x',
          'post: condition.x',
        ].slice(0, 3),
        ...['just after: beat <condition>', 'just after: beat <condition.x>', 'after: <condition.x>'],
      ]),
    );
    expect(near).not.toContain('post: condition.x');
    const four = cues('cancer is what poor Odalys has', ['cancer', 'condition']);
    expect(four).toContain('close before: condition');
    const five = cues('cancer is what our poor Odalys has', ['cancer', 'condition']);
    expect(five).toContain('before: condition');
    expect(five).not.toContain('close before: condition');
  });

  it('hold what the sentences beside it say, and the rest of the post', () => {
    const text = 'Cancer. Odalys waved. A scan. All is calm. A pill.';
    const found = cues(text, ['Cancer', 'condition'], ['scan', 'test'], ['pill', 'medication']);
    expect(found.filter((cue) => /condition|test|medication/.test(cue))).toEqual([
      'post: medication',
      'sentence after: test',
      'sentence before: condition',
    ]);
  });

  it('hold of the rest of the post what is near as well only where it stands there too', () => {
    const found = (text: string): string[] =>
      cues(text).filter((cue) => cue.includes('staff-titles') && cue.startsWith('post: '));
    expect(found('Our nurse Odalys waved.')).toEqual([]);
    expect(found('Our nurse Odalys waved. All is calm. It rained. The nurse waved.')).toHaveLength(1);
  });

  it('are the same for every look at the post', () => {
    const scene = sceneOfGiven('Odalys and Ines waved', [
      ['Odalys', 'name/given'],
      ['Ines', 'name/full'],
    ]);
    const [first, second] = scene.entities('name').map((name) => nameCues(scene, name));
    expect(first).toContain('name:given');
    expect(second).toContain('before: <name>');
    expect(second).not.toContain('begins the sentence');
  });
});
