import { parseArgs } from 'node:util';
import { rules } from '../../rules/index.js';
import { crossValidate, prepare, trainLeavingOut } from '../train/cross-validation.js';
import { readCorpus } from '../train/corpus.js';
import { open } from '../train/examples.js';
import { modelsOf } from '../train/models-of.js';
import { judge, type Judged } from './judge.js';
import { formatFigures } from './figures.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'test/corpus' },
    author: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
  },
});

const posts = readCorpus(values.corpus).map(open);
const prepared = prepare(posts);
const validated = crossValidate(prepared);
const trained = trainLeavingOut(prepared, validated);
const judged: Judged[] = [];
for (const author of values.author ?? prepared.authors) {
  const model = trained.get(author);
  if (!model) throw new Error(`The corpus has no author "${author}".`);
  const own = posts.filter(({ post }) => post.author === author);
  judged.push(...judge(own, rules, modelsOf(model, prepared)));
}
console.log(formatFigures(judged, values.misses));
