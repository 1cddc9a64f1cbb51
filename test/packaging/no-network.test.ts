import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sharedBuild } from './built.js';

const OUT = sharedBuild();
const PROGRAM = join(OUT, 'bin/phi-lint.js');
const DENY = ['--import', pathToFileURL(resolve('test/packaging/deny-network.mjs')).href];
const DENIED = 99;
/** Modules of Node that reach beyond the machine, or that start programs. */
const FORBIDDEN = 'net tls dgram dns dns/promises http https http2 cluster inspector'.split(' ');

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function node(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Ran {
  const { cwd = '.', env = {} } = options;
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
}

function modulesIn(folder: string): { readonly path: string; readonly code: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ path: name, code: readFileSync(join(folder, name), 'utf8') }));
}

/** What a module of a bundle imports, at its start or later. Takes `from"fs"`, `import("fs")`, `require("fs")`. */
function importsOf(code: string): string[] {
  const found = code.matchAll(/\b(?:from|import|import\(|require\d{0,2}\()\s{0,3}"([^"\n]{1,80})"/g);
  return [...found].map(([, name = '']) => name.replace('node:', ''));
}

/** Ways to leave the machine, or to start a program that could. */
const ATTEMPTS = [
  "require('node:net').connect(9)",
  "import('node:net').then(({ connect }) => connect(9))",
  "new (require('node:net').Socket)().connect(9)",
  "require('node:http').get('http://localhost:9')",
  "require('node:https').request('https://localhost:9')",
  "require('node:tls').connect(9)",
  "require('node:http2').connect('http://localhost:9')",
  "require('node:dgram').createSocket('udp4')",
  "require('node:dns').lookup('localhost', () => {})",
  "require('node:dns').promises.resolve('localhost')",
  "fetch('http://localhost:9')",
  "require('node:child_process').spawn('node')",
  "require('node:child_process').execFileSync('git')",
];

describe('what denies the network', () => {
  it('leaves no way open', () => {
    const attempts = ATTEMPTS.map((code) => `async () => ${code}`).join(',\n');
    const code = `(async () => {
      for (const attempt of [${attempts}])
        await attempt().then(() => 'done', ({ message }) => message).then((end) => console.log(end));
      process.exit();
    })()`;
    const { stdout } = node([...DENY, '-e', code], { env: { DENY_BY_ERROR: '1' } });
    const ends = stdout.trim().split('\n');
    expect(ends).toHaveLength(ATTEMPTS.length);
    expect(ends.filter((end) => !end.startsWith('denied:'))).toEqual([]);
  });

  it('ends programs, and threads', () => {
    expect(node([...DENY, '-e', 'fetch(1)']).status).toBe(DENIED);
    const thread = "new (require('node:worker_threads').Worker)(new URL('data:text/javascript,fetch(1)'))";
    expect(node([...DENY, '-e', `${thread}.on('exit', (code) => process.exit(code))`]).status).toBe(DENIED);
  });
});

describe('the built program with the network denied', () => {
  const same = (args: readonly string[]) => {
    const free = node([PROGRAM, ...args]);
    const denied = node([...DENY, PROGRAM, ...args]);
    expect(denied.stderr).not.toContain('denied:');
    expect({ status: denied.status, stdout: denied.stdout }).toEqual({
      status: free.status,
      stdout: free.stdout,
    });
    return denied;
  };

  it('finds the same in drafts of many formats', () => {
    expect(same(['examples', '--format', 'json']).status).toBe(1);
  }, 60_000);

  it('finds the same in threads', () => {
    expect(same(['examples', '--format', 'json', '--concurrency', '2']).status).toBe(1);
  }, 60_000);

  it.each([
    ['--help'],
    ['rules'],
    ['--print-config', 'a.md'],
    ['inspect', 'examples/clean', '--format', 'json'],
  ])('is content with %s %s', (...args) => {
    expect(node([...DENY, PROGRAM, ...args]).status).toBe(0);
  });

  it('starts git and no other program for what is staged', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'phi-lint-staged-'));
    writeFileSync(join(cwd, 'a.md'), 'Her SSN is 219-09-9998, says the front desk.\n');
    for (const args of [
      ['init', '-q'],
      ['add', 'a.md'],
    ])
      expect(spawnSync('git', args, { cwd }).status).toBe(0);
    const args = [...DENY, PROGRAM, '--staged', '--no-config'];
    expect(node(args, { cwd }).status).toBe(DENIED);
    expect(node(args, { cwd, env: { ALLOW_PROGRAM: 'git' } }).status).toBe(1);
    rmSync(cwd, { recursive: true });
  }, 60_000);

  const hasNamespaces = spawnSync('unshare', ['-rn', 'true']).status === 0;
  (hasNamespaces ? it : it.skip)(
    'finds the same where there is no network at all',
    () => {
      const { status } = spawnSync('unshare', ['-rn', process.execPath, PROGRAM, 'examples/violations']);
      expect(status).toBe(1);
    },
    60_000,
  );
});

describe('the bundle', () => {
  it('imports no module that reaches the network', () => {
    const bad = modulesIn(OUT).flatMap(({ path, code }) =>
      importsOf(code)
        .filter((name) => FORBIDDEN.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(bad).toEqual([]);
  });

  it('starts programs in one place', () => {
    const starting = modulesIn(OUT).flatMap(({ path, code }) =>
      importsOf(code).flatMap((name) => (name === 'child_process' ? [{ path, code }] : [])),
    );
    // Once in the command line, once in the library.
    expect(starting.map(({ path }) => path.split(/[\\/]/)[0])).toEqual(['bin', 'chunks']);
    // Git starts no program, fetches nothing and asks nobody.
    for (const setting of [
      'core.fsmonitor=false',
      'GIT_NO_LAZY_FETCH',
      'GIT_TERMINAL_PROMPT',
      'GIT_OPTIONAL_LOCKS',
    ])
      for (const { code } of starting) expect(code).toContain(setting);
  });

  it('names nothing with which a browser reaches the network', () => {
    const NAMES = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/;
    expect(modulesIn(OUT).flatMap(({ path, code }) => (NAMES.test(code) ? [path] : []))).toEqual([]);
  });
});
