import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CliFolder } from '../cli/run-cli.js';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'examples/plugin/README.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
];

/** Takes `[Fixes](docs/fixes.md#writing)`; leaves addresses on the web. */
const LINK = /\]\((?!https?:)([^)\s#]{0,200})(?:#([^)\s]{1,200}))?\)/g;

/** Anchors of headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const headings = readFileSync(page, 'utf8').matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the docs', () => {
  it.each(PAGES)('%s has no link that leads nowhere', (page) => {
    const dead = [...readFileSync(page, 'utf8').matchAll(LINK)].flatMap(([link, path = '', anchor]) => {
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return link;
      return anchor !== undefined && !anchorsOf(target).has(anchor) ? link : [];
    });
    expect(dead).toEqual([]);
  });

  it('name every flag that there is, and none that there is not', async () => {
    const folder = new CliFolder();
    const { stdout: help } = await folder.run(['--help']);
    folder.remove();
    const flagsIn = (text: string) => new Set(text.match(/(?<![\w-])--[a-z][a-z-]{1,40}/g));
    const known = flagsIn(help);
    const page = readFileSync('docs/command-line.md', 'utf8');
    expect([...known].filter((flag) => !flagsIn(page).has(flag))).toEqual([]);
    expect([...flagsIn(page)].filter((flag) => !known.has(flag) && flag !== '--save-dev')).toEqual([]);
  });

  it('leave a README that is read in five minutes', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme.length).toBeLessThan(20_000);
    for (const command of ['npm ci && npx phi-lint examples/', 'npm ci && npm test'])
      expect(readme).toContain(`\n${command}\n`);
  });
});
