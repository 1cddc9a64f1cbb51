/**
 * The weights of a model as the numbers that a look-up needs, found by hashes of the cues' names. Two hashes of 32 bits
 * stand for a name; packing fails should two cues share both.
 */
export class CueTable {
  /** Inverse document frequency of each cue. */
  readonly rarities: Float64Array;
  /** Log-odds of each cue at full strength. */
  readonly weights: Float64Array;
  /** The index of the family of each cue. */
  readonly families: Uint8Array;
  private readonly first: Uint32Array;
  private readonly second: Uint32Array;
  /** Open addressing: slot → index of the cue and one, 0 where the slot is free. */
  private readonly slots: Uint32Array;

  constructor(readonly size: number) {
    this.rarities = new Float64Array(size);
    this.weights = new Float64Array(size);
    this.families = new Uint8Array(size);
    this.first = new Uint32Array(size);
    this.second = new Uint32Array(size);
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(size * 2 + 2)));
  }

  /** Fills the entry at `index`. */
  set(index: number, { first, second }: CueHash, family: number, rarity: number, weight: number): void {
    this.first[index] = first;
    this.second[index] = second;
    this.families[index] = family;
    this.rarities[index] = rarity;
    this.weights[index] = weight;
    const mask = this.slots.length - 1;
    let slot = first & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = index + 1;
  }

  /** The index of a cue, -1 where the model does not know it. */
  find({ first, second }: CueHash): number {
    const mask = this.slots.length - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const index = (this.slots[slot] ?? 0) - 1;
      if (index < 0 || (this.first[index] === first && this.second[index] === second)) return index;
    }
  }
}

/** Two hashes of a name. One object is filled again and again, so that a look-up makes no garbage. */
export class CueHash {
  first = 0;
  second = 0;

  /** FNV-1a, and beside it a multiplicative hash with another constant. */
  of(name: string): this {
    let first = 0x811c9dc5;
    let second = 0;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second, 0x2c1b3c6d) + code + (second >>> 15);
    }
    this.first = (first ^ (first >>> 15)) >>> 0;
    this.second = second >>> 0;
    return this;
  }
}
