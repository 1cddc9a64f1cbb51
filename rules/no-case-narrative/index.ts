import { defineRule, type RuleContext } from '../../src/linter/rule.js';
import type { PostKind } from '../../src/readers/post.js';
import type { Range } from '../../src/text/mapped-text.js';
import { everyPreset } from '../shared/presets.js';

/** In these, `no-care-detail-in-reply` reports the care that is told. */
const REPLY_KINDS: ReadonlySet<PostKind> = new Set(['reply', 'comment']);

/** How likely a sentence of a post that discloses must tell of the person to belong to the passage. */
const PART_OF_STORY = 0.3;

/** The net under all other rules: one person's care is told, whether or not any single word gives the person away. */
export const rule = defineRule({
  meta: {
    id: 'no-case-narrative',
    category: 'narrative',
    description: "Reports a passage that tells the story of one person's care, even where it names nobody.",
    basis:
      '45 CFR 160.103 and 164.514(b)(2)(ii) (what remains must not identify the individual); AMA Code of Medical Ethics Opinion 2.3.2; JMIR 2020;22(9):e19746 (a third of stories were recognised by friends or family)',
    messages: {
      narrative:
        "This passage tells one person's care. The person, the family and neighbours can recognise it without a name, so it may not be posted without a signed authorization.",
    },
    advice:
      'Tell the lesson without the person: what anyone should know, do or ask. "Chest pressure that spreads to the arm is a reason to call 911" needs no patient.',
    options: {
      threshold: {
        type: 'number',
        default: 0.5,
        description: "How likely, from 0 to 1, a post must be to tell one person's care to be reported.",
      },
    },
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    if (REPLY_KINDS.has(context.kind)) return {};
    return {
      post() {
        if (context.disclosure.post < context.options.threshold) return;
        for (const passage of tellingPassages(context)) {
          const related = context
            .entities('person', 'kin', 'condition', 'treatment')
            .filter((entity) => entity.start >= passage.start && entity.end <= passage.end);
          context.report({ at: passage, messageId: 'narrative', rests: 'disclosure', related });
        }
      },
    };
  },
});

/** Runs of neighbouring sentences that tell of care; the sentence that tells most where none stands out. */
function tellingPassages({ document, disclosure }: RuleContext<unknown>): Range[] {
  const passages: { start: number; end: number; paragraph: number; last: number }[] = [];
  for (const [i, sentence] of document.sentences.entries()) {
    if ((disclosure.sentences[i] ?? 0) < PART_OF_STORY) continue;
    const run = passages.at(-1);
    if (run && run.last === i - 1 && run.paragraph === sentence.paragraph) {
      run.end = sentence.end;
      run.last = i;
    } else
      passages.push({ start: sentence.start, end: sentence.end, paragraph: sentence.paragraph, last: i });
  }
  return passages.length > 0 ? passages : [disclosure.peak];
}
