/** What the build packs: word lists as one table, weights as numbers. `scripts/build.mjs` runs it. */
import { packPhrases } from '../src/lexicons/packed-phrases.js';
import { phraseTable } from '../src/lexicons/phrase-data.js';

export { packWeights } from '../src/roles/weights-file.js';

/** The table of all word lists. */
export const phrases = packPhrases(phraseTable());
