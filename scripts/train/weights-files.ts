import { writeFileSync } from 'node:fs';
import type { Prepared, Trained } from './cross-validation.js';
import type { Fitted, Numbered } from './logistic.js';

const HEADER =
  '# Written by `npm run train`. bias; then each family, its length, and its cues: cue, rarity, weight (log-odds; positive speaks for a disclosure).\n';

/** Writes the weights where the linter reads them, the strongest cues first. */
export function writeModels(trained: Trained, prepared: Prepared): void {
  write('src/roles/name-weights.txt', trained.names, prepared.names);
  write('src/disclosure/post-weights.txt', trained.post, prepared.wholes);
  write('src/disclosure/sentence-weights.txt', trained.sentence, prepared.sentences);
  writeFileSync(
    'src/disclosure/combination.txt',
    `${trained.combination.map((value) => value.toFixed(4)).join(' ')}\n`,
  );
}

function write(file: string, model: Fitted, numbered: Numbered): void {
  writeFileSync(file, HEADER + serialise(model, numbered));
}

/** The lines of a weights file. */
export function serialise(model: Fitted, { cues, families, familyOf, rarity }: Numbered): string {
  const lines = cues.map((cue, i) => ({ cue, rarity: rarity[i] ?? 0, weight: model.weights[i] ?? 0 }));
  const parts = families.map(({ name, scale }, family) => [
    `${name}\t${short(scale)}`,
    ...lines
      .filter((line, i) => line.rarity > 0 && familyOf[i] === family)
      .sort(
        (a, b) => Math.abs(b.rarity * b.weight) - Math.abs(a.rarity * a.weight) || (a.cue < b.cue ? -1 : 1),
      )
      .map((line) => `${line.cue}\t${short(line.rarity)}\t${short(line.weight)}`),
  ]);
  return `bias\t${short(model.bias)}\n${parts.flat().join('\n')}\n`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
