import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PhiLint, type LintResult } from '../../src/index.js';
import { stylish } from '../../src/formatters/stylish.js';
import { PLAIN } from '../../src/formatters/formatter.js';

const cwd = process.cwd();

async function lint(path: string, configFile: string | false = false): Promise<LintResult[]> {
  return new PhiLint({ cwd, configFile }).lintFiles([path]);
}

function filesWithErrors(results: readonly LintResult[]): string[] {
  return results.filter(({ errorCount }) => errorCount > 0).map(({ filePath }) => basename(filePath));
}

describe('the drafts in examples', () => {
  it('are stopped, each of them, in the folder of violations', async () => {
    const results = await lint('examples/violations');
    expect(filesWithErrors(results)).toEqual(readdirSync('examples/violations').sort());
  });

  it.each([false, 'examples/phi-lint.config.yaml'] as const)(
    'are let through in the clean folder (configuration: %s)',
    async (configFile) => {
      expect(filesWithErrors(await lint('examples/clean', configFile))).toEqual([]);
    },
  );

  it('hold a story that a signed authorization permits', async () => {
    const [story] = await lint('examples/clean/patient-story-authorized.md');
    expect(story?.suppressedMessages.length).toBeGreaterThan(0);
  });
});

describe('the sample in the README', () => {
  it('is what the linter says', async () => {
    const report = stylish(await lint('examples/violations/reply.md'), {
      cwd,
      columns: 100,
      palette: PLAIN,
      explain: false,
    });
    expect(readFileSync('README.md', 'utf8')).toContain(report);
  });
});
