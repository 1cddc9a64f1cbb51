import { CueHash, type CuePart } from '../roles/cue-hash.js';
import type { LinearModels } from '../roles/linear-model.js';

/** Takes the cues of one sentence; a cue may come more than once. */
export interface CueSink {
  add(name: string): void;
  /** A cue that is named by one part. */
  addPart(part: CuePart): void;
  /** A cue that is named by two parts with one between. */
  addPair(a: CuePart, between: CuePart, b: CuePart): void;
}

/** Keeps the names of the cues, for training and for telling people which cues decided. */
export class CueNames implements CueSink {
  readonly names = new Set<string>();

  add(name: string): void {
    this.names.add(name);
  }

  addPart({ text }: CuePart): void {
    this.names.add(text);
  }

  addPair(a: CuePart, between: CuePart, b: CuePart): void {
    this.names.add(a.text + between.text + b.text);
  }
}

const hash = new CueHash();

/** Looks cues up without putting their names together. */
export class KnownCues implements CueSink {
  /** Indexes of the cues that are known, in the order in which they came; a cue may be among them more than once. */
  readonly indexes: number[] = [];

  constructor(private readonly models: LinearModels) {}

  add(name: string): void {
    this.lookUp(hash.of(name));
  }

  addPart(part: CuePart): void {
    this.lookUp(hash.ofPart(part));
  }

  addPair(a: CuePart, between: CuePart, b: CuePart): void {
    this.lookUp(hash.ofPart(a).append(between).append(b));
  }

  private lookUp(cue: CueHash): void {
    const index = this.models.find(cue);
    if (index >= 0) this.indexes.push(index);
  }
}
