import type { Scene } from '../detectors/detector.js';
import type { EntityType } from '../detectors/entity.js';
import { individualOf } from '../roles/individual.js';
import { probability } from '../roles/linear-model.js';
import type { RoledEntity } from '../roles/role.js';
import type { Range } from '../text/mapped-text.js';
import { combine, summarise } from './combine.js';
import type { Disclosure, DisclosureCue } from './disclosure.js';
import { sentenceCues } from './features.js';
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
  const cues = sentenceCues(scene, entitiesOf);
  const { post, sentence, combination } = models;
  const tally = post.tally();
  const logOdds = cues.map((set) => sentence.score(set, tally));
  const summary = summarise(tally.logOdds, logOdds, individualOf(scene, entitiesOf));
  const whole = probability(combine(summary, combination));
  const sentences = logOdds.map(probability);
  const near = nearness(whole, sentences);
  const best = logOdds.indexOf(Math.max(...logOdds));
  /** The strongest cues of each sentence that was asked for, and of the whole post. */
  const known = new Map<number | undefined, readonly DisclosureCue[]>();
  return {
    post: whole,
    sentences,
    peak: document.sentences[best] ?? { start: 0, end: document.text.length },
    at: (range) => near[document.tokens[document.tokenAt(range.start)]?.sentence ?? 0] ?? whole,
    cues(range?: Range): readonly DisclosureCue[] {
      const index =
        range === undefined ? undefined : document.tokens[document.tokenAt(range.start)]?.sentence;
      let strongest = known.get(index);
      if (!strongest) {
        const shares =
          index === undefined
            ? post.shares(union(cues), MOST_CUES)
            : sentence.shares(cues[index] ?? [], MOST_CUES);
        strongest = shares.map(({ cue, share }) => ({ name: cue, weight: share }));
        known.set(index, strongest);
      }
      return strongest;
    },
  };
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of sets) for (const cue of set) all.add(cue);
  return all;
}
