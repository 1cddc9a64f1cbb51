import { describe, expect, it } from '@jest/globals';
import { defineDetector } from '../../src/detectors/detector.js';
import { LinterCore, type LintOutcome } from '../../src/linter/linter.js';
import { defineRule, type AnyRule } from '../../src/linter/rule.js';
import type { Authorization, Post } from '../../src/readers/post.js';
import { MappedText } from '../../src/text/mapped-text.js';

const TEXT = 'Meet Leopoldine.';

/** Reports the name, wherever it stands. */
function nameRule(id: string, consent: boolean): AnyRule {
  return defineRule({
    meta: {
      id,
      category: 'identifiers',
      description: 'Reports names.',
      basis: 'a test',
      messages: { name: 'A name.' },
      advice: 'Leave it out.',
      options: {},
      presets: {},
      ...(consent && { consent }),
    },
    create: ({ report }) => ({
      name: (name) => report({ at: name, messageId: 'name', rests: 'alone' }),
    }),
  });
}

const names = defineDetector({
  name: 'names-of-a-test',
  types: ['name'],
  detect: () => [{ type: 'name', start: 5, end: 15, confidence: 1, identifier: true }],
});

function lint(authorization: Authorization | undefined, more: Partial<Post> = {}): LintOutcome {
  const post: Post = {
    text: MappedText.identity(TEXT),
    fields: [{ name: 'body', start: 0, end: TEXT.length }],
    kind: 'post',
    ...(authorization && { authorization }),
    ...more,
  };
  const rules = [nameRule('needs-consent', true), nameRule('never-fine', false)];
  const settings = { rules: new Map(rules.map(({ meta }) => [meta.id, { severity: 'error' as const }])) };
  return new LinterCore(rules, [names]).lint(TEXT, [post], settings);
}

const ids = (messages: LintOutcome['messages']): (string | null)[] => messages.map(({ ruleId }) => ruleId);

describe('a valid authorization', () => {
  it('moves what rules about consent report to the suppressed messages', () => {
    const { messages, suppressedMessages } = lint({ id: 'AUTH-2026-0001' });
    expect(ids(messages)).toEqual(['never-fine']);
    expect(suppressedMessages).toMatchObject([
      { ruleId: 'needs-consent', suppressions: [{ kind: 'authorization' }] },
    ]);
  });

  it('keeps its number out of every message', () => {
    expect(JSON.stringify(lint({ id: 'AUTH-2026-0001' }))).not.toContain('0001');
  });

  it('holds on the last day that it names', () => {
    const { suppressedMessages } = lint(
      { id: 'A-1', expires: '2026-04-30' },
      { scheduled: '2026-04-30T10:00' },
    );
    expect(suppressedMessages).toHaveLength(1);
  });
});

describe('a draft keeps all its messages', () => {
  it.each<[string, Authorization | undefined, Partial<Post>]>([
    ['without an authorization', undefined, {}],
    ['where the authorization has no number', { expires: '2099-01-01' }, {}],
    ['where a word stands in the place of the number', { id: 'Verbal' }, {}],
    ['where the authorization has expired', { id: 'A-1', expires: '2020-01-01' }, {}],
    ['where it expires before the post', { id: 'A-1', expires: '2098-01-01' }, { scheduled: '2098-01-02' }],
    ['where it is revoked', { id: 'A-1', revoked: true }, {}],
    ['where it is for another channel', { id: 'A-1', channels: ['website'] }, { platform: 'tiktok' }],
  ])('%s', (_name, authorization, more) => {
    const { messages, suppressedMessages } = lint(authorization, more);
    expect(messages.length).toBeGreaterThan(0);
    expect(suppressedMessages).toEqual([]);
  });
});
