import type { Detector } from '../../src/detectors/detector.js';
import { sceneOf } from './sketch.js';

/** What a detector finds in a text, as `subtype: words`, without what it is less sure of than `atLeast`. */
export function findings(detector: Detector, text: string, atLeast = 0.6): string[] {
  return detector
    .detect(sceneOf(text, [detector]))
    .filter(({ confidence }) => confidence >= atLeast)
    .map(({ subtype, start, end }) => `${subtype ?? ''}: ${text.slice(start, end)}`);
}
