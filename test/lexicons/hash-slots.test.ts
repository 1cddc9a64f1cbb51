import { describe, expect, it } from '@jest/globals';
import { slotOf, slotsOf } from '../../src/lexicons/hash-slots.js';

describe('a hash table in an array', () => {
  const keys = ['ann', 'bo', 'zoe'];
  const slots = slotsOf(keys, [0, 5, 9]);

  it('has a power of two of slots, at least half of them free', () => {
    expect(slots).toHaveLength(8);
    expect([...slots].filter((slot) => slot === 0)).toHaveLength(5);
  });

  it('holds one more than the place of a key at its slot or behind it', () => {
    keys.forEach((key, number) => {
      let at = slotOf(key, slots.length);
      while (slots[at] !== 0 && slots[at] !== [1, 6, 10][number]) at = (at + 1) & 7;
      expect(slots[at]).toBe([1, 6, 10][number]);
    });
  });
});
