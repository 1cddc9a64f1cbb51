import { DOCUMENTS } from '../text/document.js';
import type { Scene } from './detector.js';

/** Works something out of a post when somebody first asks, once for all detectors and roles. */
export function oncePerScene<T>(make: (scene: Scene) => T): (scene: Scene) => T {
  return DOCUMENTS.once(make, documentOf);
}

function documentOf({ document }: Scene): Scene['document'] {
  return document;
}
