import type { Scene } from '../detectors/detector.js';
import type { EntityType } from '../detectors/entity.js';
import { individualOf } from '../roles/individual.js';
import { probability } from '../roles/linear-model.js';
import type { RoledEntity } from '../roles/role.js';
import type { Range } from '../text/mapped-text.js';
import { combine, summarise } from './combine.js';
import type { Disclosure, DisclosureCue } from './disclosure.js';
import { KnownCues } from '../roles/cue-sink.js';
import { collectCues, sentenceCues } from './features.js';
import { nearness } from './nearness.js';
import type { TrainedModels } from './models.js';

/** How many cues a message may name. */
const MOST_CUES = 5;

/** Reads how much a post, and each of its sentences, tells of one person's health, care or payment. */
export function readDisclosure(
  scene: Scene,
  entitiesOf: (type: EntityType) => readonly RoledEntity[],
  models: TrainedModels,
): Disclosure {
  const { document } = scene;
  const { text, post, sentence, combination } = models;
  const cues = document.sentences.map(() => new KnownCues(text));
  collectCues(scene, entitiesOf, cues);
  const known = cues.map(({ indexes }) => indexes);
  const { text: ofPost, parts: logOdds } = post.scoreParts(known, sentence);
  const summary = summarise(ofPost, logOdds, individualOf(scene, entitiesOf));
  const whole = probability(combine(summary, combination));
  const sentences = logOdds.map(probability);
  const near = nearness(whole, sentences);
  const best = logOdds.indexOf(Math.max(...logOdds));
  /** The names of the cues by sentence, once somebody asks. */
  let names: readonly ReadonlySet<string>[] | undefined;
  /** The strongest cues of each sentence that was asked for, and of the whole post. */
  const told = new Map<number | undefined, readonly DisclosureCue[]>();
  return {
    post: whole,
    most: Math.max(whole, ...near),
    sentences,
    peak: document.sentences[best] ?? { start: 0, end: document.text.length },
    at: (range) => near[document.tokens[document.tokenAt(range.start)]?.sentence ?? 0] ?? whole,
    cues(range?: Range): readonly DisclosureCue[] {
      const index =
        range === undefined ? undefined : document.tokens[document.tokenAt(range.start)]?.sentence;
      let strongest = told.get(index);
      if (!strongest) {
        names ??= sentenceCues(scene, entitiesOf);
        const shares =
          index === undefined
            ? post.shares(new Set(names.flatMap((own) => [...own])), MOST_CUES)
            : sentence.shares(names[index] ?? [], MOST_CUES);
        strongest = shares.map(({ cue, share }) => ({ name: cue, weight: share }));
        told.set(index, strongest);
      }
      return strongest;
    },
  };
}
