import { describe, expect, it } from '@jest/globals';
import type { AnyRule } from '../../../src/linter/rule.js';
import { judge, type Draft } from './judge.js';

/** Drafts by what is special about them. */
export type Cases = Readonly<Record<string, Draft>>;

/** Tests that a rule reports each of the first drafts and none of the others. */
export function testCases(rule: AnyRule, { flags, leaves }: { flags: Cases; leaves: Cases }): void {
  describe(`${rule.meta.id} flags`, () => {
    it.each(Object.entries(flags))('%s', (_name, draft) => {
      expect(judge(rule, draft)).not.toEqual([]);
    });
  });
  describe(`${rule.meta.id} leaves`, () => {
    it.each(Object.entries(leaves))('%s', (_name, draft) => {
      expect(judge(rule, draft)).toEqual([]);
    });
  });
}
