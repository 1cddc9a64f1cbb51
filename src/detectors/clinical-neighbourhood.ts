import type { Scene } from './detector.js';
import type { Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';

/** Lists whose plain words make their neighbourhood clinical. */
const LISTS = ['clinical-cues', 'conditions', 'treatments', 'medications', 'tests', 'units', 'care-events'];
/** How many tokens away, within the sentence, a cue still supports a doubtful word. */
const REACH = 7;

/** Tells whether a doubtful word (`shot`, `crown`, `discharge`) stands among words of health care. */
export interface ClinicalNeighbourhood {
  supports(first: number, last: number): boolean;
}

const known = new WeakMap<Document, ClinicalNeighbourhood>();

/** The neighbourhoods of a post, worked out once for all detectors. */
export function clinicalNeighbourhood(scene: Scene): ClinicalNeighbourhood {
  const { document } = scene;
  let found = known.get(document);
  if (!found) known.set(document, (found = readNeighbourhood(scene, document.tokens)));
  return found;
}

function readNeighbourhood(scene: Scene, tokens: readonly Token[]): ClinicalNeighbourhood {
  const isCue = new Uint8Array(tokens.length);
  for (const list of LISTS) {
    for (const { section, first, last } of scene.phrases(list)) {
      if (section === 'not' || section.includes(' ')) continue;
      isCue.fill(1, first, last + 1);
    }
  }
  return {
    supports(first, last) {
      const sentence = tokens[first]?.sentence;
      for (let i = Math.max(0, first - REACH); i <= last + REACH && i < tokens.length; i++) {
        if (isCue[i] === 1 && (i < first || i > last) && tokens[i]?.sentence === sentence) return true;
      }
      return false;
    },
  };
}
