import { defineRule } from '../../src/linter/rule.js';
import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';
import { detailsIn } from '../shared/asked-details.js';
import { HEALTH_TYPES } from '../shared/entity-groups.js';
import { isNegatedSentence } from '../shared/negation.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

/** The channel is a secure one, or the sentence says not to use it. */
const FINE: ReadonlySet<string> = new Set(['secure', 'refused']);

/** First words of an offer, and whom it names: `text me`, `email our`; `a message about` is none. */
const OFFERS: ReadonlySet<string> = new Set(
  'dm pm message text whatsapp facetime email inbox send shoot forward snapchat'.split(' '),
);
const OURS: ReadonlySet<string> = new Set('me us my our'.split(' '));

export const rule = defineRule({
  meta: {
    id: 'no-unsecured-care-channel',
    category: 'advice',
    description:
      'Reports an offer to give care over a channel that is not secure: symptoms by direct message, results by e-mail, a video visit over FaceTime.',
    basis:
      '45 CFR 164.312(e) (transmission security) and 164.530(c); ACP-FSMB 2013: clinical talk with patients belongs in secure channels',
    messages: {
      channel:
        'This moves care to a channel that is not secure. Messages of a social platform belong to the platform and are no place for symptoms, results or appointments.',
    },
    advice:
      'Name the secure way: "Please use the patient portal or call our office." For anything that is not about care, say what it is about: "Message us for the schedule of the fair."',
    options: {
      secureChannels: {
        type: 'strings',
        default: ['portal', 'mychart', 'secure message', 'secure messaging', 'secure form', 'encrypted'],
        description:
          'Words for the channels of the organisation that are secure; a sentence that names one is fine.',
      },
    },
    needs: ['channel'],
    presets: everyPreset('error'),
  },
  create(context) {
    const secure = findWords(context.document, context.options.secureChannels);
    return {
      channel(entity) {
        if (entity.role === 'hypothetical' || FINE.has(entity.subtype ?? '')) return;
        const sentence = context.document.sentenceOf(entity) ?? entity;
        if (secure.some((word) => word.start >= sentence.start && word.end <= sentence.end)) return;
        const { document } = context;
        const beside = context.near(entity, ['channel', 'solicitation']);
        if (beside.some((other) => FINE.has(other.subtype ?? '')) || isNegatedSentence(document, entity))
          return;
        const asked = detailsIn(context, { start: entity.start, end: sentence.end });
        const health = context.near(entity, HEALTH_TYPES, 1);
        if (asked.length + health.length === 0) return;
        // "Text us your results" is an offer; "the message about results" may be anything, and the post around it decides.
        const isOffer = asked.length > 0 && isOfferAt(document, entity);
        context.report({
          at: entity,
          messageId: 'channel',
          rests: isOffer ? 'alone' : 'disclosure',
          certainty: isOffer ? entity.confidence : 1,
          related: health,
        });
      },
    };
  },
});

function isOfferAt(document: Document, channel: Range): boolean {
  const { first } = document.tokensIn(channel);
  const [verb, ...rest] = document.tokens.slice(first, first + 4).map(({ lower }) => lower);
  return OFFERS.has(verb ?? '') && rest.some((word) => OURS.has(word));
}
