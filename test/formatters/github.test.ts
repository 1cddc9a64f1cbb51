import { describe, expect, it } from '@jest/globals';
import { message, report, result } from './sample.js';
import { parseCommands } from './workflow-commands.js';

describe('github', () => {
  it('has a command for each finding, which the runner reads back', async () => {
    const commands = parseCommands(await report('github'));
    expect(commands.map(({ command, properties }) => [command, properties['title']])).toEqual([
      ['error', 'no-ssn'],
      ['warning', 'no-care-timeframe'],
      ['error', 'no-ssn'],
      ['error', 'phi-lint/unreadable'],
    ]);
    expect(commands[0]).toEqual({
      command: 'error',
      properties: {
        file: 'may/post 1.md',
        line: '3',
        endLine: '3',
        col: '7',
        endColumn: '18',
        title: 'no-ssn',
      },
      message: 'This looks like a Social Security number.\nInstead: Delete the number.',
    });
  });

  it('names columns on one line only, and the row where there is one', async () => {
    const [, second] = parseCommands(await report('github'));
    expect(second?.properties).toEqual({
      file: 'may/post 1.md',
      line: '5',
      endLine: '6',
      title: 'no-care-timeframe',
    });
    expect(second?.message).toContain('(row 4, column "Caption")');
  });

  it('ends with what was found and checked', async () => {
    const lines = (await report('github')).trimEnd().split('\n').slice(-2);
    expect(lines[0]).toBe('✖ 4 problems (3 errors, 1 warning)');
    expect(lines[1]).toMatch(/^Checked 2 files, 2 posts with 4 rules\./);
  });

  it('has paths relative to the repository', async () => {
    const text = await report('github', [result('/repo/drafts/a.md', [message()])], { root: '/repo' });
    expect(parseCommands(text)[0]?.properties['file']).toBe('drafts/a.md');
  });

  it('carries a hostile path and message through unchanged, on one line', async () => {
    const odd = 'a\n::stop-commands::x,b:c%0A';
    const text = await report('github', [
      result(`/drafts/${odd}.md`, [message({ message: odd, suggestions: [] })]),
    ]);
    expect(text.split('\n')).toHaveLength(4);
    expect(parseCommands(text)).toMatchObject([{ properties: { file: `${odd}.md` }, message: odd }]);
  });
});
