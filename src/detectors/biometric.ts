import type { Token } from '../text/tokens.js';
import { defineDetector } from './detector.js';

/** Words close before that make it the print of one person and not a login for all. */
const OWNERS = new Set(["'s", 'his', 'her', 'their', 'patient', 'baby', 'my', "patients'"]);
const REACH = 4;

/** Words for biometric identifiers, letter P: an identifier where they are somebody's. */
export const biometric = defineDetector({
  name: 'biometric',
  types: ['biometric'],
  detect(scene) {
    const { tokens } = scene.document;
    return scene.phrases('biometrics').map(({ first, last }) => {
      const owned = isOwned(tokens, first, last);
      const range = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
      return { type: 'biometric', ...range, confidence: owned ? 0.7 : 0.5, identifier: owned };
    });
  },
});

function isOwned(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = Math.max(0, at - REACH); i < at; i++) {
    if (tokens[i]?.sentence === tokens[at]?.sentence && OWNERS.has(tokens[i]?.lower ?? '')) return true;
  }
  return tokens[last + 1]?.lower === 'of';
}
