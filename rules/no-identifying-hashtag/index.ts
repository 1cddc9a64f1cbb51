import { defineRule } from '../../src/linter/rule.js';
import { allowList, asTag } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { namesSomebody } from '../shared/identifies.js';
import { everyPreset } from '../shared/presets.js';
import { removeTag } from '../shared/fixes/remove-tag.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** A hashtag that holds somebody's name, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-identifying-hashtag',
    category: 'pairing',
    description: 'Reports hashtags that name a patient or gather posts about one.',
    basis: '45 CFR 164.514(b)(2)(i)(A), (R)',
    messages: {
      hashtag:
        'This hashtag holds the name of somebody in care, or gathers every post about one. A search for it shows who is meant.',
    },
    advice: 'Use a tag of the cause or of your organisation.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Hashtags that may stand in any post, with or without the #.',
      },
    },
    needs: ['hashtag'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow, asTag);
    return {
      hashtag(tag) {
        if (!namesSomebody(tag) || isAllowed(tag)) return;
        report({
          at: tag,
          messageId: 'hashtag',
          rests: 'disclosure',
          certainty: certaintyOf(tag),
          cues: tag.roleCues,
          fix: () => removeTag(document, tag),
          suggestions: deletion(document, tag),
        });
      },
    };
  },
});
