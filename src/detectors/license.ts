import { defineDetector } from './detector.js';
import { codesLabelled } from './labelled.js';

/** Numbers of driver's and other licences, certificates and passports, letter K. They have no shape of their own: a label decides. */
export const license = defineDetector({
  name: 'license',
  types: ['license'],
  detect: (scene) =>
    codesLabelled(scene, 'license').map(({ start, end, label }) => ({
      type: 'license',
      start,
      end,
      confidence: label.endsWith('-weak') ? 0.75 : 0.9,
      identifier: true,
    })),
});
