import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from './runs.js';
import { DETECTORS } from '../../src/detectors/index.js';
import type { EntityType } from '../../src/detectors/entity.js';
import { sceneOf } from '../detectors/sketch.js';
import { DISGUISES, type Choose, type Disguise } from './disguises.js';
import { EXAMPLES } from './examples.js';

interface Planted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An example with its value, or all of it, in disguise; undefined where the disguise has nothing for it. */
function disguised(
  example: string,
  disguise: Disguise,
  isWhole: boolean,
  choose: Choose,
): Planted | undefined {
  const { write = (character: string) => character, between } = disguise;
  let text = '';
  let start = -1;
  let end = -1;
  let changes = 0;
  const characters = Array.from(example);
  for (const [i, character] of characters.entries()) {
    if (character === '«') start = text.length;
    else if (character === '»') end = text.length;
    else {
      const isInside = start >= 0 && end < 0;
      const next = characters[i + 1] ?? ' ';
      const isWithin = character !== ' ' && !' «»'.includes(next);
      const written =
        isWhole || isInside
          ? write(character, choose) + (between && isWithin ? between(choose) : '')
          : character;
      if (written !== character && isInside) changes++;
      text += written;
    }
  }
  return changes > 0 ? { text, start, end } : undefined;
}

/** The ranges of the entities of a type, as they stand in the text. */
function rangesOf(type: EntityType, text: string): string[] {
  const scene = sceneOf(text, DETECTORS);
  return scene.entities(type).map((entity) => {
    const { start, end } = scene.document.sourceRange(entity);
    return `${start}-${end}`;
  });
}

const CASES = Object.entries(EXAMPLES).flatMap(([type, examples]) =>
  examples.map((example) => [type as EntityType, example] as const),
);

describe.each(DISGUISES.map((disguise) => [disguise.name, disguise] as const))('%s', (_name, disguise) => {
  it.each(CASES)('hide no %s', (type, example) => {
    fc.assert(
      fc.property(fc.boolean(), fc.infiniteStream(fc.nat()), (isWhole, stream) => {
        const choose: Choose = (count) => (stream.next().value as number) % count;
        const planted = disguised(example, disguise, isWhole, choose);
        if (!planted) return;
        expect(rangesOf(type, planted.text)).toContain(`${planted.start}-${planted.end}`);
      }),
      { numRuns: 4, seed },
    );
  });
});

describe('numbers and addresses that are spoken', () => {
  it.each<[EntityType, string]>([
    ['phone', 'Call her at «six one two five five five oh one four seven» tonight.'],
    ['phone', 'Call her at «6 1 2 5 5 5 0 1 4 7» tonight.'],
    ['phone', 'Call her at «612 five five five 0147» tonight.'],
    ['ssn', 'Her SSN is «two one nine, oh nine, nine nine nine eight» by the way.'],
    ['ssn', 'Her SSN is «219 09 9998» by the way.'],
    ['email', 'Write to «maribel at example dot com» about it.'],
    ['email', 'Write to «maribel [at] example [dot] com» about it.'],
  ])('hide no %s: %s', (type, example) => {
    const [before = '', value = '', after = ''] = example.split(/[«»]/);
    const range = `${before.length}-${before.length + value.length}`;
    expect(rangesOf(type, before + value + after)).toContain(range);
  });
});
