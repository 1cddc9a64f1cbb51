import { describe, expect, it } from '@jest/globals';
import { message, report, result } from './sample.js';

const LONGEST_COMMENT = 65_536;

describe('markdown', () => {
  it('has a verdict, a table by rule, and the findings of each file folded away', async () => {
    const text = await report('markdown');
    expect(text).toContain('## ⊘ Not everything was checked');
    expect(text).toContain('| <code>no-ssn</code> | 2 | 0 | 0 |');
    expect(text).toContain('| <code>no-patient-name</code> | 0 | 0 | 1 |');
    expect(text).toContain(
      '<details><summary><code>may/post 1.md</code>: 3 findings</summary>\n\n- ✖ **error** at 3:7',
    );
    expect(text).toContain('Instead: Delete the number.');
    expect(text).toContain('Checked 2 files, 2 posts with 4 rules.');
  });

  it('begins with a mark by which a bot finds it again', async () => {
    expect(await report('markdown')).toMatch(/^<!-- phi-lint -->\n/);
  });

  it('has no table where nothing was found', async () => {
    const text = await report('markdown', [result('/drafts/a.md', [])]);
    expect(text).toContain('✔ No findings');
    expect(text).not.toMatch(/\||<details>/);
  });

  it.each([
    [
      'many findings in a file',
      [
        result(
          '/drafts/a.md',
          Array.from({ length: 5_000 }, () => message()),
        ),
      ],
    ],
    ['many files', Array.from({ length: 5_000 }, (_, i) => result(`/drafts/${i}.md`, [message()]))],
    [
      'many rules',
      [
        result(
          '/drafts/a.md',
          Array.from({ length: 5_000 }, (_, i) => message({ ruleId: `rule-${i}` })),
        ),
      ],
    ],
  ])('stays below what GitHub takes with %s, and says so', async (_name, results) => {
    const text = await report('markdown', results);
    expect(text.length).toBeLessThan(LONGEST_COMMENT);
    const shown = text.match(/- ✖ \*\*error\*\*/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`**${(5_000 - shown).toLocaleString('en-US')} more findings had no room here.**`);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});
