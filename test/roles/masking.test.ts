import { describe, expect, it } from '@jest/globals';
import { maskedAmong, maskSentences, type MaskedItem } from '../../src/roles/masking.js';
import { sceneOfGiven, type Given } from './scene-of-given.js';

function masked(text: string, ...given: Given[]): MaskedItem[][] {
  const scene = sceneOfGiven(text, given);
  const entities = given.flatMap(([, kind]) => scene.entities(kind.split('/')[0] as 'name'));
  return maskSentences(scene.document, entities, ({ subtype }) => subtype);
}

const fine = (sentences: MaskedItem[][]): string[] =>
  sentences.map((items) => items.map((item) => item.fine.text).join(' '));

describe('a masked post', () => {
  it.each([
    ['The doctor came.', 'the doctor came .'],
    ['In 2024 at 4pm', 'in <num> at <alnum>'],
    ['See #relay and @larkspur', 'see <hashtag> and <handle>'],
    ['At https://larkspur.example or hi@larkspur.example', 'at <url> or <email>'],
    ['Meet Brovkewitz now', 'meet <cap> now'],
    ['Meet brovkewitz now', 'meet <rare> now'],
    ["It wasn't Xq, no", "it wasn't xq , no"],
    ['All good 🎉', 'all good <symbol>'],
  ])('%s', (text, expected) => expect(fine(masked(text))).toEqual([expected]));

  it('has each entity once, with what is known of it, and tells where it begins', () => {
    const [items] = masked('Her breast cancer is gone', ['breast cancer', 'condition/cancer']);
    expect(
      items?.map(({ fine, coarse, token }) => ({ fine: fine.text, coarse: coarse.text, token })),
    ).toEqual([
      { fine: 'her', coarse: 'her', token: 0 },
      { fine: '<condition.cancer>', coarse: '<condition>', token: 1 },
      { fine: 'is', coarse: 'is', token: 3 },
      { fine: 'gone', coarse: 'gone', token: 4 },
    ]);
    expect(fine(masked('Her cancer is gone', ['cancer', 'condition']))).toEqual(['her <condition> is gone']);
  });

  it('masks entities of some types alone, and of those at one place the one whose type wins', () => {
    const { entities } = sceneOfGiven('Her cancer is gone', [
      ['cancer', 'condition/cancer'],
      ['gone', 'consent'],
      ['Her cancer', 'name'],
    ]);
    const all = [...entities('condition'), ...entities('consent'), ...entities('name')];
    expect(maskedAmong(all).map(({ type }) => type)).toEqual(['name', 'condition']);
  });

  it('keeps its sentences apart, and of entities at one place the first', () => {
    const given: Given[] = [
      ['cancer', 'condition/cancer'],
      ['cancer clinic', 'facility'],
    ];
    expect(fine(masked('She rests. A cancer clinic it is.', ...given))).toEqual([
      'she rests .',
      'a <condition.cancer> <facility> it is .',
    ]);
  });
});
