import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { STYLE, STYLE_HASH } from '../../src/formatters/html-style.js';
import { message, report, result, warning } from './sample.js';

const SPOT = { line: 2, column: 1, endLine: 2, endColumn: 4 };

describe('html', () => {
  it('allows its own style and nothing else', async () => {
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    const page = await report('html');
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(page).toContain(`<style>${STYLE}</style>`);
  });

  it('loads nothing, runs nothing and links nowhere', async () => {
    expect(await report('html')).not.toMatch(
      /<script|<link|<img|<iframe|<a |\ssrc=|\shref=|\son\w+=|\sstyle=|url\(|@import|https?:/,
    );
  });

  it('says the verdict in words, when, by what, and how much was checked', async () => {
    const page = await report('html');
    expect(page).toContain('⊘ Not everything was checked');
    expect(page).toContain('2026-03-16 14:05 UTC');
    expect(page).toContain('phi-lint 1.2.3');
    expect(page).toContain('<dt>Files</dt><dd>2</dd>');
  });

  it.each([
    ['errors', '✖ Do not post as it stands', [message()], 1],
    ['warnings', '▲ Look again before posting', [warning], 0],
    ['too many warnings', 'That is more than the limit.', [warning], 1],
    ['nothing', 'That is no approval.', [], 0],
  ])('has a verdict for %s', async (_name, text, messages, exitCode) => {
    const run = { startedAt: '2026-03-16T14:05:00.000Z', finishedAt: '2026-03-16T14:05:00.000Z', exitCode };
    expect(await report('html', [result('/drafts/a.md', messages)], { run })).toContain(text);
  });

  it('has a verdict for no file at all', async () => {
    expect(await report('html', [])).toContain('⊘ Nothing was checked');
  });

  it('shows findings with severity, place, row, and what to write instead', async () => {
    const page = await report('html');
    expect(page.match(/<li class="finding/g)).toHaveLength(4);
    expect(page).toContain('<span class="severity">✖ Error</span>');
    expect(page).toContain('line 5, character 1, row 4, column &quot;Caption&quot;');
    expect(page).toContain('<strong>Instead:</strong> Delete the number.');
    expect(page).toContain('Together with condition at 4:1');
  });

  it('says the same once in a file, calls things as people do, and begins with what to do with each draft', async () => {
    const twice = [message(), message({ line: 9, related: [{ type: 'kin', ...SPOT }] })];
    const page = await report('html', [result('/drafts/a.md', twice), result('/drafts/b.md', [warning])]);
    expect(page.match(/<strong>Instead:<\/strong> Delete the number\./g)).toHaveLength(2);
    expect(page).toMatch(/<span class="place">\(see line \d{1,3}, character \d{1,3}\)<\/span>/);
    expect(page).toContain('Together with relative at 2:1');
    expect(page).toMatch(/a\.md<\/code><\/td><td data-label="What to do">✖ Do not post as it stands/);
    expect(page).toMatch(/b\.md<\/code><\/td><td data-label="What to do">▲ Look again before posting/);
    const comment = await report('markdown', [result('/drafts/a.md', twice)]);
    expect(comment.match(/Instead: /g)).toHaveLength(1);
    expect(comment).toMatch(/\(see \d{1,3}:\d{1,3}\) {2}\n {2}Together with relative at 2:1/);
  });

  it('lists what was not checked, what is silenced and by what, and what is clean', async () => {
    const page = await report('html');
    expect(page).toContain('Cannot read the file: it is a folder.');
    expect(page).toMatch(/no-patient-name<\/code><\/td><td data-label="By">directive/);
    expect(page).toMatch(/no-patient-image<\/code><\/td><td data-label="By">authorization/);
    expect(page).toContain('<li><code>may/clean.md</code></li>');
  });
});
