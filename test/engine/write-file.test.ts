import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../src/engine/write-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phi-lint-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

describe('a report in a file', () => {
  it('is written into folders that did not exist', async () => {
    await writeWhole(at('a/b/report.txt'), 'new');
    expect(readFileSync(at('a/b/report.txt'), 'utf8')).toBe('new');
    expect(readdirSync(at('a/b'))).toEqual(['report.txt']);
  });

  it('takes the place of an older one, with its permissions', async () => {
    writeFileSync(at('report.txt'), 'old');
    chmodSync(at('report.txt'), 0o600);
    await writeWhole(at('report.txt'), 'new');
    expect(readFileSync(at('report.txt'), 'utf8')).toBe('new');
    if (process.platform !== 'win32') expect(statSync(at('report.txt')).mode & 0o777).toBe(0o600);
  });

  it('goes where a link points, and the link stays', async () => {
    writeFileSync(at('real.txt'), 'old');
    symlinkSync(at('real.txt'), at('link.txt'));
    await writeWhole(at('link.txt'), 'new');
    expect(readFileSync(at('real.txt'), 'utf8')).toBe('new');
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
  });

  it('leaves the older one as it was, and nothing else, when the disk is full', async () => {
    writeFileSync(at('report.txt'), 'old');
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const written = writeWhole(at('report.txt'), 'new and long', async (file, text) => {
      await file.writeFile(text.slice(0, 3));
      throw full;
    });
    await expect(written).rejects.toBe(full);
    expect(readFileSync(at('report.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['report.txt']);
  });

  it.each([
    ['a folder', 'folder', 'EISDIR'],
    ['a path through a file', 'file.txt/report.txt', /ENOTDIR|EEXIST/],
    ['a name that is too long', 'x'.repeat(300), 'ENAMETOOLONG'],
  ])('is refused for %s', async (_name, name, code) => {
    mkdirSync(at('folder'));
    writeFileSync(at('file.txt'), 'old');
    await expect(writeWhole(at(name), 'new')).rejects.toMatchObject({
      code: expect.stringMatching(code) as unknown as string,
    });
    expect(readdirSync(folder).sort()).toEqual(['file.txt', 'folder']);
    expect(readdirSync(at('folder'))).toEqual([]);
    expect(readFileSync(at('file.txt'), 'utf8')).toBe('old');
  });

  it('takes the longest name that a system allows', async () => {
    const name = `${'x'.repeat(251)}.txt`;
    await writeWhole(at(name), 'new');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('may be a device', async () => {
    if (process.platform === 'win32') return;
    await writeWhole('/dev/null', 'new');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
