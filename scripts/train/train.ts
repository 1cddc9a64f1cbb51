import { parseArgs } from 'node:util';
import { existsSync, writeFileSync } from 'node:fs';
import { readBackground, readCorpus } from './corpus.js';
import { open } from './examples.js';
import { crossValidate, prepare, trainOn } from './cross-validation.js';
import { formatTable } from './table.js';
import { writeModels } from './weights-files.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'test/corpus' },
    background: { type: 'string' },
    only: { type: 'boolean', default: false },
    scores: { type: 'string' },
  },
});

const background =
  values.background !== undefined && existsSync(values.background)
    ? await readBackground(values.background)
    : [];
const posts = [...readCorpus(values.corpus), ...background].map(open);
console.log(`${posts.length} posts of ${new Set(posts.map(({ post }) => post.author)).size} authors`);
const prepared = prepare(posts);
const validated = crossValidate(prepared);
console.log(formatTable(prepared, validated));
if (values.scores !== undefined) writeFileSync(values.scores, JSON.stringify(validated));
if (!values.only) writeModels(trainOn(prepared, validated), prepared);
