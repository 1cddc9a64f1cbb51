import type { Phrase } from '../lexicons/phrases.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { lowerAt, phraseEntities, phraseRange, withoutOverlaps } from './phrase-entities.js';

/** How often a section's phrases speak of one person's care rather than of care at large. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  ownership: 0.8,
  'first-person-care': 0.75,
  'second-person': 0.7,
  'third-person-care': 0.6,
  'our-place': 0.5,
  'on-shift': 0.5,
  denial: 0.75,
  payment: 0.6,
  attendance: 0.75,
  'thanks-for-choosing': 0.75,
};
/** The same for the weaker list. */
const HINT_CONFIDENCE: Readonly<Record<string, number>> = {
  'first-person-act': 0.4,
  'our-staff': 0.35,
  'our-thing': 0.35,
  'care-thing': 0.35,
  here: 0.35,
  slot: 0.35,
  'the-place': 0.35,
  'act-on': 0.4,
  'third-person-act': 0.4,
  record: 0.4,
  'your-thing': 0.4,
  'third-thing': 0.4,
};

/** Kinds in which "your visit" answers one person; elsewhere it speaks to every reader. */
const ADDRESSED = new Set(['reply', 'comment']);

/** Words before "your visit" in a broadcast: `before your visit`, `bring your card`, `schedule your appointment`. */
const BROADCAST = new Set(
  'before for schedule book bring check call if during any update make plan verify find choose manage reserve request refill prepare reschedule use know ask confirm'.split(
    ' ',
  ),
);
/** What a reader has without having been in anybody's care: `your feedback is welcome`. */
const FEEDBACK = new Set(
  'feedback review comment comments concern concerns words message note patience question questions rating stars privacy experience frustration support kindness honesty body heart brain community neighbor voice vote post'.split(
    ' ',
  ),
);
/** Words before a denial that confirms nothing: `won't say whether someone is ours`. */
const REFUSALS = new Set(['or', 'nor', 'whether', 'if', 'anyone', 'who']);
/** Takes `2pm`, `10a`, `9:15`; leaves `2nd`, `24`. */
const CLOCK = /^(?:1[0-2]|[1-9])(?:am|pm|a|p)$/;

/** Words that say somebody is, was or never was in this provider's care, or its customer: `our patient`, `your visit`. */
export const relationship = defineDetector({
  name: 'relationship',
  types: ['relationship'],
  detect(scene) {
    const strong = phraseEntities(scene, 'relationships', 'relationship', (phrase) => read(scene, phrase));
    const hints = phraseEntities(scene, 'relationship-hints', 'relationship', ({ section, first }) => {
      const confidence = HINT_CONFIDENCE[section];
      if (confidence === undefined || (section === 'your-thing' && FEEDBACK.has(lowerAt(scene, first + 1))))
        return undefined;
      return { subtype: section, confidence };
    });
    return [...strong, ...withoutOverlaps(hints, strong), ...slots(scene)];
  },
});

function read(scene: Scene, phrase: Phrase): { subtype: string; confidence: number } | undefined {
  const confidence = CONFIDENCE[phrase.section];
  if (confidence === undefined) return undefined;
  if (phrase.section === 'denial' && REFUSALS.has(lowerAt(scene, phrase.first - 1))) {
    return { subtype: 'refusal', confidence: 0.7 };
  }
  if (phrase.section !== 'second-person') return { subtype: phrase.section, confidence };
  const before = lowerAt(scene, phrase.first - 1);
  if (BROADCAST.has(before) || BROADCAST.has(lowerAt(scene, phrase.first))) {
    return { subtype: 'broadcast', confidence: 0.35 };
  }
  return {
    subtype: phrase.section,
    confidence: ADDRESSED.has(scene.kind) ? confidence + 0.15 : confidence - 0.2,
  };
}

/** A patient named by a slot of the schedule: `my 2pm`, `our 10:15`. */
function slots(scene: Scene): Entity[] {
  const { tokens } = scene.document;
  const found: Entity[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || (token.kind !== 'alnum' && token.kind !== 'number')) continue;
    const before = lowerAt(scene, i - 1);
    if (before !== 'my' && before !== 'our') continue;
    const isClock =
      CLOCK.test(token.lower) || (lowerAt(scene, i + 1) === ':' && tokens[i + 2]?.start === token.end + 1);
    if (!isClock) continue;
    const last = lowerAt(scene, i + 1) === ':' ? i + 2 : i;
    found.push({
      type: 'relationship',
      subtype: 'ownership',
      confidence: 0.75,
      identifier: false,
      ...phraseRange(scene, i - 1, last),
    });
  }
  return found;
}
