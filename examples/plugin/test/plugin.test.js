import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Linter } from 'phi-lint';
import plugin from '../index.js';

const linter = new Linter({ plugins: [plugin] });

describe('detectors', () => {
  it('find chart numbers, and nothing that looks like them', async () => {
    const found = async (text) =>
      (await linter.inspect(text))
        .filter(({ subtype }) => subtype === 'riverbend')
        .map(({ column }) => column);
    assert.deepEqual(await found('Chart RV-4C82-K is missing.'), [7]);
    assert.deepEqual(await found('Form RV-4282 and XRV-4C82-K.'), []);
  });
});

describe('the reader', () => {
  it('leaves the head of a draft out, and keeps the place of every word', async () => {
    const draft = 'Kind: reply\nAuthor: RV-1A11-A\n\nChart RV-4C82-K.\n';
    const { messages } = await linter.verify(draft, {}, { filePath: 'visit.rvdraft' });
    const places = messages
      .filter(({ ruleId }) => ruleId === 'no-record-number')
      .map(({ line, column }) => [line, column]);
    assert.deepEqual(places, [[4, 7]]);
  });

  it('lets drafts be fixed', async () => {
    const { output } = await linter.verifyAndFix(
      'Kind: post\n\nChart RV-4C82-K.\n',
      {},
      { filePath: 'a.rvdraft' },
    );
    assert.equal(output, 'Kind: post\n\nChart (removed).\n');
  });
});
