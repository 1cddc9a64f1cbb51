import type { InspectFormatter } from './formatter.js';

/** What the detectors see, for tools: kinds and places, no words. */
export const inspectJson: InspectFormatter = (results) =>
  `${JSON.stringify(results.map(({ filePath, entities }) => ({ filePath, entities })))}\n`;
