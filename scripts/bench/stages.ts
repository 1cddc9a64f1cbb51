import { createRegistry } from '../../src/config/registry.js';
import { resolveSettings } from '../../src/config/settings.js';
import { DETECTORS } from '../../src/detectors/index.js';
import { EMPTY_ROSTER } from '../../src/detectors/roster.js';
import { openScene } from '../../src/detectors/scene.js';
import { questionsTo, runRule, setRules } from '../../src/linter/run-rule.js';
import { jsonl } from '../../src/readers/json.js';
import type { Post } from '../../src/readers/post.js';
import { inferKind } from '../../src/roles/infer-kind.js';
import { Document } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';
import { normalise } from '../../src/text/normalise.js';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenise } from '../../src/text/tokens.js';
import { Stopwatch } from './stopwatch.js';
import { TimedAnalysis, timedDetectors } from './timed-analysis.js';

/** Any list: the first that is asked for has all lists looked for. */
const ANY_LIST = 'conditions';

const registry = createRegistry();
const { rules, linter } = registry;
const { lint: settings } = resolveSettings([], registry);
const switchedOn = setRules(settings, rules);

/**
 * Milliseconds by stage that it takes to lint posts, in their order in a run; what the linter does beside (directives,
 * merging, messages) is what is left of the whole. A stage runs as often as in a run: detectors that no rule asks for
 * do not.
 * @param source the posts as JSONL.
 */
export function timeStages(source: string): Map<string, number> {
  const watch = new Stopwatch();
  const detectors = timedDetectors(DETECTORS, watch);
  const read = watch.run('read', () => jsonl.read(source, { filePath: 'posts.jsonl' }));
  const posts = read.posts.map(({ text: { text }, fields }) => ({ text: MappedText.identity(text), fields }));
  for (const post of posts) timePost(post, watch, detectors);
  const known = [...watch.times.values()].reduce((sum, time) => sum + time, 0);
  const started = performance.now();
  for (const post of posts) linter.lint(post.text.text, [post], settings);
  const whole = performance.now() - started + (watch.times.get('read') ?? 0);
  return watch.times.set('all other work', Math.max(0, whole - known)).set('whole', whole);
}

function timePost(post: Post, watch: Stopwatch, detectors: ReturnType<typeof timedDetectors>): void {
  const { text } = watch.run('normalise', () => normalise(post.text.text));
  const tokens = watch.run('tokenise', () => tokenise(text));
  watch.run('sentences', () => splitSentences(text, tokens));
  // All three once more, on no clock, because a document cannot be given what it makes itself.
  const document = new Document(post.text);
  const kind = watch.run('kind of post', () => post.kind ?? inferKind(document));
  const scene = openScene({ post, kind, document, roster: EMPTY_ROSTER }, detectors);
  watch.run('phrases', () => scene.phrases(ANY_LIST));
  const analysis = new TimedAnalysis(scene, watch);
  const questions = questionsTo(analysis);
  for (const set of switchedOn)
    watch.run(`rule ${set.rule.meta.id}`, () => runRule(set, analysis, questions));
}
