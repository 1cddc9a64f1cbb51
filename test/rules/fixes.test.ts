import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { MODEL_REPLIES } from '../../rules/shared/fixes/model-replies.js';
import { rules } from '../../rules/index.js';
import { Linter, type FileConfig } from '../../src/index.js';

const linter = new Linter();

async function fixed(text: string, config: FileConfig = {}): Promise<string> {
  return (await linter.verifyAndFix(text, config)).output;
}

describe('a fix generalises', () => {
  it.each([
    // Dates: the year stays.
    [
      'Our patient was admitted with a stroke on March 3, 2024.',
      'Our patient was admitted with a stroke in 2024.',
    ],
    ['On 3 March 2024 at 4:15 pm our patient had a stroke.', 'In 2024 our patient had a stroke.'],
    [
      'Our patient was discharged 2024-03-05 after sepsis.',
      'Our patient was discharged in 2024 after sepsis.',
    ],
    [
      'After the March 3, 2024 surgery our patient had sepsis.',
      'After the 2024 surgery our patient had sepsis.',
    ],
    ['Our patient had chemo on May 5 with us.', 'Our patient had chemo with us.'],
    ['Our patient with sepsis, DOB 03/14/1981, is home.', 'Our patient with sepsis, DOB 1981, is home.'],
    ['Our patient with sepsis, DOB 03/14/1921, is home.', 'Our patient with sepsis, DOB (removed), is home.'],
    // Ages over 89.
    [
      'Our patient is a 94-year-old woman with sepsis.',
      'Our patient is a woman aged 90 or older with sepsis.',
    ],
    [
      'The 92-year-old was discharged after a stroke.',
      'The person aged 90 or older was discharged after a stroke.',
    ],
    ['Our patient, 97 years old, had a stroke.', 'Our patient, 90 or older, had a stroke.'],
    ['Our patient had a stroke after her 101st birthday.', 'Our patient had a stroke after her birthday.'],
    // Places: the state stays.
    ['Our patient from Peoria, Illinois 61602 has sepsis.', 'Our patient from Illinois has sepsis.'],
    // Numbers.
    ['Our patient (MRN 4482913) has sepsis.', 'Our patient has sepsis.'],
    ['Our patient has sepsis, MRN 4482913.', 'Our patient has sepsis, MRN (removed).'],
    ['Our patient in room 412 has sepsis.', 'Our patient in a room has sepsis.'],
    // Names.
    ['Our patient Lucinda Marrow has sepsis.', 'Our patient has sepsis.'],
    [
      'Lucinda Marrow left our ICU after sepsis. Lucinda rang the bell.',
      'A patient left our ICU after sepsis. The patient rang the bell.',
    ],
    ["Lucinda Marrow's stroke was treated in our ICU.", "A patient's stroke was treated in our ICU."],
    ['In May we met Mrs. Lucinda Marrow after her stroke.', 'In May we met a patient after her stroke.'],
  ])('%s', async (before, after) => {
    expect(await fixed(before)).toBe(after);
  });

  it('leaves out whom a reply speaks to', async () => {
    expect(await fixed('Hi Maria, your knee surgery went well.', { kind: 'reply' })).toBe(
      'Hi, your knee surgery went well.',
    );
  });
});

describe('a fix is not made', () => {
  it.each([
    [
      'where a year would say something else',
      'Our patient had a stroke before March 3, 2024.',
      'March 3, 2024',
    ],
    ['where a date is the point of the sentence', "Our patient's chemo is on May 5.", 'May 5'],
    ['of times of every week', 'Our patient has dialysis Mondays.', 'Mondays'],
    [
      'in a list of names',
      'Lucinda Marrow and Odalys Brightwater beat cancer in our ICU.',
      'Lucinda Marrow and',
    ],
    [
      'where a title of an office leads the name',
      'Our patient, Capt. Lucinda Marrow, has sepsis.',
      'Lucinda Marrow',
    ],
    ['inside an address', 'Our patient has sepsis, see marrowfamily.org/mrn/4482913.', 'mrn/4482913'],
    ['of a town without a state', 'Our patient from Peoria has sepsis.', 'Peoria'],
  ])('%s', async (_name, text, kept) => {
    expect(await fixed(text)).toContain(kept);
  });

  it('of another age, where the configuration sets another limit', async () => {
    const config: FileConfig = { rules: { 'no-age-over-89': ['error', { threshold: 79 }] } };
    expect(await fixed('Our patient, 97 years old, had a stroke.', config)).toContain('97 years old');
  });
});

describe('what fixes and suggestions say', () => {
  /** All that a fix may write: nothing in it comes from the draft but a year and a common noun. */
  const WORDS =
    /^(?:[Ii]n (?:19|20)\d\d|(?:19|20)\d\d|\(?removed\)?|(?:[Aa]|[Tt]he) (?:patient|relative)|90[ -]or[ -]older|[a-zA-Z-]+ aged 90 or older|a (?:room|bed|bay|chair|cubicle|crib|bassinet))?$/;

  it('holds nothing of the draft', async () => {
    const texts = readFileSync('test/corpus/stories.jsonl', 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 150)
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const known = new Set(
      rules.flatMap(({ meta }) => [meta.advice, ...Object.values(meta.suggestions ?? {})]),
    );
    let fixes = 0;
    for (const text of texts) {
      for (const { fix, suggestions = [] } of (await linter.verify(text)).messages) {
        if (fix) expect(fix.text).toMatch(WORDS);
        if (fix) fixes++;
        expect(suggestions.filter(({ desc }) => !known.has(desc))).toEqual([]);
      }
    }
    expect(fixes).toBeGreaterThan(50);
  });

  it('is announced by the rule', () => {
    for (const { meta } of rules)
      for (const desc of Object.values(meta.suggestions ?? {})) expect(desc).not.toMatch(/\{\{|\$\{/);
    expect(rules.filter(({ meta }) => meta.fixable).length).toBeGreaterThan(12);
  });
});

describe('model replies', () => {
  const replies = Object.values(MODEL_REPLIES).map((desc) => desc.slice(desc.indexOf('"') + 1, -1));

  it.each(replies)('neither confirm nor deny: %s', async (reply) => {
    for (const preset of ['replies', 'strict', 'part2'] as const) {
      const { messages } = await linter.verify(reply, { preset, kind: 'reply' });
      expect(messages).toEqual([]);
    }
  });

  it('are offered where a reply confirms, each in the place of the whole reply', async () => {
    const reply = 'We are sorry that your appointment for the root canal ran late.\n';
    const { messages } = await linter.verify(reply, { kind: 'reply' });
    const offered = messages.flatMap(({ suggestions = [] }) =>
      suggestions.filter(({ messageId }) => messageId.startsWith('replyTo')),
    );
    expect(offered.length).toBeGreaterThanOrEqual(3);
    for (const { fix } of offered) {
      expect(fix?.range).toEqual([0, reply.length - 1]);
      expect(replies).toContain(fix?.text);
    }
  });
});
