import { writeFileSync } from 'node:fs';
import type { Numbered, Prepared, Trained } from './cross-validation.js';
import type { Fitted } from './logistic.js';

const HEADER =
  '# Written by `npm run train`. bias, then: cue, rarity, weight (log-odds; positive speaks for a disclosure).\n';

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
export function serialise(model: Fitted, { cues, rarity }: Numbered): string {
  const lines = cues
    .map((cue, i) => ({ cue, rarity: rarity[i] ?? 0, weight: model.weights[i] ?? 0 }))
    .filter((line) => line.rarity > 0)
    .sort((a, b) => Math.abs(b.rarity * b.weight) - Math.abs(a.rarity * a.weight) || (a.cue < b.cue ? -1 : 1))
    .map(({ cue, rarity, weight }) => `${cue}\t${short(rarity)}\t${short(weight)}`);
  return `bias\t${short(model.bias)}\n${lines.join('\n')}\n`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
