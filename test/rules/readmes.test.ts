import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { rules } from '../../rules/index.js';
import type { RuleCategory } from '../../src/linter/rule.js';
import { fillReadme } from '../../scripts/rule-readme.js';
import { README_HEADINGS } from '../../src/cli/new-rule/readme-headings.js';
import { headings, readmeExamples, type ReadmeExample } from './readme-examples.js';
import { lintWith, type Circumstances } from './support/lint-with.js';
import { markdownPosts } from './support/markdown-posts.js';

const CATEGORIES: Readonly<Record<RuleCategory, true>> = {
  identifiers: true,
  pairing: true,
  relationship: true,
  narrative: true,
  advice: true,
  solicitation: true,
  media: true,
  consent: true,
  claims: true,
};

for (const rule of rules) {
  const { id } = rule.meta;
  const path = `rules/${id}/README.md`;

  describe(`README of ${id}`, () => {
    const readme = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const { flags, mustNotFlag } = readmeExamples(readme);

    it('has the headings and the examples that every README has', () => {
      expect(readme.startsWith(`# ${id}\n`)).toBe(true);
      expect(headings(readme)).toEqual(README_HEADINGS);
      expect(flags.length).toBeGreaterThanOrEqual(3);
      expect(mustNotFlag.length).toBeGreaterThanOrEqual(6);
    });

    it('shows the options and presets that the rule has', () => {
      expect(fillReadme(readme, rule.meta)).toBe(readme);
    });

    it('is about a rule of a known category', () => expect(CATEGORIES).toHaveProperty(rule.meta.category));

    // The rule's own condition, whatever the model, which is trained anew, thinks of the example.
    it.each(flags)('flags "$text"', async (example) => {
      expect(lintWith(rule, example.text, { ...(await read(example)), disclosure: 0.9 })).not.toEqual([]);
    });

    it.each(mustNotFlag)('does not flag "$text"', async (example) => {
      expect(lintWith(rule, example.text, { ...(await read(example)), disclosure: 0.1 })).toEqual([]);
    });
  });
}

describe('the examples of all READMEs, with the model that ships', () => {
  const examples = rules.flatMap((rule) => {
    const { flags, mustNotFlag } = readmeExamples(readFileSync(`rules/${rule.meta.id}/README.md`, 'utf8'));
    return [
      { rule, flagged: true, examples: flags },
      { rule, flagged: false, examples: mustNotFlag },
    ];
  });

  it.each([
    { flagged: true, verb: 'flags', share: 0.95 },
    { flagged: false, verb: 'lets through', share: 0.98 },
  ])('$verb at least $share of those that it should', async ({ flagged, share }) => {
    const all: string[] = [];
    const missed: string[] = [];
    for (const { rule, examples: some } of examples.filter((one) => one.flagged === flagged))
      for (const example of some) {
        const found = lintWith(rule, example.text, { ...(await read(example)), disclosure: 'read' });
        all.push(example.text);
        if (found.length > 0 !== flagged) missed.push(`${rule.meta.id}: ${example.text}`);
      }
    expect(missed.length <= all.length * (1 - share) ? [] : missed).toEqual([]);
  });
});

async function read({ text, format, ...circumstances }: ReadmeExample): Promise<Circumstances> {
  return format === 'md' ? { ...circumstances, posts: await markdownPosts(text) } : circumstances;
}
