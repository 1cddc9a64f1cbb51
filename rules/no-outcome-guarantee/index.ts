import { defineRule } from '../../src/linter/rule.js';
import { allowList } from '../shared/allow-list.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

export const rule = defineRule({
  meta: {
    id: 'no-outcome-guarantee',
    category: 'claims',
    description: 'Reports a promise of a result: "guaranteed", "100% painless", "miracle cure".',
    basis:
      '15 U.S.C. 45 and 52 (FTC Act), 16 CFR 255.2 (results must be typical); Annals of Internal Medicine 2013;158:124 (81% of medical boards would investigate a misleading claim of outcome)',
    messages: {
      claim:
        'This promises a result. No treatment works for everybody, and boards investigate promises more than anything else that clinicians post.',
    },
    advice: 'Say what the treatment is for and what it can do: "can relieve", "many people", with a source.',
    options: {
      words: { type: 'strings', default: [], description: 'Further words and phrases to report.' },
      allow: {
        type: 'strings',
        default: [],
        description: 'Phrases that are not reported, such as a slogan with a source.',
      },
    },
    presets: everyPreset('warn', {
      strict: 'error',
      'hospital-to-patient': 'error',
      'doctor-to-patient': 'error',
    }),
  },
  create(context) {
    const isAllowed = allowList(context.document, context.options.allow);
    return {
      claim(entity) {
        if (entity.role === 'hypothetical' || isAllowed(entity)) return;
        const beside = context.near(entity, ['claim']);
        if ([entity, ...beside].some((claim) => claim.subtype === 'denied')) return;
        context.report({ at: entity, messageId: 'claim', rests: 'alone', certainty: entity.confidence });
      },
      post() {
        for (const at of findWords(context.document, context.options.words))
          context.report({ at, messageId: 'claim', rests: 'alone' });
      },
    };
  },
});
