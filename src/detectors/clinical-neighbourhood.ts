import type { Scene } from './detector.js';
import { oncePerScene } from './once-per-scene.js';

/** Lists whose plain words make their neighbourhood clinical. */
const LISTS = ['clinical-cues', 'conditions', 'treatments', 'medications', 'tests', 'units', 'care-events'];
/** How many tokens away, within the sentence, a cue still supports a doubtful word. */
const REACH = 7;

/** Tells whether a doubtful word (`shot`, `crown`, `discharge`) stands among words of health care. */
export interface ClinicalNeighbourhood {
  supports(first: number, last: number): boolean;
}

/** The neighbourhoods of a post, worked out once for all detectors. */
export const clinicalNeighbourhood = oncePerScene(readNeighbourhood);

function readNeighbourhood(scene: Scene): ClinicalNeighbourhood {
  const { tokens } = scene.document;
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
