import { describe, expect, it } from '@jest/globals';
import { readAhead } from '../../src/engine/read-ahead.js';

describe('readAhead', () => {
  it('hands values out in order, and never has more than sixteen in work', async () => {
    let working = 0;
    let most = 0;
    const read = async (item: number) => {
      working++;
      most = Math.max(most, working);
      await new Promise((resolve) => setTimeout(resolve, item % 3));
      working--;
      return item * 2;
    };
    const values: number[] = [];
    for await (const { value } of readAhead(
      Array.from({ length: 40 }, (_, i) => i),
      read,
    ))
      values.push(value);
    expect(values).toEqual(Array.from({ length: 40 }, (_, i) => i * 2));
    expect(most).toBeLessThanOrEqual(16);
  });

  it('ends at once where there is nothing', async () => {
    const values: unknown[] = [];
    for await (const one of readAhead([], () => Promise.resolve(1))) values.push(one);
    expect(values).toEqual([]);
  });
});
