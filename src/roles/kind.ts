import { partOf, type CuePart } from './cue-hash.js';
import { MaskedWord } from './masked-word.js';

/** What cues call an entity, a person or a list: its type, or its type and a detail: `condition`, `name.patient`. */
export class Kind {
  readonly part: CuePart;
  /** What stands for it in a masked sentence. */
  readonly masked: MaskedWord;

  constructor(readonly name: string) {
    this.part = partOf(name);
    this.masked = new MaskedWord(`<${name}>`);
  }
}

/** So many kinds are remembered: more than all detectors know. */
const REMEMBERED = 10_000;
let remembered = 0;
let kinds = new Map<string, Map<string | undefined, Kind>>();

/** The kind of a type, with a detail where there is one: the same object whenever it is asked for. */
export function kindOf(type: string, detail?: string): Kind {
  return kinds.get(type)?.get(detail) ?? remember(type, detail);
}

function remember(type: string, detail: string | undefined): Kind {
  if (remembered++ >= REMEMBERED) {
    kinds = new Map();
    remembered = 1;
  }
  const kind = new Kind(detail === undefined ? type : `${type}.${detail}`);
  const details = kinds.get(type);
  if (details) details.set(detail, kind);
  else kinds.set(type, new Map([[detail, kind]]));
  return kind;
}
