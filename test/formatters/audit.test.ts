import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../src/formatters/formatter.js';
import { context, report, sample } from './sample.js';

const record: RunRecord = {
  settings: {
    quiet: false,
    maxWarnings: 3,
    inlineConfig: true,
    ocr: false,
    staged: false,
    config: 'searched',
  },
  environment: { node: 'v20.19.0', platform: 'linux' },
  revision: '0123456789abcdef0123456789abcdef01234567',
  digests: {
    keyId: '0011223344556677',
    contents: new Map([['/drafts/may/post 1.md', 'aa']]),
    configurations: ['bb'],
  },
  configurations: [{ rules: { 'no-ssn': 'error' }, files: sample.map(({ filePath }) => filePath) }],
  ignored: ['/drafts/old.md'],
};

async function audit(run: Partial<typeof context.run> = { record }) {
  const text = await report('audit', sample, { run: { ...context.run, ...run } });
  return JSON.parse(text) as Record<string, unknown>;
}

describe('audit', () => {
  it('says what was checked, when, by what, with which verdict', async () => {
    expect(await audit()).toMatchObject({
      schema: 'phi-lint-audit/1',
      tool: { name: 'phi-lint', version: '1.2.3', node: 'v20.19.0', platform: 'linux' },
      startedAt: '2026-03-16T14:05:00.000Z',
      finishedAt: '2026-03-16T14:05:02.000Z',
      revision: record.revision,
      verdict: 'incomplete',
      exitCode: 2,
      counts: {
        files: 2,
        posts: 2,
        rules: 4,
        errors: 3,
        warnings: 1,
        silencedByDirective: 1,
        permittedByAuthorization: 1,
        onListOfExistingFindings: 0,
      },
      settings: record.settings,
      digests: { algorithm: 'HMAC-SHA-256', keyId: '0011223344556677' },
      configurations: [{ digest: 'bb', rules: { 'no-ssn': 'error' } }],
    });
  });

  it('has each file with its digest, configuration, findings and what was silenced', async () => {
    const { files } = await audit();
    expect(files).toMatchObject([
      { path: 'may/post 1.md', digest: 'aa', configuration: 0, posts: 1, verdict: 'errors' },
      { path: 'may/clean.md', digest: null, configuration: 0, verdict: 'clean', findings: [], silenced: [] },
      { path: 'may/broken.csv', digest: null, posts: 0, verdict: 'incomplete' },
    ]);
    const [first] = files as { findings: unknown[]; silenced: unknown[] }[];
    expect(first?.findings[0]).toMatchObject({ ruleId: 'no-ssn', severity: 'error', line: 3, column: 7 });
    expect(first?.silenced).toMatchObject([
      { ruleId: 'no-patient-name', by: ['directive'] },
      { ruleId: 'no-patient-image', by: ['authorization'] },
    ]);
  });

  it('has the rules as they described themselves on that day', async () => {
    const { rules } = await audit();
    expect(rules).toContainEqual({
      id: 'no-ssn',
      description: context.rules.get('no-ssn')?.description,
      basis: '45 CFR 164.514(b)(2)(i)(G)',
    });
  });

  it('says what was not checked, and what never is', async () => {
    const { notChecked } = await audit();
    expect(notChecked).toMatchObject({
      files: [{ path: 'may/broken.csv', reasons: ['Cannot read the file: it is a folder.'] }],
      ignored: ['old.md'],
    });
    expect((notChecked as { never: string[] }).never.length).toBeGreaterThan(0);
  });

  it('has no digest at all without a key', async () => {
    const { digests: _digests, ...keyless } = record;
    const text = JSON.stringify(await audit({ record: keyless }));
    expect(text).toContain('"digests":null');
    expect(text).not.toMatch(/"digest":"/);
  });
});
