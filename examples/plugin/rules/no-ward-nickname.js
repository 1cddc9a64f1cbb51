// @ts-check
import { defineRule } from 'phi-lint';

/** A nickname of a ward next to a person tells what the person is treated for. */
export const noWardNickname = defineRule({
  meta: {
    id: 'riverbend-no-ward-nickname',
    category: 'pairing',
    description: 'Reports nicknames of wards next to somebody who is in care.',
    basis: '45 CFR 160.103, "individually identifiable health information"; Riverbend policy 12.4',
    messages: { ward: 'The nickname of this ward tells what this person is treated for.' },
    suggestions: { hospital: 'Say "our hospital" in the place of the ward.' },
    fixable: true,
    advice: 'Leave the ward out, or ask the privacy office (extension 4400).',
    options: {},
    presets: { recommended: 'error' },
  },
  create: ({ document, near, report }) => ({
    unit(unit) {
      if (unit.subtype !== 'riverbend') return;
      const people = near(unit, ['name', 'person', 'kin']);
      if (people.length === 0) return;
      // `on Lighthouse` holds as `with us`; in other places somebody has to read the sentence.
      const isPlace = document.text.slice(unit.start - 3, unit.start) === 'on ';
      report({
        at: unit,
        messageId: 'ward',
        rests: 'alone',
        related: people,
        fix: () => (isPlace ? { at: { start: unit.start - 3, end: unit.end }, text: 'with us' } : undefined),
        suggestions: () =>
          isPlace ? [] : [{ messageId: 'hospital', edit: { at: unit, text: 'our hospital' } }],
      });
    },
  }),
});
