import { defineDetector, definePlugin, defineReader, defineRule, MappedText } from 'phi-lint';

// Takes `RV-4C82-K`; leaves `RV-4282` and `XRV-4C82-K`.
const CHART_NUMBER = /\bRV-\d[A-Z]\d{2}-[A-Z]\b/g;

/** The chart numbers of Riverbend Hospital. The built-in rule no-record-number reports whatever is an `mrn`. */
const chartNumber = defineDetector({
  name: 'riverbend-chart-number',
  types: ['mrn'],
  detect: ({ document }) =>
    [...document.text.matchAll(CHART_NUMBER)].map((match) => ({
      type: 'mrn',
      subtype: 'riverbend',
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.98,
      identifier: true,
    })),
});

/** Wards go by nicknames in the house, and everybody in town knows which one is oncology. */
const ward = defineDetector({
  name: 'riverbend-ward',
  types: ['unit'],
  detect: ({ document }) =>
    document.tokens
      .filter(({ text }) => text === 'Lighthouse' || text === 'Harbor')
      .map(({ start, end }) => ({
        type: 'unit',
        subtype: 'riverbend',
        start,
        end,
        confidence: 0.9,
        identifier: false,
      })),
});

/** A nickname of a ward next to a person tells what the person is treated for. */
const noWardNickname = defineRule({
  meta: {
    id: 'riverbend-no-ward-nickname',
    category: 'pairing',
    description: 'Reports nicknames of wards next to somebody who is in care.',
    basis: '45 CFR 160.103, "individually identifiable health information"; Riverbend policy 12.4',
    messages: { ward: 'The nickname of this ward tells what this person is treated for.' },
    advice: 'Leave the ward out, or ask the privacy office (extension 4400).',
    options: {},
    presets: { recommended: 'error' },
  },
  create: ({ near, report }) => ({
    unit(unit) {
      if (unit.subtype !== 'riverbend') return;
      const people = near(unit, ['name', 'person', 'kin']);
      if (people.length > 0) report({ at: unit, messageId: 'ward', rests: 'alone', related: people });
    },
  }),
});

/** Drafts from the intranet: lines of `Key: value`, a blank line, the text. */
const intranet = defineReader({
  name: 'riverbend-intranet',
  extensions: ['.rvdraft'],
  read(source) {
    const head = /^(?:[\w-]+:[^\n]*\n)*\n/.exec(source)?.[0] ?? '';
    const text = MappedText.identity(source.slice(head.length), head.length);
    const reply = /^kind:\s*reply\s*$/im.test(head);
    const fields = [{ name: /** @type {const} */ ('body'), start: 0, end: text.text.length }];
    return {
      posts: [{ text, fields, ...(reply && { kind: /** @type {const} */ ('reply') }) }],
      problems: [],
    };
  },
});

export default definePlugin({
  name: 'riverbend',
  detectors: [chartNumber, ward],
  rules: [noWardNickname],
  presets: { drafts: { 'no-record-number': 'error', 'riverbend-no-ward-nickname': 'error' } },
  readers: [intranet],
});
