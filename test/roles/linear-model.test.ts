import { describe, expect, it } from '@jest/globals';
import { partOf } from '../../src/roles/cue-hash.js';
import type { CueSink } from '../../src/roles/cue-sink.js';
import { LinearModels, probability } from '../../src/roles/linear-model.js';
import { packWeights } from '../../src/roles/weights-file.js';

const FILE = [
  '# what people read',
  'bias\t-1',
  'kinds\t0.5',
  'kind:name\t2\t3',
  'kind:date\t1\t-1',
  'words\t1',
  'ward\t4\t1.5',
  'bakery\t3\t-2',
].join('\n');

/** Hands over the cues of these names. */
const handing = (names: readonly string[]) => (cues: CueSink) => {
  for (const name of names) cues.add(partOf(name));
};

describe('a linear model', () => {
  const models = new LinearModels([FILE]);
  const model = models.model(0);

  it('scales each family of cues to its own length', () => {
    // kinds: 0.5 × (2×3 − 1×1) / √(2² + 1²); words: 1 × (4×1.5) / √4²
    const expected = -1 + (0.5 * 5) / Math.sqrt(5) + 1.5;
    expect(model.score(handing(['kind:name', 'kind:date', 'ward']))).toBeCloseTo(expected, 10);
  });

  it('is not moved by cues that it does not know, nor by many words where kinds decide', () => {
    const kinds = model.score(handing(['kind:name']));
    expect(model.score(handing(['kind:name', 'unheard-of']))).toBe(kinds);
    expect(model.score(handing(['kind:name', 'ward'])) - kinds).toBeCloseTo(1.5, 10);
  });

  it('says the bias of a text without cues', () => {
    expect(model.score(handing([]))).toBe(-1);
  });

  it('finds a cue by the hashes of its parts', () => {
    const [kind, colon, name] = [partOf('kind'), partOf(':'), partOf('name')];
    const cue = models.find(partOf('kind:name'));
    expect(cue).toBeGreaterThanOrEqual(0);
    expect(models.find(kind.then(colon).then(name))).toBe(cue);
    expect(models.findJoined(kind.then(colon), name)).toBe(cue);
    expect(models.findJoined(kind, colon.then(name))).toBe(cue);
    expect(models.findJoined(kind, name)).toBe(-1);
  });

  it('scores a text and its parts in one go, and counts a cue once in each', () => {
    const both = new LinearModels([FILE, 'bias\t2\nwords\t1\nward\t1\t5']);
    const [text, part] = [both.model(0), both.model(1)];
    const [name, ward] = ['kind:name', 'ward'].map((cue) => both.find(partOf(cue))) as [number, number];
    for (let again = 0; again < 2; again++) {
      expect(text.scoreParts([[name, ward, name], [], [ward, ward]], part)).toEqual({
        text: text.score(handing(['kind:name', 'ward'])),
        parts: [7, 2, 7],
      });
    }
  });

  it('names the strongest cues that hold no word of the draft, with what they gave', () => {
    const shares = model.shares(['kind:date', 'ward', 'kind:name'], 1);
    expect(shares).toHaveLength(1);
    expect(shares[0]?.cue).toBe('kind:name');
    expect(shares[0]?.share).toBeCloseTo((0.5 * 6) / Math.sqrt(5), 10);
  });

  it('scores alike from the packed form of the file', () => {
    const packed = new LinearModels(() => packWeights([FILE])).model(0);
    for (const cues of [['kind:name', 'ward'], ['bakery'], ['kind:date', 'bakery', 'ward', 'none']])
      expect(packed.score(handing(cues))).toBe(model.score(handing(cues)));
  });

  it('judges alike beside another model, which knows other cues', () => {
    const other = 'bias\t2\nwords\t1\nbakery\t1\t1\nunheard-of\t1\t5';
    const both = new LinearModels([other, FILE]);
    for (const cues of [['kind:name', 'ward', 'unheard-of'], ['bakery'], []])
      expect(both.model(1).score(handing(cues))).toBe(model.score(handing(cues)));
    expect(both.model(0).score(handing(['ward', 'bakery']))).toBe(3);
  });

  it('refuses to pack numbers that the form cannot hold', () => {
    expect(() => packWeights(['bias\t0\nall\t1\nward\t1\t0.125\n'])).toThrow('more than two decimals');
  });

  it.each([
    'kind:name',
    'role:patient',
    'pair:name condition',
    'list:consent.given',
    'who:he/she past',
    'meets:name condition',
    'name:full',
    'kind-of-post:reply',
    'before: staff-titles.title',
    'close after: condition.cancer',
    'sentence: unit.icu',
    'sentence before: other-id.room',
    'sentence after: age.years',
    'post: person.child',
    '<name>',
    '<name> <condition>',
  ])('may show the cue %s', (cue) => expect(shown(cue)).toEqual([cue]));

  it.each([
    'marisol',
    'her ward',
    'before: marisol',
    'just before: nurse marisol',
    'close before: marisol',
    'stem:marisol',
    'a kind:name',
    'ward <name>',
    '<name> marisol',
    '<name> <condition> ward',
    'after the post: unit.icu',
    'close sentence: unit.icu',
    'between: ward … <name>',
  ])('shows no cue that may hold words of a draft: %s', (cue) => expect(shown(cue)).toEqual([]));
});

function shown(cue: string): string[] {
  const model = new LinearModels([`bias\t0\nall\t1\n${cue}\t1\t1`]).model(0);
  return model.shares([cue], 3).map((share) => share.cue);
}

describe('the probability of log-odds', () => {
  it('is a half where nothing speaks for either side, and mirrored around it', () => {
    expect(probability(0)).toBe(0.5);
    expect(probability(Math.log(3))).toBeCloseTo(0.75, 10);
    expect(probability(-Math.log(3))).toBeCloseTo(0.25, 10);
    expect([probability(-800), probability(800)]).toEqual([0, 1]);
  });
});
