import type { EntityType } from '../../src/detectors/entity.js';
import { defineRule } from '../../src/linter/rule.js';
import type { FieldName } from '../../src/readers/post.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import { HEALTH_TYPES } from '../shared/entity-groups.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

/** Fields that people forget are published: the name of a file, the title of a picture, an address of a picture. */
const FILE_FIELDS: ReadonlySet<FieldName> = new Set(['filename', 'media']);
const IN_FILE_NAMES = [
  'name',
  'mrn',
  'ssn',
  'date',
  'age',
  'health-plan-id',
  'account',
  'other-id',
] as const satisfies readonly EntityType[];
/** Numbers that are a patient's wherever they stand. */
const NUMBERS: ReadonlySet<EntityType> = new Set(['mrn', 'ssn', 'health-plan-id']);
/** Words that make a file name one of care even where no list of illnesses knows them. */
const CARE_WORDS = [
  'before',
  'after',
  'preop',
  'postop',
  'pre-op',
  'post-op',
  'xray',
  'x-ray',
  'mri',
  'ct',
  'scan',
  'wound',
  'patient',
  'pt',
  'chart',
  'consult',
  'discharge',
  'intake',
  'dob',
];

export const rule = defineRule({
  meta: {
    id: 'no-phi-in-media-or-filename',
    category: 'media',
    description:
      "Reports a name, number or date of a patient in a file name, and pictures of what shows patients' data: whiteboard, wristband, monitor, chart.",
    basis:
      '45 CFR 164.514(b)(2)(i)(A), (C), (H); 164.530(c); OCR v. Jackson Health System (2019): a photograph of an operating room screen reached the public',
    messages: {
      filename:
        'The name of this file tells who the patient is. File names are published with the picture and stand in its address.',
      media:
        "The picture shows something that holds patients' data. A name on a board, a wristband or a screen can be read by whoever enlarges it.",
    },
    advice:
      'Rename the file to what it shows in general ("exercise-class-01.jpg"), and take the picture again without board, wristband, screen or chart. Blurring is not enough where other details remain.',
    options: {
      blankWords: {
        type: 'strings',
        default: [
          'training environment',
          'test environment',
          'demo screen',
          'demo patient',
          'test patient',
          'sample data',
          'blank',
          'mock',
          'fictional',
          'fictitious',
          'screens off',
          'screen off',
          'erased',
          'wiped clean',
        ],
        description:
          'Words that say that what is shown holds no real data; a sentence that holds one is fine.',
      },
    },
    presets: everyPreset('error'),
    consent: true,
  },
  create(context) {
    const { document } = context;
    const blank = findWords(document, context.options.blankWords);
    const isBlank = (entity: RoledEntity): boolean => {
      const sentence = document.sentenceOf(entity) ?? entity;
      return blank.some((word) => word.start >= sentence.start && word.end <= sentence.end);
    };
    return {
      media(entity) {
        if (!isProtected(entity.role) || isBlank(entity)) return;
        context.report({
          at: entity,
          messageId: entity.subtype === 'filename' ? 'filename' : 'media',
          rests: 'disclosure',
          related: context.near(entity, ['name', 'person', 'mrn']).filter((other) => isProtected(other.role)),
        });
      },
      post() {
        if (!context.post.fields.some((field) => FILE_FIELDS.has(field.name))) return;
        for (const entity of context.entities(...IN_FILE_NAMES)) {
          if (!isProtected(entity.role) || !FILE_FIELDS.has(context.fieldOf(entity))) continue;
          const care = careAround(entity);
          const certain = NUMBERS.has(entity.type) || (entity.type === 'name' && care);
          context.report({
            at: entity,
            messageId: 'filename',
            rests: certain ? 'alone' : 'disclosure',
            certainty: entity.confidence,
            related: context.near(entity, HEALTH_TYPES),
          });
        }
      },
    };

    function careAround(entity: RoledEntity): boolean {
      const sentence = document.sentenceOf(entity) ?? entity;
      const words = document.text.slice(sentence.start, sentence.end).toLowerCase();
      return (
        context.near(entity, HEALTH_TYPES).length > 0 ||
        CARE_WORDS.some((word) => words.split(/[^a-z-]+|-/).includes(word))
      );
    }
  },
});
