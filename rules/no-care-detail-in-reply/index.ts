import type { Disclosure } from '../../src/disclosure/disclosure.js';
import { defineRule } from '../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';
import { ANSWER_KINDS } from '../shared/answers.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';
import { sentenceIndex } from '../shared/sentences.js';
import { MODEL_REPLIES, modelReplies } from '../shared/fixes/model-replies.js';

/** A fact of somebody's care or bill, in a reply. */
export const rule = defineRule({
  meta: {
    id: 'no-care-detail-in-reply',
    category: 'relationship',
    description:
      'Reports conditions, treatments, tests, visits, missed appointments and bills in replies and comments.',
    basis:
      '45 CFR 164.502(a); OCR v. Elite Dental Associates (2019), U. Phillip Igbinadolor (2022), Manasa Health Center (2023)',
    messages: {
      care: "This reply tells about somebody's health or care. A review, even an unfair one, gives no permission to answer with facts of the case.",
      payment:
        "This reply tells about somebody's bill or insurance. Payment for care is protected health information.",
      told: 'This reply tells what happened between somebody and those who cared for them. Whoever knows the reviewer learns of the care.',
      attendance:
        "This reply tells about somebody's appointments. Visits, late arrivals and missed ones are protected health information.",
    },
    advice:
      'State what you do for everybody, never what happened: "Our aim is … We would like to learn more; please call our office."',
    suggestions: MODEL_REPLIES,
    options: {
      kinds: {
        type: 'strings',
        default: ANSWER_KINDS,
        description: 'Kinds of posts in which the rule speaks.',
      },
      threshold: {
        type: 'number',
        default: 0.5,
        description:
          'How likely, from 0 to 1, a sentence without any such word must be to tell of care to be reported.',
      },
    },
    rests: 'disclosure',
    presets: everyPreset('error'),
  },
  create(context) {
    const { options, kind, document, report } = context;
    if (!options.kinds.includes(kind)) return {};
    const suggestions = modelReplies(document, context.post);
    const told = new Set<number>();
    const judge = (messageId: 'care' | 'payment' | 'attendance') => (fact: RoledEntity) => {
      if (!isProtected(fact.role)) return;
      told.add(sentenceIndex(document, fact));
      report({
        at: fact,
        messageId,
        rests: 'disclosure',
        certainty: certaintyOf(fact),
        cues: fact.roleCues,
        suggestions,
      });
    };
    const care = judge('care');
    const payment = judge('payment');
    const attendance = judge('attendance');
    return {
      condition: care,
      treatment: care,
      medication: care,
      test: care,
      'care-event': care,
      payment,
      relationship(words) {
        if (words.subtype === 'payment') payment(words);
        if (words.subtype === 'attendance') attendance(words);
      },
      post() {
        for (const at of telling(document, context.disclosure, options.threshold)) {
          if (!told.has(sentenceIndex(document, at)))
            report({ at, messageId: 'told', rests: 'disclosure', suggestions });
        }
      },
    };
  },
});

/** The sentences that tell of care by themselves; the one that tells most where only the reply as a whole does. */
function telling({ sentences }: Document, disclosure: Disclosure, threshold: number): readonly Range[] {
  if (disclosure.post < threshold) return [];
  const ranges = sentences.filter((_, i) => (disclosure.sentences[i] ?? 0) >= threshold);
  return ranges.length > 0 ? ranges : [disclosure.peak];
}
