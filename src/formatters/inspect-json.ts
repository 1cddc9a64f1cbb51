import type { InspectFormatter } from './formatter.js';
import { jsonText } from './json-text.js';

/** What the detectors see, for tools: kinds and places, no words. */
export const inspectJson: InspectFormatter = (results) =>
  jsonText(results.map(({ filePath, entities }) => ({ filePath, entities })));
