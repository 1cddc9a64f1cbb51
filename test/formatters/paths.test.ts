import { describe, expect, it } from '@jest/globals';
import { portablePath, uriOf } from '../../src/formatters/paths.js';
import { report } from './sample.js';

describe('paths in reports', () => {
  it.each([
    ['/repo/drafts/a.md', '/repo', 'drafts/a.md', 'drafts/a.md'],
    ['/repo/a.md', '/', 'repo/a.md', 'repo/a.md'],
    ['/repo2/a.md', '/repo', '/repo2/a.md', 'file:///repo2/a.md'],
    ['/repo/a b#?%.md', '/repo', 'a b#?%.md', 'a%20b%23%3F%25.md'],
    ['/repo/a:b/c.md', '/repo', 'a:b/c.md', 'a%3Ab/c.md'],
    ['/repo/back\\slash.md', '/repo', 'back\\slash.md', 'back%5Cslash.md'],
    ['<text>', '/repo', '<text>', '%3Ctext%3E'],
    ['C:\\repo\\drafts\\a.md', 'C:\\repo', 'drafts/a.md', 'drafts/a.md'],
    ['C:\\repo\\a.md', 'C:\\', 'repo/a.md', 'repo/a.md'],
    ['D:\\x\\a b.md', 'C:\\repo', 'D:/x/a b.md', 'file:///D:/x/a%20b.md'],
    ['\\\\server\\share\\a.md', 'C:\\repo', '//server/share/a.md', 'file://server/share/a.md'],
  ])('%s in %s', (filePath, folder, path, uri) => {
    expect(portablePath(filePath, folder)).toBe(path);
    expect(uriOf(filePath, folder)).toBe(uri);
  });

  it.each(['stylish', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'html', 'markdown', 'audit'])(
    'say nothing of the machine in %s',
    async (format) => {
      const text = await report(format);
      expect(text).toMatch(/may\/post(?: |%20)1\.md/);
      expect(text).not.toContain('/drafts');
    },
  );
});
