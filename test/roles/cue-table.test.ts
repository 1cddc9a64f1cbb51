import { describe, expect, it } from '@jest/globals';
import { partOf } from '../../src/roles/cue-hash.js';
import { CueTable, familyIn, packValue, rarityIn, weightIn } from '../../src/roles/cue-table.js';
import { packWeights, unpackWeights } from '../../src/roles/weights-file.js';

describe('what a model knows of a cue', () => {
  it.each([
    [0, 0, 0],
    [15, 40.95, 327.67],
    [8, 1.25, -327.67],
    [3, 0.01, -0.01],
  ])('is packed without a loss: family %d, rarity %d, weight %d', (family, rarity, weight) => {
    const value = Int32Array.of(packValue(family, rarity, weight))[0] ?? 0;
    expect([familyIn(value), rarityIn(value), weightIn(value)]).toEqual([family, rarity, weight]);
  });

  it.each([
    [16, 0, 0, 'number of families'],
    [-1, 0, 0, 'number of families'],
    [0, 40.96, 0, 'rarity of a cue'],
    [0, -0.01, 0, 'rarity of a cue'],
    [0, 0, 327.68, 'weight of a cue'],
    [0, 0, -327.68, 'weight of a cue'],
    [0, 0.125, 0, 'two decimals'],
  ])('is refused where it does not fit: family %d, rarity %d, weight %d', (family, rarity, weight, why) => {
    expect(() => packValue(family, rarity, weight)).toThrow(why);
  });
});

const find = (table: CueTable, name: string): number => {
  const { first, second } = partOf(name);
  return table.find(first, second);
};

describe('a table of cues', () => {
  const names = Array.from({ length: 100 }, (_, i) => `cue ${i}`);
  const file = [
    '# a comment',
    'bias\t-0.5',
    'first\t0.25',
    ...names.map((name, i) => `${name}\t${i / 100}\t1`),
  ];
  const { table, models } = unpackWeights(packWeights([file.join('\n'), 'bias\t1\nonly\t2\ncue 4\t3\t4']));

  it('finds each of its cues at a place of its own, and no others', () => {
    const places = names.map((name) => find(table, name));
    expect([...places].sort((a, b) => a - b)).toEqual(names.map((_name, i) => i));
    expect(places.map((place) => rarityIn(table.value(place, 0)))).toEqual(names.map((_name, i) => i / 100));
    for (const other of ['', 'cue', 'cue 100', 'bias', 'first', '# a comment'])
      expect(find(table, other)).toBe(-1);
  });

  it('has some four cues in a bucket', () => {
    expect(packWeights([file.join('\n')])[0]).toBe(32);
    expect(packWeights(['bias\t0\nall\t1\nward\t1\t1'])[0]).toBe(1);
  });

  it('keeps the bias and the lengths of each model', () => {
    expect(models).toEqual([
      { bias: -0.5, scales: [0.25] },
      { bias: 1, scales: [2] },
    ]);
  });

  it('keeps what each model has learned of a cue, which is nothing where it does not know it', () => {
    const learned = (name: string): number[] => [
      rarityIn(table.value(find(table, name), 0)),
      rarityIn(table.value(find(table, name), 1)),
    ];
    expect([learned('cue 4'), learned('cue 5')]).toEqual([
      [0.04, 3],
      [0.05, 0],
    ]);
  });

  it('tells cues of one bucket by their second hash', () => {
    const two = new CueTable(Int32Array.of(0, 1, 3), Int32Array.of(5, 50, 6, 60, 7, 70), 1);
    expect(two.size).toBe(3);
    expect([0, 1, 2].map((index) => two.value(index, 0))).toEqual([50, 60, 70]);
    expect([two.find(2, 5), two.find(1, 6), two.find(3, 7)]).toEqual([0, 1, 2]);
    expect([two.find(1, 5), two.find(0, 6), two.find(1, 8)]).toEqual([-1, -1, -1]);
    // The upper bits of a hash count too.
    expect(two.find(2 ** 15, 6)).toBe(1);
  });
});
