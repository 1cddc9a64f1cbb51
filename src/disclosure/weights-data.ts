import nameWeights from '../roles/name-weights.txt';
import { packWeights } from '../roles/weights-file.js';
import postWeights from './post-weights.txt';
import sentenceWeights from './sentence-weights.txt';

// The shipped weights, packed. The build for Node reads each from a file (`scripts/packed-data.mjs`).

export const nameWeightsData = () => packWeights([nameWeights]);
/** Of posts, then of sentences. */
export const textWeightsData = () => packWeights([postWeights, sentenceWeights]);
