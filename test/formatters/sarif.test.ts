import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import { createRequire } from 'node:module';
import { message, report, result, sample, silenced, warning } from './sample.js';

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string; readonly index?: number };
    readonly region: Readonly<Record<string, number>>;
  };
}
interface Finding {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string }[];
}
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] },
      ];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly Finding[];
    },
  ];
}

const require = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
const isSarif = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object);

async function sarif(...args: Parameters<typeof report> extends [string, ...infer Rest] ? Rest : never) {
  const log = JSON.parse(await report('sarif', ...args)) as Log;
  expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
  const [run] = log.runs;
  return { log, run, names: run.results.map(({ partialFingerprints }) => partialFingerprints['phiLint/v1']) };
}

describe('sarif', () => {
  it.each([
    ['findings of every kind', sample],
    ['a clean file', [result('/drafts/a.md', [])]],
    ['no file', []],
    ['a text without a file', [result('<text>', [message()])]],
    ['a file of another folder', [result('/elsewhere/a.md', [message()])]],
    ['a file of Windows', [result('C:\\drafts\\a b.md', [message()])]],
    ['a rule that nobody knows', [result('/drafts/a.md', [message({ ruleId: 'own/rule' })])]],
    ['a directive that is wrong', [result('/drafts/a.md', [message({ ruleId: null, messageId: 'x' })])]],
  ])('is valid for %s', async (_name, results) => {
    await sarif(results);
  });

  it('has every finding with its rule, silenced ones marked', async () => {
    const { run } = await sarif();
    expect(
      run.results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions[0]?.kind]),
    ).toEqual([
      ['no-ssn', 'error', undefined],
      ['no-care-timeframe', 'warning', undefined],
      ['no-ssn', 'error', undefined],
      ['no-patient-name', 'error', 'inSource'],
      ['no-patient-image', 'error', 'external'],
      ['phi-lint/unreadable', 'error', undefined],
    ]);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('says that the run did not do its job where something was not checked', async () => {
    const [failed] = (await sarif()).run.invocations;
    expect(failed.executionSuccessful).toBe(false);
    expect(failed.toolExecutionNotifications).toHaveLength(1);
  });

  it('has relative URIs with a base that says nothing of the machine', async () => {
    const { log, run } = await sarif();
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual([
      'may/post%201.md',
      'may/clean.md',
      'may/broken.csv',
    ]);
    const location = run.results[0]?.locations[0]?.physicalLocation;
    expect(location?.artifactLocation).toEqual({ uri: 'may/post%201.md', uriBaseId: '%SRCROOT%', index: 0 });
    expect(location?.region).toEqual({ startLine: 3, startColumn: 7, endLine: 3, endColumn: 18 });
    expect(Object.keys(run.originalUriBaseIds)).toEqual(['%SRCROOT%']);
    expect(JSON.stringify(log)).not.toContain('/drafts');
  });

  it('points at the other words of a finding by their kind', async () => {
    const { run } = await sarif();
    expect(run.results[1]?.relatedLocations).toMatchObject([{ message: { text: 'condition' } }]);
  });

  describe('fingerprints', () => {
    it('are unique in a run, the same in the next, on every machine', async () => {
      const { names } = await sarif();
      expect(new Set(names).size).toBe(names.length);
      const moved = sample.map((one) => ({ ...one, filePath: one.filePath.replace('/drafts', '/home/ci') }));
      expect((await sarif(moved, { root: '/home/ci' })).names).toEqual(names);
    });

    it('stay where lines move, where a finding is silenced, and where the message is worded anew', async () => {
      const before = await sarif([result('/drafts/a.md', [message(), message({ line: 9 }), warning])]);
      const after = await sarif([
        result(
          '/drafts/a.md',
          [message({ line: 12, message: 'Say it better.' }), warning],
          [{ ...silenced, ruleId: 'no-ssn', messageId: 'ssn', line: 4 }],
        ),
      ]);
      const [first, second, third] = before.names;
      expect(after.names).toEqual([second, third, first]);
    });

    it('are those that GitHub takes, so that it computes none from the line', async () => {
      for (const { partialFingerprints } of (await sarif()).run.results) {
        expect(partialFingerprints['primaryLocationLineHash']).toBe(partialFingerprints['phiLint/v1']);
      }
    });
  });
});
