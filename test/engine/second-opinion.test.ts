import { describe, expect, it } from '@jest/globals';
import { withSecondOpinion } from '../../src/engine/second-opinion.js';
import type { InspectedEntity } from '../../src/linter/to-message.js';

const place = { line: 1, column: 1, endLine: 1, endColumn: 9 };
const entity = (type: InspectedEntity['type']): InspectedEntity => ({
  type,
  identifier: true,
  role: 'unknown',
  confidence: 0.9,
  ...place,
});

describe('a second opinion on names', () => {
  it.each([
    ['Jennifer Lopez', true],
    ['blue window', false],
  ])('on %s is %s', async (words, expected) => {
    const [result] = await withSecondOpinion(
      [{ filePath: 'a.txt', entities: [entity('name'), entity('date')], problems: [] }],
      () => words,
    );
    expect(result?.entities.map(({ seconded }) => seconded)).toEqual([expected, undefined]);
  });

  it('adds no words to the results', async () => {
    const results = await withSecondOpinion(
      [{ filePath: 'a.txt', entities: [entity('name')], problems: [] }],
      () => 'Teresa Valdez',
    );
    expect(JSON.stringify(results)).not.toContain('Valdez');
  });
});
