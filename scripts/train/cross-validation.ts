import type { Entity } from '../../src/detectors/entity.js';
import { combine, summarise, type Summary } from '../../src/disclosure/combine.js';
import { probability } from '../../src/roles/linear-model.js';
import { disclosureCues, nameExamples, sentenceLabels, Vocabulary, type Opened } from './examples.js';
import { fit, fitDense, scoreOf, type Example, type Fitted } from './logistic.js';

/** A post with its cues numbered; names were judged by a model that had not seen the post's author. */
export interface Prepared {
  readonly names: Vocabulary;
  readonly cues: Vocabulary;
  readonly nameExamples: readonly Example[];
  readonly authors: readonly string[];
  readonly posts: readonly PreparedPost[];
}

export interface PreparedPost {
  readonly id: string;
  readonly author: string;
  readonly violation: boolean;
  readonly whole: Example;
  readonly sentences: readonly Int32Array[];
  readonly labels: readonly (boolean | undefined)[];
}

/** What models that had not seen its author say of each post. */
export interface Validated {
  readonly summaries: readonly Summary[];
  /** Log-odds of the posts. */
  readonly scores: readonly number[];
}

const FOLDS = 10;

/** Numbers the cues of all posts; whom a name is about is learned by cross-fitting over authors. */
export function prepare(opened: readonly Opened[]): Prepared {
  const names = new Vocabulary();
  const authors = [...new Set(opened.map(({ post }) => post.author))];
  const examples = opened.map((one) => nameExamples(one, names));
  const fold = (author: string): number => authors.indexOf(author) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, k) =>
    fit(
      examples.flatMap((list, i) =>
        fold(opened[i]?.post.author ?? '') === k ? [] : list.map(({ example }) => example),
      ),
      names.cues.length,
    ),
  );
  const cues = new Vocabulary();
  const posts = opened.map((one, i): PreparedPost => {
    const model = models[fold(one.post.author)];
    const known = new Map((examples[i] ?? []).map(({ name, example }) => [name, example]));
    const protectedName = (name: Entity): number => {
      const example = known.get(name);
      return model && example ? probability(scoreOf(model, example.cues)) : 0.5;
    };
    const sets = disclosureCues(one, protectedName);
    const sentences = sets.map((set) => cues.encode(set));
    const all = Int32Array.from(new Set(sentences.flatMap((set) => [...set])));
    const { id, author, violation } = one.post;
    const whole = { cues: all, positive: violation, weight: 1 };
    return { id, author, violation, whole, sentences, labels: sentenceLabels(one) };
  });
  return { names, cues, nameExamples: examples.flat().map(({ example }) => example), authors, posts };
}

/** Leaves each author out in turn. */
export function crossValidate({ posts, cues, authors }: Prepared): Validated {
  const summaries = new Array<Summary>(posts.length);
  for (const author of authors) {
    const rest = posts.filter((post) => post.author !== author);
    const models = fitPair(rest, cues.cues.length);
    posts.forEach((post, i) => {
      if (post.author === author) summaries[i] = summaryOf(post, models);
    });
  }
  const scores = new Array<number>(posts.length);
  for (const author of authors) {
    const rest = posts.flatMap((post, i) => (post.author === author ? [] : [i]));
    const weights = fitDense(
      rest.map((i) => summaries[i] ?? []),
      rest.map((i) => posts[i]?.violation ?? false),
    );
    posts.forEach((post, i) => {
      const summary = summaries[i];
      if (post.author === author && summary) scores[i] = combine(summary, weights);
    });
  }
  return { summaries, scores };
}

export interface Trained {
  readonly names: Fitted;
  readonly post: Fitted;
  readonly sentence: Fitted;
  readonly combination: readonly number[];
}

/** Trains on everything; the combination is fitted on what was said of posts whose authors were left out. */
export function trainOn(prepared: Prepared, validated: Validated): Trained {
  const { posts, cues, names } = prepared;
  return {
    names: fit(prepared.nameExamples, names.cues.length),
    ...fitPair(posts, cues.cues.length),
    combination: fitDense(
      validated.summaries,
      posts.map(({ violation }) => violation),
    ),
  };
}

function fitPair(posts: readonly PreparedPost[], cueCount: number): { post: Fitted; sentence: Fitted } {
  const sentences = posts.flatMap(({ sentences: sets, labels }) =>
    sets.flatMap((cues, i) => {
      const positive = labels[i];
      return positive === undefined ? [] : [{ cues, positive, weight: 1 }];
    }),
  );
  return {
    post: fit(
      posts.map(({ whole }) => whole),
      cueCount,
    ),
    sentence: fit(sentences, cueCount),
  };
}

function summaryOf(post: PreparedPost, models: { post: Fitted; sentence: Fitted }): Summary {
  return summarise(
    scoreOf(models.post, post.whole.cues),
    post.sentences.map((cues) => scoreOf(models.sentence, cues)),
  );
}
