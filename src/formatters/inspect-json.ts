import type { InspectFormatter } from './formatter.js';
import { jsonPieces } from './json-pieces.js';

/** What the detectors see, for tools: kinds and places, no words. */
export const inspectJson: InspectFormatter = (results) =>
  jsonPieces(results.map(({ filePath, entities }) => ({ filePath, entities })));
