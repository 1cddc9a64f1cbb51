/*
 * Hash tables with open addressing that stand ready in an array: a key is looked for from its slot on, until the slot
 * that holds it or a free one.
 */

/** The slot, of so many, a power of two, in which a key is looked for first: FNV-1a over its code units. */
export function slotOf(key: string, slots: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/**
 * The table of some keys: each slot holds one more than the place of a key, 0 where it is free. At least twice as many
 * slots as keys, so that few keys meet.
 */
export function slotsOf(keys: readonly string[], places: ArrayLike<number>): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2)));
  keys.forEach((key, number) => {
    let at = slotOf(key, slots.length);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = (places[number] ?? 0) + 1;
  });
  return slots;
}
