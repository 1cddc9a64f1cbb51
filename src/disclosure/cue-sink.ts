import type { CuePart } from '../roles/cue-hash.js';
import type { LinearModels } from '../roles/linear-model.js';

/** Takes the cues of one sentence; a cue may come more than once. */
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

/** Looks cues up without putting their names together. */
export class KnownCues implements CueSink {
  /** Indexes of the cues that are known, in the order in which they came; a cue may be among them more than once. */
  readonly indexes: number[] = [];

  constructor(private readonly models: LinearModels) {}

  add(name: CuePart): void {
    this.keep(this.models.find(name));
  }

  addJoined(start: CuePart, end: CuePart): void {
    this.keep(this.models.findJoined(start, end));
  }

  private keep(index: number): void {
    if (index >= 0) this.indexes.push(index);
  }
}
