/** Samples, and how far they may be trusted. */

/** Some of the items, the same ones for the same seed; all of them where they are not more. */
export function draw(items, size, seed) {
  const random = mulberry32(seed);
  const left = [...items];
  const drawn = [];
  while (drawn.length < size && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}

/** Wilson's interval of 95% for a share (E. B. Wilson, JASA 22, 1927), as two shares. */
export function interval(hits, count) {
  const z = 1.96;
  const share = hits / count;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const reach =
    (z * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2)) / (1 + z ** 2 / count);
  return [middle - reach, middle + reach];
}

/** Numbers from 0 to 1 (T. Ettinger's generator, public domain). */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
