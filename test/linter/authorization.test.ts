import { describe, expect, it } from '@jest/globals';
import { defineDetector } from '../../src/detectors/detector.js';
import { LinterCore, type LintOutcome } from '../../src/linter/linter.js';
import type { RegisteredAuthorization } from '../../src/linter/authorization-register.js';
import { parseScope, type Content } from '../../src/linter/authorization-scope.js';
import { channelsOf, coversChannel } from '../../src/linter/channels.js';
import { defineRule, type AnyRule, type RuleMeta } from '../../src/linter/rule.js';
import type { LintSettings } from '../../src/linter/settings.js';
import type { Authorization, Post } from '../../src/readers/post.js';
import { MappedText } from '../../src/text/mapped-text.js';

const TEXT = 'Meet Leopoldine.';

/** Reports the name, wherever it stands. */
function nameRule(id: string, consent: boolean, more: Partial<RuleMeta> = {}, date?: string): AnyRule {
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
      ...more,
    },
    create: ({ report }) => ({
      name: (name) => report({ at: name, messageId: 'name', rests: 'alone', date }),
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
  return judge([nameRule('needs-consent', true), nameRule('never-fine', false)], post);
}

function judge(rules: readonly AnyRule[], post: Post, more: Partial<LintSettings> = {}): LintOutcome {
  const settings = {
    ...more,
    rules: new Map(rules.map(({ meta }) => [meta.id, { severity: 'error' as const }])),
  };
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

describe('a form of the register', () => {
  const FORM: RegisteredAuthorization = {
    id: 'A-1',
    scope: { contents: ['words'], forms: [] },
    channels: ['all'],
    expires: '2099-12-31',
    guardian: false,
    part2: false,
    source: 'forms.csv, row 2',
  };
  const post: Post = {
    text: MappedText.identity(TEXT),
    fields: [{ name: 'body', start: 0, end: TEXT.length }],
    kind: 'post',
    authorization: { id: 'A-1' },
  };
  const permits = (rule: AnyRule, form: Partial<RegisteredAuthorization> = {}): boolean => {
    const register = { authorizations: [{ ...FORM, ...form }] };
    return judge([rule], post, { register, today: '2026-05-04' }).messages.length === 0;
  };

  it('permits rules about pictures only where it names pictures', () => {
    const pictures = nameRule('no-picture', true, { category: 'media' });
    expect(permits(nameRule('needs-consent', true))).toBe(true);
    expect(permits(pictures)).toBe(false);
    expect(permits(pictures, { scope: { contents: ['words', 'picture'], forms: [] } })).toBe(true);
  });

  it.each<[shown: string, sure: number, contents: Content[], permitted: boolean]>([
    ['photo', 0.6, ['words'], false],
    ['photo', 0.59, ['words'], true],
    ['photo', 0.9, ['words', 'picture'], true],
    ['photo', 0.9, ['words', 'video'], false],
    ['video', 0.9, ['words', 'picture'], false],
    ['video', 0.9, ['words', 'video'], true],
  ])('for a %s of which the words are sure by %d: %j permits it, %s', (shown, sure, contents, permitted) => {
    const text = `Meet Leopoldine in the ${shown}.`;
    const image = { start: text.indexOf(shown), end: text.length - 1, confidence: sure, identifier: true };
    const images = defineDetector({
      name: 'images-of-a-test',
      types: ['image'],
      detect: () => [{ type: 'image', ...image }],
    });
    const shows = {
      ...post,
      text: MappedText.identity(text),
      fields: [{ name: 'body' as const, start: 0, end: text.length }],
    };
    const rule = nameRule('needs-consent', true);
    const settings = {
      rules: new Map([[rule.meta.id, { severity: 'error' as const }]]),
      register: { authorizations: [{ ...FORM, scope: { contents, forms: [] } }] },
      today: '2026-05-04',
    };
    const { messages } = new LinterCore([rule], [names, images]).lint(text, [shows], settings);
    expect(messages.length === 0).toBe(permitted);
  });

  it.each<[form: Partial<RegisteredAuthorization>, permitted: boolean]>([
    [{ signed: '2026-05-04' }, true],
    [{ signed: '2026-05-05' }, false],
    [{ revoked: '2026-05-05' }, true],
    [{ revoked: '2026-05-04' }, false],
    [{ revoked: true }, false],
    [{ expires: '2026-05-04' }, true],
    [{ expires: '2026-05-03' }, false],
    [{ channels: ['website'] }, false],
  ])('with %j on the day of the post: %s', (form, permitted) => {
    expect(permits(nameRule('needs-consent', true), form)).toBe(permitted);
  });

  it.each(['scope', 'channels', 'expires'])('without its %s permits nothing', (missing) => {
    const form = Object.fromEntries(Object.entries(FORM).filter(([key]) => key !== missing));
    const register = { authorizations: [form as unknown as RegisteredAuthorization] };
    const { messages } = judge([nameRule('needs-consent', true)], post, { register, today: '2026-05-04' });
    expect(messages).toHaveLength(1);
  });

  it('permits what needs the consent of 42 CFR Part 2 only where it holds it', () => {
    const program = nameRule('no-program', true, { part2: ['name'] });
    expect(permits(program)).toBe(false);
    expect(permits(program, { part2: true })).toBe(true);
  });

  it('permits nothing where a detector that would judge it crashes', () => {
    const broken = defineDetector({
      name: 'broken',
      types: ['age'],
      detect: () => {
        throw new Error('broken');
      },
    });
    const rule = nameRule('needs-consent', true);
    const settings = { rules: new Map([[rule.meta.id, { severity: 'error' as const }]]) };
    const outcome = new LinterCore([rule], [names, broken]).lint(TEXT, [post], settings);
    expect(ids(outcome.messages)).toEqual(['needs-consent']);
  });
});

describe('a date in a message', () => {
  const post: Post = {
    text: MappedText.identity(TEXT),
    fields: [{ name: 'body', start: 0, end: TEXT.length }],
  };
  const messages = { name: 'Since {{date}}.' };

  it('is put in', () => {
    const rule = nameRule('dated', false, { messages }, '2026-03-01');
    expect(judge([rule], post).messages[0]?.message).toBe('Since 2026-03-01.');
  });

  it('is a date, and no other text', () => {
    const rule = nameRule('dated', false, { messages }, 'Leopoldine');
    const outcome = judge([rule], post);
    expect(outcome.messages.map(({ messageId }) => messageId)).toEqual(['crash']);
    expect(JSON.stringify(outcome)).not.toContain('Leopoldine');
  });
});

describe('the words of registers', () => {
  it.each([
    ['Success story and photos', ['words', 'picture'], []],
    ['articles', ['words'], ['article']],
    ['video; reply', ['words', 'video'], ['reply']],
    ['ALL', ['words', 'picture', 'video'], ['post', 'article', 'reply']],
  ])('for scope: %s', (text, contents, forms) => {
    expect(parseScope(text)).toEqual({ contents, forms });
  });

  it('for scope are none where none is known', () => {
    expect(parseScope('storyboard')).toBeUndefined();
  });

  it.each([
    ['facebook', 'Facebook Page', true],
    ['Meta', 'fb', true],
    ['social media', 'Instagram Reels', true],
    ['social', 'website', false],
    ['any', 'billboard', true],
    ['facebook', 'instagram', false],
    ['x', 'Twitter', true],
  ])('for channels: %s and %s', (list, platform, isCovered) => {
    expect(channelsOf(platform).every((one) => coversChannel([list], one))).toBe(isCovered);
  });

  it('part channels', () => {
    expect(channelsOf('Facebook, IG & X and LinkedIn')).toEqual(['facebook', 'instagram', 'x', 'linkedin']);
  });
});
