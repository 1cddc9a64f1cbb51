import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { PERSON_TYPES } from '../shared/entity-groups.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

export const rule = defineRule({
  meta: {
    id: 'no-patient-image',
    category: 'media',
    description:
      'Reports words that say a picture or video shows a patient: a face, a baby, a wound, a scan, before and after, an operation.',
    basis:
      "45 CFR 164.514(b)(2)(i)(Q) (full-face photographs and comparable images) and 164.508; OCR v. NewYork-Presbyterian (2016); OCR v. Boston Medical Center, Brigham and Women's, Massachusetts General (2018)",
    messages: {
      image:
        'The words say that a picture or video shows a patient. A face, a wound or a scan identifies a person, and it needs a signed authorization before it is taken and before it is posted.',
    },
    advice:
      'Show staff, rooms, equipment or stock pictures, and say so: "Posed by a model". For a patient\'s picture, name the signed authorization in the draft (`authorization: AUTH-…`).',
    options: {
      stockPatterns: {
        type: 'strings',
        default: [
          'stock photo',
          'stock image',
          'stock picture',
          'stock footage',
          'posed by a model',
          'posed by models',
          'model used',
          'models used',
          'actor portrayal',
          'illustration only',
          'animation only',
        ],
        description: 'Phrases that say that no patient is shown; a post that holds one is fine.',
      },
    },
    needs: ['image'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const isStock = findWords(context.document, context.options.stockPatterns).length > 0;
    if (isStock) return {};
    return {
      image(entity) {
        if (!isProtected(entity.role)) return;
        context.report({
          at: entity,
          messageId: 'image',
          rests: 'disclosure',
          related: context.near(entity, PERSON_TYPES).filter((person) => isProtected(person.role)),
        });
      },
    };
  },
});
