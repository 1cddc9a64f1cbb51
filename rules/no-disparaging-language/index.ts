import type { EntityType } from '../../src/detectors/entity.js';
import type { Role } from '../../src/roles/role.js';
import { defineRule } from '../../src/linter/rule.js';
import { everyPreset } from '../shared/presets.js';
import { findWords } from '../shared/sentences.js';

const PEOPLE: readonly EntityType[] = ['person', 'kin', 'name', 'relationship'];
const OF_PATIENTS: ReadonlySet<Role> = new Set(['patient', 'relative', 'generic', 'unknown']);

export const rule = defineRule({
  meta: {
    id: 'no-disparaging-language',
    category: 'narrative',
    description: 'Reports words that run a patient down: labels, mockery, contempt.',
    basis:
      "NCSBN, A Nurse's Guide to the Use of Social Media (no disparaging remarks, even unnamed); CMS S&C 16-33 (2016) on demeaning posts about residents; OCR v. Dr. U. Phillip Igbinadolor (2022)",
    messages: {
      disparagement:
        'These words run a patient down. Boards and employers act on contempt even where nobody is named, and every patient who reads it wonders whether it was them.',
    },
    advice:
      'Delete the remark. If the point is about the work, say it about the work: "A hard shift. Proud of this team."',
    options: {
      words: { type: 'strings', default: [], description: 'Further words and phrases to report.' },
    },
    presets: everyPreset('warn', {
      strict: 'error',
      replies: 'error',
      part2: 'error',
      'doctor-to-doctor': 'error',
      'doctor-to-patient': 'error',
    }),
  },
  create(context) {
    return {
      disparagement(entity) {
        if (entity.role === 'author' || entity.role === 'hypothetical') return;
        const people = context.near(entity, PEOPLE, 1).filter((other) => OF_PATIENTS.has(other.role));
        // A label is one wherever it stands; laughter needs somebody in care who is laughed at.
        if (entity.subtype !== 'label' && people.length === 0) return;
        context.report({
          at: entity,
          messageId: 'disparagement',
          rests: 'alone',
          certainty: Math.max(entity.confidence, 0.6),
          related: people,
        });
      },
      post() {
        for (const at of findWords(context.document, context.options.words))
          context.report({ at, messageId: 'disparagement', rests: 'alone' });
      },
    };
  },
});
