/** What things that are worked out once are kept with: a document, a word. */
export interface Keeper {
  readonly kept: unknown[];
}

/** Numbers the things that are kept with one kind of keeper, so that each has its place. */
export class Shelf {
  private places = 0;

  /**
   * Works something out when somebody first asks, and keeps it: what a `WeakMap` does, at the cost of reading an
   * array. Nothing that is worked out may be undefined.
   */
  once<Owner, T>(make: (owner: Owner) => T, keeperOf: (owner: Owner) => Keeper): (owner: Owner) => T {
    const place = this.places++;
    return (owner) => {
      const { kept } = keeperOf(owner);
      const known = kept[place] as T | undefined;
      return known === undefined ? (kept[place] = make(owner)) : known;
    };
  }
}
