const BASE = 0x01000193;
const OTHER_BASE = 0x2c1b3c6d;

/**
 * A cue's name, or a part of one, with two hashes of it: polynomials of its character codes, so that the hashes of a name
 * come from those of its parts and no name has to be put together to be looked up.
 */
export class CuePart {
  constructor(
    readonly text: string,
    readonly first: number,
    readonly second: number,
    /** What the hashes of the part before this one are multiplied by. */
    readonly firstShift: number,
    readonly secondShift: number,
  ) {}

  /** The part that is this one and then another. */
  then(next: CuePart): CuePart {
    return new CuePart(
      this.text + next.text,
      joinedFirst(this, next),
      joinedSecond(this, next),
      Math.imul(this.firstShift, next.firstShift),
      Math.imul(this.secondShift, next.secondShift),
    );
  }
}

/** The part of a cue's name that a text is. */
export function partOf(text: string): CuePart {
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
  return new CuePart(text, first, second, firstShift, secondShift);
}

/** The first hash of a name that two parts make. */
export function joinedFirst(start: CuePart, end: CuePart): number {
  return (Math.imul(start.first, end.firstShift) + end.first) | 0;
}

/** The second hash of a name that two parts make. */
export function joinedSecond(start: CuePart, end: CuePart): number {
  return (Math.imul(start.second, end.secondShift) + end.second) | 0;
}
