import { defineRule } from '../../src/linter/rule.js';
import { HEALTH_TYPES } from '../shared/entity-groups.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

/** The channel is a secure one, or the sentence says not to use it. */
const FINE: ReadonlySet<string> = new Set(['secure', 'refused']);

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
    presets: everyPreset('error'),
  },
  create(context) {
    const secure = findWords(context.document, context.options.secureChannels);
    return {
      channel(entity) {
        if (entity.role === 'hypothetical' || FINE.has(entity.subtype ?? '')) return;
        const sentence = context.document.sentenceOf(entity) ?? entity;
        if (secure.some((word) => word.start >= sentence.start && word.end <= sentence.end)) return;
        const health = context.near(entity, HEALTH_TYPES, 1);
        if (health.length === 0) return;
        const isBeside = context.near(entity, HEALTH_TYPES).length > 0;
        context.report({
          at: entity,
          messageId: 'channel',
          rests: isBeside ? 'alone' : 'disclosure',
          certainty: isBeside ? entity.confidence : 1,
          related: health,
        });
      },
    };
  },
});
