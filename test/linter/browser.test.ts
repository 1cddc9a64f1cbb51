import vm from 'node:vm';
import { build, stop } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface PageLinter {
  verify(text: string, config?: object, options?: object): Promise<{ messages: { ruleId: string }[] }>;
  inspect(text: string): Promise<{ type: string }[]>;
}

/** The linter as a page would bundle it, in a context that has the language and nothing else. */
async function linterInBareContext(): Promise<PageLinter> {
  const { outputFiles } = await build({
    entryPoints: ['src/browser.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'phiLint',
    platform: 'browser',
    // As in a web worker: a page has a DOM besides, which some packages then prefer.
    conditions: ['worker'],
    target: 'es2022',
    loader: { '.txt': 'text' },
    logLevel: 'silent',
  });
  const context = vm.createContext(Object.create(null) as object);
  vm.runInContext(outputFiles[0]?.text ?? '', context);
  return vm.runInContext('new phiLint.Linter()', context) as PageLinter;
}

describe('the linter in a context without any Node API', () => {
  let linter: PageLinter;
  beforeAll(async () => {
    linter = await linterInBareContext();
  }, 60_000);
  afterAll(() => stop());

  it.each([
    ['draft.txt', 'Her SSN is 219-09-9998.'],
    ['draft.md', '---\ntitle: Hello\n---\n\nHer **SSN** is 219-09-9998.'],
    ['draft.html', '<p>Her SSN is <b>219-09-9998</b>.</p>'],
    ['draft.csv', 'id,text\n1,Her SSN is 219-09-9998.'],
    ['draft.jsonl', '{"text":"Her SSN is 219-09-9998."}'],
  ])('lints %s', async (filePath, text) => {
    const { messages } = await linter.verify(text, {}, { filePath });
    expect(messages.map(({ ruleId }) => ruleId)).toContain('no-ssn');
  });

  it('takes a configuration', async () => {
    const { messages } = await linter.verify('Her SSN is 219-09-9998.', { rules: { 'no-ssn': 'off' } });
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('no-ssn');
  });

  it('inspects', async () => {
    expect((await linter.inspect('Her SSN is 219-09-9998.')).map(({ type }) => type)).toContain('ssn');
  });

  it('says what is wrong with a configuration', async () => {
    await expect(linter.verify('x', { rules: { 'no-snn': 'off' } })).rejects.toThrow(/Did you mean "no-ssn"/);
  });
});
