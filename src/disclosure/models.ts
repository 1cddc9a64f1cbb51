import { LinearModels, type LinearModel } from '../roles/linear-model.js';
import combination from './combination.txt';
import { nameWeightsData, textWeightsData } from './weights-data.js';

/** The learned weights of cues, by what they judge; `npm run train` writes the files. */
export interface TrainedModels {
  /** That a name is one of a patient or relative. */
  readonly names: LinearModel;
  /** The cues of the two models of texts. */
  readonly text: LinearModels;
  /** That a post discloses, from all its cues. */
  readonly post: LinearModel;
  /** That a sentence discloses. */
  readonly sentence: LinearModel;
  /** Bias and weights that join the two: see `combine.ts`. */
  readonly combination: readonly number[];
}

let shipped: TrainedModels | undefined;

/** The models that the package ships; each is read when it is first asked for. */
export function shippedModels(): TrainedModels {
  return (shipped ??= modelsOf(
    new LinearModels(nameWeightsData),
    new LinearModels(textWeightsData),
    numbers(combination),
  ));
}

/** Models by what they judge; those of texts are of posts, then of sentences. */
export function modelsOf(
  names: LinearModels,
  text: LinearModels,
  combination: readonly number[],
): TrainedModels {
  return { names: names.model(0), text, post: text.model(0), sentence: text.model(1), combination };
}

/** The numbers of a text, parted by white space. */
function numbers(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}
