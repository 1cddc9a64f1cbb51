import type { CuePart } from './cue-hash.js';

/** Takes the cues of a name, a sentence, a text; a cue may come more than once. */
export interface CueSink {
  add(name: CuePart): void;
  /** A cue whose name two parts make. */
  addJoined(start: CuePart, end: CuePart): void;
}

/** Keeps the names of the cues, for training and for telling people which cues decided. */
export class CueNames implements CueSink {
  readonly names = new Set<string>();

  add({ text }: CuePart): void {
    this.names.add(text);
  }

  addJoined(start: CuePart, end: CuePart): void {
    this.names.add(start.text + end.text);
  }
}

/** Finds cues by their names. */
export interface CueFinder {
  /** The index of a cue, -1 where it is not known. */
  find(name: CuePart): number;
  /** The index of the cue whose name two parts make, -1 where it is not known. */
  findJoined(start: CuePart, end: CuePart): number;
}

/** Looks cues up without putting their names together. */
export class KnownCues implements CueSink {
  /** Indexes of the cues that are known, in the order in which they came; a cue may be among them more than once. */
  readonly indexes: number[] = [];

  constructor(private readonly finder: CueFinder) {}

  add(name: CuePart): void {
    this.keep(this.finder.find(name));
  }

  addJoined(start: CuePart, end: CuePart): void {
    this.keep(this.finder.findJoined(start, end));
  }

  private keep(index: number): void {
    if (index >= 0) this.indexes.push(index);
  }
}
