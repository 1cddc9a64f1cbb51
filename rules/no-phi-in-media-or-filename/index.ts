import type { EntityType } from '../../src/detectors/entity.js';
import { defineRule, type RuleContext } from '../../src/linter/rule.js';
import type { FieldName } from '../../src/readers/post.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import type { Range } from '../../src/text/mapped-text.js';
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
/** Words of file names that say care even where no list of illnesses knows them. */
const CARE_WORDS: ReadonlySet<string> = new Set(
  'before after preop postop pre post xray mri ct scan wound patient pt chart consult discharge intake dob'.split(
    ' ',
  ),
);
/** Parts the words of a file name: digits, hyphens, underscores. */
const NO_LETTER = /[^a-z]+/;

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
    let blank: readonly Range[] | undefined;
    const isBlank = (entity: RoledEntity): boolean => {
      blank ??= findWords(document, context.options.blankWords);
      const sentence = document.sentenceOf(entity) ?? entity;
      return blank.some((word) => word.start >= sentence.start && word.end <= sentence.end);
    };
    return {
      media(entity) {
        if (!isProtected(entity.role) || isBlank(entity)) return;
        if (entity.subtype === 'filename' && !tellsCare(context, entity)) return;
        context.report({
          at: entity,
          messageId: entity.subtype === 'filename' ? 'filename' : 'media',
          rests: 'disclosure',
          related: context.near(entity, ['name', 'person', 'mrn']).filter((other) => isProtected(other.role)),
        });
      },
      post() {
        for (const file of filesOf(context)) {
          for (const entity of context.entities(...IN_FILE_NAMES)) {
            if (!isProtected(entity.role) || !entity.identifier) continue;
            if (entity.start < file.start || entity.end > file.end) continue;
            const isCertain =
              NUMBERS.has(entity.type) || (entity.type === 'name' && tellsCare(context, file));
            context.report({
              at: entity,
              messageId: 'filename',
              rests: isCertain ? 'alone' : 'disclosure',
              certainty: entity.confidence,
              related: context.near(entity, HEALTH_TYPES),
            });
          }
        }
      },
    };
  },
});

/** The fields that hold names of files, and the names of files that the text itself holds. */
function filesOf(context: RuleContext<unknown>): Range[] {
  const fields = context.post.fields.filter((field) => FILE_FIELDS.has(field.name));
  const inText = context.entities('media').filter((entity) => entity.subtype === 'filename');
  const { document } = context;
  return [
    ...document.sentences.filter(
      (sentence) => fields.length > 0 && FILE_FIELDS.has(context.fieldOf(sentence)),
    ),
    ...inText,
  ];
}

/** Whether the name of a file holds a word of care, or one that file names of pictures of patients hold. */
function tellsCare(context: RuleContext<unknown>, file: Range): boolean {
  const words = context.document.text.slice(file.start, file.end).toLowerCase().split(NO_LETTER);
  return (
    words.some((word) => CARE_WORDS.has(word)) ||
    context.entities(...HEALTH_TYPES).some((entity) => entity.start >= file.start && entity.end <= file.end)
  );
}
