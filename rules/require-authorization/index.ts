import type { EntityType } from '../../src/detectors/entity.js';
import { defineRule, type RuleContext } from '../../src/linter/rule.js';
import type { PostKind } from '../../src/readers/post.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { everyPreset } from '../shared/presets.js';

/** A reply tells nobody's story with permission; what it discloses is for the rules about replies. */
const REPLY_KINDS: ReadonlySet<PostKind> = new Set(['reply', 'comment']);
/** What makes a story one of a person that readers can identify. */
const IDENTIFYING: readonly EntityType[] = [
  'name',
  'hashtag',
  'handle',
  'image',
  'age',
  'kin',
  'characteristic',
];
/** Marks that stand between a quotation and the one who said it: "…" — Ana R. */
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '―', '~']);
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '»', '«', "'", '’']);

export const rule = defineRule({
  meta: {
    id: 'require-authorization',
    category: 'consent',
    description:
      'Reports a story, a testimonial or a picture of a patient in a draft that names no signed authorization.',
    basis:
      '45 CFR 164.508(a)(1), (a)(3) and (c); OCR v. Cadia Healthcare Facilities (2025): success stories of 150 patients; OCR v. Complete P.T., Pool & Land Physical Therapy (2016): testimonials with names and photographs',
    messages: {
      story:
        "This tells a patient's story, and the draft names no signed authorization. Without one it may not be posted.",
      testimonial:
        'This is signed with the name of a patient, and the draft names no signed authorization. Praise discloses who is treated, just as a complaint does.',
    },
    advice:
      'Ask the keeper of the forms for the signed authorization and put its number into the draft (`authorization: AUTH-…`, in front matter or a column). No form, no story.',
    options: {
      idPattern: {
        type: 'string',
        format: 'regex',
        default: '',
        description: 'Regular expression that numbers of your forms match; empty takes any.',
      },
      threshold: {
        type: 'number',
        default: 0.5,
        description: "How likely, from 0 to 1, the post must be to tell one person's care.",
      },
    },
    rests: 'disclosure',
    presets: everyPreset('error'),
  },
  create(context) {
    if (REPLY_KINDS.has(context.kind) || hasId(context, context.options.idPattern)) return {};
    return {
      name(entity) {
        if (isProtected(entity.role) && isAttribution(context, entity))
          context.report({ at: entity, messageId: 'testimonial', rests: 'disclosure' });
      },
      post() {
        if (context.disclosure.post < context.options.threshold) return;
        const shown = context.entities(...IDENTIFYING).filter((entity) => isProtected(entity.role));
        if (shown.length > 0)
          context.report({
            at: context.disclosure.peak,
            messageId: 'story',
            rests: 'disclosure',
            related: shown,
          });
      },
    };
  },
});

function hasId({ post }: RuleContext<unknown>, idPattern: string): boolean {
  const id = post.authorization?.id;
  return id !== undefined && (idPattern === '' || new RegExp(idPattern, 'u').test(id));
}

/** Takes the name in `"They gave me my life back." — Ana R.`; leaves `Ana - our nurse`, which follows no quotation. */
function isAttribution({ document }: RuleContext<unknown>, name: RoledEntity): boolean {
  const { first } = document.tokensIn(name);
  let i = first - 1;
  if (!DASHES.has(document.tokens[i]?.text ?? '')) return false;
  while (DASHES.has(document.tokens[i]?.text ?? '')) i--;
  return QUOTES.has(document.tokens[i]?.text ?? '');
}
