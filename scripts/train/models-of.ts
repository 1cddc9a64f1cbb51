import { modelsOf as byJudgement, type TrainedModels } from '../../src/disclosure/models.js';
import { LinearModels } from '../../src/roles/linear-model.js';
import type { Prepared, Trained } from './cross-validation.js';
import { serialise } from './weights-files.js';

/** The models in the form that the linter takes, without the detour of files. */
export function modelsOf(trained: Trained, { names, wholes, sentences }: Prepared): TrainedModels {
  const text = [serialise(trained.post, wholes), serialise(trained.sentence, sentences)];
  return byJudgement(
    new LinearModels([serialise(trained.names, names)]),
    new LinearModels(text),
    trained.combination,
  );
}
