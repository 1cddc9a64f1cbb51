import { parseArgs } from 'node:util';
import { rules } from '../../rules/index.js';
import { crossValidate, prepare, trainLeavingOut } from '../train/cross-validation.js';
import { existsSync } from 'node:fs';
import { BACKGROUND, readBackground, readCorpus } from '../train/corpus.js';
import { open } from '../train/examples.js';
import { modelsOf } from '../train/models-of.js';
import { judge, type Judged } from './judge.js';
import { formatFigures, shortfalls } from './figures.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'test/corpus' },
    background: { type: 'string' },
    author: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
    /** `recall=0.8,precision=0.8,span=0.75`: exit code 1 where a figure of all posts together is below. */
    min: { type: 'string' },
  },
});

const background =
  values.background !== undefined && existsSync(values.background)
    ? await readBackground(values.background)
    : [];
const posts = [...readCorpus(values.corpus), ...background].map(open);
const prepared = prepare(posts);
const validated = crossValidate(prepared);
const trained = trainLeavingOut(prepared, validated);
const judged: Judged[] = [];
for (const author of values.author ?? prepared.authors.filter((name) => name !== BACKGROUND)) {
  const model = trained.get(author);
  if (!model) throw new Error(`The corpus has no author "${author}".`);
  const own = posts.filter(({ post }) => post.author === author);
  judged.push(...judge(own, rules, modelsOf(model, prepared)));
}
console.log(formatFigures(judged, values.misses));
for (const shortfall of shortfalls(judged, values.min ?? '')) {
  console.log(shortfall);
  process.exitCode = 1;
}
