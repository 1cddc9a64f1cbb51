import type { Phrase } from '../lexicons/phrases.js';
import { defineDetector, type Scene } from './detector.js';
import { lowerAt, phraseEntities } from './phrase-entities.js';

const CONFIDENCE: Readonly<Record<string, number>> = {
  recent: 0.7,
  shift: 0.7,
  duration: 0.6,
  clock: 0.55,
  season: 0.55,
  weekday: 0.55,
};

/** Words beside a time that make it an event's or an office's: `doors open at 6`, `we close tonight at 5`. */
const EVENT_WORDS = new Set(
  'open opens opening close closed closes doors hours register registration rsvp join live livestream webinar clinic-hours meets meet meeting tour class classes event tickets lobby cafeteria parking starts start begins screening drive fair walk-in walk-ins deadline game kickoff lecture seminar workshop talk session sessions recruit hiring'.split(
    ' ',
  ),
);
/** How far from the time such a word is looked for, in tokens. */
const REACH = 6;

const ARTICLES = new Set(['a', 'an', 'few', 'several']);
const ANCHORS = new Set(['later', 'ago', 'earlier', 'post', 'prior', 'after', 'before']);

/** When something happened, without a calendar date: `last night`, `on my shift`, `61 hours`, `six weeks later`. */
export const timeframe = defineDetector({
  name: 'timeframe',
  types: ['timeframe'],
  detect(scene) {
    return phraseEntities(scene, 'timeframes', 'timeframe', (phrase) => {
      const confidence = CONFIDENCE[phrase.section];
      if (confidence === undefined || isIndefinite(scene, phrase)) return undefined;
      return {
        subtype: phrase.section,
        confidence: isEventTime(scene, phrase) ? confidence - 0.35 : confidence,
      };
    });
  },
});

/** `a busy night`, `an hour`: no stretch of time that somebody could be placed in, unless `later` or `ago` follows. */
function isIndefinite(scene: Scene, { section, first, last }: Phrase): boolean {
  if (section !== 'duration' || !ARTICLES.has(lowerAt(scene, first))) return false;
  return !ANCHORS.has(lowerAt(scene, last));
}

function isEventTime(scene: Scene, { first, last }: Phrase): boolean {
  const { tokens } = scene.document;
  const sentence = tokens[first]?.sentence;
  for (let i = Math.max(0, first - REACH); i <= last + REACH; i++) {
    if (tokens[i]?.sentence === sentence && EVENT_WORDS.has(lowerAt(scene, i))) return true;
  }
  return false;
}
