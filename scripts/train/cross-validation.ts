import type { Entity } from '../../src/detectors/entity.js';
import { sentenceCues } from '../../src/disclosure/features.js';
import { combine, summarise, type Summary } from '../../src/disclosure/combine.js';
import { probability } from '../../src/roles/linear-model.js';
import { individualOf, type Individual } from '../../src/roles/individual.js';
import { BACKGROUND } from './corpus.js';
import { roledEntities, labelledNames, sentenceLabels, Vocabulary, type Opened } from './examples.js';
import {
  difference,
  fit,
  fitDense,
  numberCues,
  rowOf,
  scoreOf,
  type Example,
  type Fitted,
  type Numbered,
  type Row,
} from './logistic.js';
import { NAME_FAMILIES, TEXT_FAMILIES } from '../../src/roles/cue-families.js';

/** Posts with their cues numbered; names were judged by a model that had not seen the post's author. */
export interface Prepared {
  readonly names: Numbered;
  readonly wholes: Numbered;
  readonly sentences: Numbered;
  readonly nameExamples: readonly { readonly author: string; readonly example: Example }[];
  readonly authors: readonly string[];
  readonly posts: readonly PreparedPost[];
}

export interface PreparedPost {
  readonly id: string;
  readonly author: string;
  readonly violation: boolean;
  readonly pair: number | undefined;
  readonly individual: Individual;
  readonly whole: Row;
  readonly sentences: readonly { readonly row: Row; readonly telling: boolean | undefined }[];
}

/** What models that had not seen its author say of each post. */
export interface Validated {
  readonly summaries: readonly Summary[];
  /** Log-odds of the posts. */
  readonly scores: readonly number[];
}

/** A background text counts for less than a labelled draft: it is there to say what is ordinary. */
const BACKGROUND_WEIGHT = 0.25;
/** What the difference of two drafts that are alike but for a few words counts. */
const CONTRAST_WEIGHT = 1;
/** Authors are left out in groups of this many parts, to save time where there are many. */
const FOLDS = 10;

/** Numbers the cues of all posts; whom a name is about is learned by cross-fitting over authors. */
export function prepare(opened: readonly Opened[]): Prepared {
  const authors = [...new Set(opened.map(({ post }) => post.author))];
  const { numbered: names, examples, protectedName } = prepareNames(opened, authors);
  const vocabulary = new Vocabulary();
  const roled = opened.map((one) => roledEntities(one, (name) => protectedName(one, name)));
  const encoded = opened.map((one, i) =>
    sentenceCues(one.scene, roled[i] ?? (() => [])).map((set) => vocabulary.encode(set, isOwn(one))),
  );
  const all = encoded.map((sets) => Int32Array.from(new Set(sets.flatMap((set) => [...set]))));
  const own = <T>(lists: readonly T[]): T[] => lists.filter((_, i) => isOwn(opened[i]));
  const { cues } = vocabulary;
  const wholes = numberCues(cues, TEXT_FAMILIES, own(all));
  const sentences = numberCues(cues, TEXT_FAMILIES, own(encoded).flat());
  const posts = opened.map((one, i): PreparedPost => {
    const labels = sentenceLabels(one);
    const { id, author, violation, pair } = one.post;
    return {
      id,
      author,
      violation,
      pair,
      individual: individualOf(one.scene, roled[i] ?? (() => [])),
      whole: rowOf(all[i] ?? new Int32Array(), wholes),
      sentences: (encoded[i] ?? []).map((set, k) => ({
        row: rowOf(set, sentences),
        telling: labels[k],
      })),
    };
  });
  return { names, wholes, sentences, nameExamples: examples, authors, posts };
}

/** Only cues of the corpus are learned; background texts weigh them, and bring no cues of their own. */
function isOwn(one: Opened | undefined): boolean {
  return one?.post.author !== BACKGROUND;
}

function prepareNames(
  opened: readonly Opened[],
  authors: readonly string[],
): {
  numbered: Numbered;
  examples: { author: string; example: Example }[];
  protectedName: (one: Opened, name: Entity) => number;
} {
  const vocabulary = new Vocabulary();
  const labelled = opened.map((one) => labelledNames(one, vocabulary, isOwn(one)));
  const { cues } = vocabulary;
  const numbered = numberCues(
    cues,
    NAME_FAMILIES,
    labelled.flatMap((list, i) => (isOwn(opened[i]) ? list.map((one) => one.cues) : [])),
  );
  const rows = new Map<Entity, Row>();
  const examples = labelled.flatMap((list, i) =>
    list.map(({ name, cues: own, positive, weight }) => {
      const row = rowOf(own, numbered);
      rows.set(name, row);
      return { author: opened[i]?.post.author ?? '', example: { row, positive, weight } };
    }),
  );
  const models = leftOutOf(authors, (kept) =>
    fit(
      examples.filter(({ author }) => kept(author)).map(({ example }) => example),
      cues.length,
    ),
  );
  const protectedName = ({ post }: Opened, name: Entity): number => {
    const model = models.get(post.author);
    const row = rows.get(name);
    return model && row ? probability(scoreOf(model, row)) : 0.5;
  };
  return { numbered, examples, protectedName };
}

/** For each author a model made without the authors of its fold. */
function leftOutOf<Model>(
  authors: readonly string[],
  make: (kept: (author: string) => boolean) => Model,
): Map<string, Model> {
  const models = new Map<string, Model>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = authors.filter((author, i) => author !== BACKGROUND && i % FOLDS === fold);
    if (out.length === 0) continue;
    const model = make((author) => !out.includes(author));
    for (const author of out) models.set(author, model);
    // Background is judged by a model that has seen it: it is never measured.
    models.set(BACKGROUND, model);
  }
  return models;
}

/** Leaves authors out in turn and judges their posts by models trained on the rest. */
export function crossValidate({ posts, wholes, authors }: Prepared): Validated {
  const models = leftOutOf(authors, (kept) =>
    fitPair(
      posts.filter(({ author }) => kept(author)),
      wholes.cues.length,
    ),
  );
  const summaries = posts.map((post) => {
    const model = models.get(post.author);
    if (!model) throw new Error(`No model leaves out ${post.author}.`);
    return summaryOf(post, model);
  });
  const weights = leftOutOf(authors, (kept) => {
    const rest = posts.flatMap((post, i) => (isOrdinary(post) && kept(post.author) ? [i] : []));
    return fitDense(
      rest.map((i) => summaries[i] ?? []),
      rest.map((i) => posts[i]?.violation ?? false),
    );
  });
  const scores = posts.map((post, i) =>
    combine(summaries[i] ?? [0, 0, 0, 0, 0, 0, 0, 0], weights.get(post.author) ?? []),
  );
  return { summaries, scores };
}

/** Drafts that stand alone say how sure to be: half of all twins are violations, and none is like what people post. */
function isOrdinary({ author, pair }: PreparedPost): boolean {
  return author !== BACKGROUND && pair === undefined;
}

export interface Trained {
  readonly names: Fitted;
  readonly post: Fitted;
  readonly sentence: Fitted;
  readonly combination: readonly number[];
}

/** For each author the models trained without the authors of its fold. */
export function trainLeavingOut(prepared: Prepared, validated: Validated): Map<string, Trained> {
  return leftOutOf(prepared.authors, (kept) => trainOn(prepared, validated, kept));
}

/**
 * Trains on the posts of the authors that are kept. The combination is fitted on what was said of posts whose authors
 * were left out.
 */
export function trainOn(
  prepared: Prepared,
  validated: Validated,
  kept: (author: string) => boolean = () => true,
): Trained {
  const { names, wholes } = prepared;
  const indexes = prepared.posts.flatMap((post, i) => (isOrdinary(post) && kept(post.author) ? [i] : []));
  const posts = prepared.posts.filter(({ author }) => kept(author));
  return {
    names: fit(
      prepared.nameExamples.filter(({ author }) => kept(author)).map(({ example }) => example),
      names.cues.length,
    ),
    ...fitPair(posts, wholes.cues.length),
    combination: fitDense(
      indexes.map((i) => validated.summaries[i] ?? []),
      indexes.map((i) => prepared.posts[i]?.violation ?? false),
    ),
  };
}

function fitPair(posts: readonly PreparedPost[], cueCount: number): { post: Fitted; sentence: Fitted } {
  const sentences = posts.flatMap((post) =>
    post.sentences.flatMap(({ row, telling }) =>
      telling === undefined ? [] : [{ row, positive: telling, weight: weightOf(post) }],
    ),
  );
  const wholes = posts.map((post) => ({ row: post.whole, positive: post.violation, weight: weightOf(post) }));
  const contrasts = twinsOf(posts).map(([violating, clean]) => contrast(violating.whole, clean.whole));
  return { post: fit([...wholes, ...contrasts], cueCount), sentence: fit(sentences, cueCount) };
}

function contrast(violating: Row, clean: Row): Example {
  return { row: difference(violating, clean), positive: true, weight: CONTRAST_WEIGHT, isDifference: true };
}

/** Drafts that differ in a few words, the one that is a violation first. */
function twinsOf(posts: readonly PreparedPost[]): [PreparedPost, PreparedPost][] {
  const first = new Map<string, PreparedPost>();
  return posts.flatMap((post): [PreparedPost, PreparedPost][] => {
    if (post.pair === undefined) return [];
    const key = `${post.author} ${String(post.pair)}`;
    const other = first.get(key);
    first.set(key, post);
    if (!other || other.violation === post.violation) return [];
    return [post.violation ? [post, other] : [other, post]];
  });
}

function weightOf({ author }: PreparedPost): number {
  return author === BACKGROUND ? BACKGROUND_WEIGHT : 1;
}

function summaryOf(post: PreparedPost, models: { post: Fitted; sentence: Fitted }): Summary {
  return summarise(
    scoreOf(models.post, post.whole),
    post.sentences.map(({ row }) => scoreOf(models.sentence, row)),
    post.individual,
  );
}
