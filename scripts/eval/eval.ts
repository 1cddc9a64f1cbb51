import { parseArgs } from 'node:util';
import { rules } from '../../rules/index.js';
import { crossValidate, prepare, trainLeavingOut } from '../train/cross-validation.js';
import { existsSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { BACKGROUND, readBackground, readCorpus } from '../train/corpus.js';
import { open } from '../train/examples.js';
import { modelsOf } from '../train/models-of.js';
import { judge, type Judged } from './judge.js';
import { measureLibraries } from './libraries.js';
import { figuresPage } from './page.js';
import { formatFigures, shortfalls } from './figures.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'test/corpus' },
    background: { type: 'string' },
    author: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
    /** `recall=0.8,precision=0.8,span=0.75`: exit code 1 where a figure of all posts together is below. */
    min: { type: 'string' },
    /** The page that the figures are written to. */
    write: { type: 'string' },
    /** A folder outside the repository in which the libraries of `libraries.ts` are installed, to stand beside. */
    libraries: { type: 'string' },
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
if (values.write !== undefined) {
  const beside =
    values.libraries === undefined
      ? []
      : await measureLibraries(
          values.libraries,
          judged.map(({ post }) => post),
        );
  const options = await resolveConfig(values.write);
  const page = await format(figuresPage(judged, beside), { ...options, parser: 'markdown' });
  writeFileSync(values.write, page);
}
for (const shortfall of shortfalls(judged, values.min ?? '')) {
  console.log(shortfall);
  process.exitCode = 1;
}
