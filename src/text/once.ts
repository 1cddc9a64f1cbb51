/** What things that are worked out once are kept with, such as a document. */
export interface Keeper {
  readonly kept: unknown[];
}

let places = 0;

/**
 * Works something out when somebody first asks, and keeps it with a document: what a `WeakMap` does, at the cost of
 * reading an array. Nothing that is worked out may be undefined.
 */
export function once<Owner, T>(
  make: (owner: Owner) => T,
  keeperOf: (owner: Owner) => Keeper,
): (owner: Owner) => T {
  const place = places++;
  return (owner) => {
    const { kept } = keeperOf(owner);
    const known = kept[place] as T | undefined;
    return known === undefined ? (kept[place] = make(owner)) : known;
  };
}
