const BASE = 0x01000193;
const OTHER_BASE = 0x2c1b3c6d;

/**
 * A part of a cue's name with two hashes of it: polynomials of its character codes, so that the hashes of a name come
 * from those of its parts and no name has to be put together to be looked up.
 */
export class CuePart {
  readonly first: number;
  readonly second: number;
  /** What the hashes of the part before this one are multiplied by. */
  readonly firstShift: number;
  readonly secondShift: number;

  constructor(readonly text: string) {
    let first = 0;
    let second = 0;
    let firstShift = 1;
    let secondShift = 1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      first = (Math.imul(first, BASE) + code) | 0;
      second = (Math.imul(second, OTHER_BASE) + code) | 0;
      firstShift = Math.imul(firstShift, BASE);
      secondShift = Math.imul(secondShift, OTHER_BASE);
    }
    this.first = first;
    this.second = second;
    this.firstShift = firstShift;
    this.secondShift = secondShift;
  }
}

/** Two hashes of a name. One object is filled again and again, so that a look-up makes no garbage. */
export class CueHash {
  first = 0;
  second = 0;

  of(name: string): this {
    this.first = 0;
    this.second = 0;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      this.first = (Math.imul(this.first, BASE) + code) | 0;
      this.second = (Math.imul(this.second, OTHER_BASE) + code) | 0;
    }
    return this;
  }

  /** The hashes of the name that the part is. */
  ofPart({ first, second }: CuePart): this {
    this.first = first;
    this.second = second;
    return this;
  }

  /** Makes the name longer by a part. */
  append({ first, second, firstShift, secondShift }: CuePart): this {
    this.first = (Math.imul(this.first, firstShift) + first) | 0;
    this.second = (Math.imul(this.second, secondShift) + second) | 0;
    return this;
  }
}
