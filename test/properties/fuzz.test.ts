import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../rules/index.js';
import { PhiLint, PhiLintError, type LintResult } from '../../src/index.js';
import { LineTable } from '../../src/text/line-table.js';
import { DRAFT, TEXT_FILES, WHOLE_FILES, WHOLE_TEXT, type Draft } from './drafts.js';
import { isLong, patience, runs, seed } from './runs.js';

const strict = { configFile: false, overrideConfig: { preset: 'strict' } } as const;
const linter = new PhiLint(strict);
let inputs = 0;

async function lint({ filePath, bytes }: Draft, engine = linter): Promise<LintResult> {
  inputs++;
  const [result] = await engine.lintText(bytes, { filePath });
  if (!result) throw new Error('there is no result');
  return result;
}

/** What is said of a draft, without the words it is said in. */
function said({ messages, suppressedMessages }: LintResult): string[] {
  return [...messages, ...suppressedMessages].map(({ ruleId, messageId, line, column, endLine, endColumn }) =>
    [ruleId, messageId, line, column, endLine, endColumn].join(' '),
  );
}

/** What is wrong with the places of a result, and with messages that tell of a crash. */
function faults(result: LintResult, source: string): string[] {
  const table = new LineTable(source);
  const found: string[] = [];
  let last = 0;
  for (const message of result.messages) {
    const { ruleId, line, column, endLine, endColumn, related = [] } = message;
    const name = `${ruleId ?? message.messageId} ${line}:${column}-${endLine}:${endColumn}`;
    if (message.messageId === 'crash' || message.messageId === 'overtime' || /crashed/.test(message.message))
      found.push(`${name}: ${message.message}`);
    for (const place of [message, ...related]) {
      const start = table.offset(place);
      const end = table.offset({ line: place.endLine, column: place.endColumn });
      const isReal = (offset: number, line: number) => table.position(offset).line === line;
      if (!(start >= 0 && start <= end && end <= source.length)) found.push(`${name}: outside of the file`);
      else if (!isReal(start, place.line) || !isReal(end, place.endLine))
        found.push(`${name}: outside of its line`);
    }
    if (message.fatal) continue;
    const start = table.offset({ line, column });
    if (start < last) found.push(`${name}: out of order`);
    last = start;
  }
  return found;
}

async function faultsOf(draft: Draft): Promise<string[]> {
  const result = await lint(draft);
  return faults(result, (await linter.readSource(draft.filePath, draft.bytes)) ?? '');
}

const encoder = new TextEncoder();
const draftOf = (filePath: string, text: string): Draft => ({ filePath, bytes: encoder.encode(text) });

describe(`any draft, seed ${seed}`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phi-lint-fuzz-'));
    await lint(draftOf('a.md', 'Our patient Maribel Hartwell has pneumonia.'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    if (isLong) console.log(`inputs: ${inputs}`);
  });

  it(
    'is linted without a crash, in order, and every place is in the file',
    async () => {
      await fc.assert(
        fc.asyncProperty(DRAFT, async (draft) => {
          expect(await faultsOf(draft)).toEqual([]);
        }),
        runs(80),
      );
    },
    patience,
  );

  it(
    'may end anywhere: the prefixes of every fixture are linted without a crash',
    async () => {
      for (const { filePath, bytes } of WHOLE_FILES) {
        const step = isLong ? 1 : Math.ceil(bytes.length / 3);
        for (let end = seed % step; end < bytes.length; end += step)
          expect([end, ...(await faultsOf({ filePath, bytes: bytes.subarray(0, end) }))]).toEqual([end]);
      }
    },
    patience,
  );

  it(
    'is judged alike with LF and CRLF, with a mark of byte order and without',
    async () => {
      await fc.assert(
        fc.asyncProperty(TEXT_FILES, WHOLE_TEXT, async (filePath, text) => {
          const plain = said(await lint(draftOf(filePath, text)));
          expect(said(await lint(draftOf(filePath, `\uFEFF${text}`)))).toEqual(plain);
          expect(said(await lint(draftOf(filePath, text.replaceAll('\n', '\r\n'))))).toEqual(plain);
        }),
        runs(80),
      );
    },
    patience,
  );

  it(
    'is fixed once: what was fixed offers nothing more to be fixed',
    async () => {
      const fixing = new PhiLint({ ...strict, fix: true });
      await fc.assert(
        fc.asyncProperty(TEXT_FILES, WHOLE_TEXT, async (filePath, text) => {
          const { output } = await lint(draftOf(filePath, text), fixing);
          if (output === undefined) return;
          expect((await lint(draftOf(filePath, output), fixing)).output).toBeUndefined();
        }),
        runs(80),
      );
    },
    patience,
  );

  it(
    'is judged alike from the cache and without one',
    async () => {
      const cache = { location: join(folder, 'cache') };
      const drafts = fc.array(DRAFT, { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(drafts, async (some) => {
          const paths = some.map(({ filePath, bytes }, i) => {
            const path = join(folder, `${i}${filePath}`);
            writeFileSync(path, bytes);
            return path;
          });
          inputs += some.length;
          const lintAll = (options = {}) =>
            new PhiLint({ ...strict, cwd: folder, ...options }).lintFiles(paths);
          const plain = await lintAll();
          expect(await lintAll({ cache })).toEqual(plain);
          expect(await lintAll({ cache })).toEqual(plain);
        }),
        runs(4),
      );
    },
    patience,
  );
});

const RULE_SETTING = fc.oneof(
  fc.constantFrom('off', 'warn', 'error', 0, 1, 2, 'fatal', null),
  fc.tuple(fc.constantFrom('warn', 'error'), fc.object({ maxDepth: 1 })),
  fc.tuple(
    fc.constant('error'),
    fc.record({
      patterns: fc.array(fc.oneof(fc.string(), fc.constantFrom('(a+)+b', '[0-9]{3}', '\\p{L}+', '('))),
    }),
  ),
);
const FILE_CONFIG: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    preset: fc.oneof(fc.constantFrom('recommended', 'strict', 'all', ['recommended', 'strict']), fc.string()),
    rules: fc.dictionary(
      fc.oneof(fc.constantFrom(...rules.map(({ meta }) => meta.id)), fc.string()),
      RULE_SETTING,
    ),
    roster: fc.oneof(
      fc.record({ staff: fc.array(fc.string()), organizations: fc.array(fc.string()) }, { requiredKeys: [] }),
      fc.anything(),
    ),
    kind: fc.constantFrom('post', 'reply', 'comment', 'caption', 'alt-text', 'article', 'letter'),
    platform: fc.string(),
    columns: fc.dictionary(fc.string(), fc.constantFrom('text', 'title', 'ignore', 'x')),
    fields: fc.dictionary(fc.string(), fc.constantFrom('text', 'title', 'ignore', 'x')),
    minConfidence: fc.oneof(fc.double(), fc.constantFrom(0, 0.5, 1)),
    settings: fc.object({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);

/** Of random configurations hardly one is taken. */
const GOOD_CONFIG = fc.record(
  {
    preset: fc.constantFrom('recommended', ['strict', 'replies']),
    kind: fc.constantFrom('post' as const, 'reply' as const),
    minConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
);

describe(`any configuration, seed ${seed}`, () => {
  it(
    'is refused in one line or taken, and drafts are linted with it',
    async () => {
      const config = fc.oneof(
        { weight: 5, arbitrary: FILE_CONFIG },
        { weight: 1, arbitrary: fc.object() },
        { weight: 2, arbitrary: GOOD_CONFIG },
      );
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(config, DRAFT, async (overrideConfig, draft) => {
          const engine = new PhiLint({ configFile: false, overrideConfig: overrideConfig });
          try {
            const { messages } = await lint(draft, engine);
            expect(
              messages.filter(({ messageId }) => messageId === 'crash' || messageId === 'overtime'),
            ).toEqual([]);
            taken++;
          } catch (error) {
            if (!(error instanceof PhiLintError)) throw error;
            expect(error.message.length).toBeGreaterThan(10);
          }
        }),
        runs(60),
      );
      expect(taken).toBeGreaterThan(0);
    },
    patience,
  );
});
