import { LinearModel } from '../../src/roles/linear-model.js';
import type { TrainedModels } from '../../src/disclosure/models.js';
import type { Prepared, Trained } from './cross-validation.js';
import { serialise } from './weights-files.js';

/** The models in the form that the linter takes, without the detour of files. */
export function modelsOf(trained: Trained, { names, wholes, sentences }: Prepared): TrainedModels {
  return {
    names: new LinearModel(serialise(trained.names, names)),
    post: new LinearModel(serialise(trained.post, wholes)),
    sentence: new LinearModel(serialise(trained.sentence, sentences)),
    combination: trained.combination,
  };
}
