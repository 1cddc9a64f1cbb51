import { describe, expect, it } from '@jest/globals';
import eslintCompact from 'eslint-formatter-compact';
import eslintUnix from 'eslint-formatter-unix';
import { context, message, report, result, sample } from './sample.js';

describe.each([
  ['compact', eslintCompact],
  ['unix', eslintUnix],
])('%s', (format, eslint) => {
  it('prints the lines that ESLint prints, and what was checked', async () => {
    const text = await report(format);
    expect(text).toBe(
      `${eslint(sample)}\nChecked 2 files, 2 posts with 4 rules. 2 findings silenced in the drafts. 1 file not, or not fully, checked.\n`,
    );
  });

  it('says how much was checked where nothing was found', async () => {
    expect(await report(format, [result('/drafts/a.md', [])])).toBe('Checked 1 file, 1 post with 4 rules.\n');
  });
});

describe('gitlab', () => {
  interface Issue {
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: unknown;
  }

  it('has an issue for each finding, with a relative path and a fingerprint of its own', async () => {
    const issues = JSON.parse(await report('gitlab')) as Issue[];
    expect(issues.map(({ check_name: rule, severity }) => [rule, severity])).toEqual([
      ['no-ssn', 'critical'],
      ['no-care-timeframe', 'minor'],
      ['no-ssn', 'critical'],
      ['phi-lint/unreadable', 'blocker'],
    ]);
    expect(issues[1]?.location).toEqual({ path: 'may/post 1.md', lines: { begin: 5, end: 6 } });
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('has paths relative to the repository', async () => {
    const text = await report('gitlab', [result('/repo/drafts/a.md', [message()])], { root: '/repo' });
    expect(text).toContain('"path": "drafts/a.md"');
  });
});

describe('json-with-metadata', () => {
  it('has the results of json, and what the rules say of themselves', async () => {
    const { results, metadata } = JSON.parse(await report('json-with-metadata')) as {
      results: unknown;
      metadata: { cwd: string; rulesMeta: Record<string, { docs: { description: string } }> };
    };
    expect(results).toEqual(JSON.parse(await report('json')));
    expect(metadata.cwd).toBe('/drafts');
    expect(metadata.rulesMeta['no-ssn']?.docs.description).toBe(context.rules.get('no-ssn')?.description);
    expect(Object.keys(metadata.rulesMeta)).toHaveLength(4);
  });
});
