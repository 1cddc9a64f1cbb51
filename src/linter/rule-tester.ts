import type { Detector } from '../detectors/detector.js';
import { DETECTORS } from '../detectors/index.js';
import type { Roster } from '../detectors/roster.js';
import { EMPTY_ROSTER } from '../detectors/roster.js';
import type { Post, PostKind } from '../readers/post.js';
import { MappedText } from '../text/mapped-text.js';
import { LinterCore } from './linter.js';
import type { LintMessage } from './message.js';
import { optionProblems } from './options.js';
import type { AnyRule } from './rule.js';

/** A post of which a rule must say nothing: its text, or its text and how it is linted. */
export interface ValidCase {
  readonly name?: string;
  readonly text: string;
  readonly kind?: PostKind;
  readonly platform?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly roster?: Partial<Roster>;
  /** Anything else that a reader may know of the post. */
  readonly post?: Partial<Omit<Post, 'text' | 'fields' | 'kind' | 'platform'>>;
}

/** One message that a rule must report. */
export interface ExpectedMessage {
  readonly messageId: string;
  /** The words that the message must stand at, as they are written in the text. */
  readonly at?: string;
  readonly severity?: 1 | 2;
}

/** A post of which a rule must say these things, in this order, and nothing else. */
export interface InvalidCase extends ValidCase {
  readonly messages: readonly ExpectedMessage[];
}

/** Posts that a rule must leave and posts that it must report. */
export interface RuleCases {
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly InvalidCase[];
}

/** What a tester is told. */
export interface RuleTesterOptions {
  /** Detectors of a plugin, beside those that are built in. */
  readonly detectors?: readonly Detector[];
  /** Findings below it are dropped; 0.5 as in a configuration that says nothing. */
  readonly minConfidence?: number;
}

type Group = (name: string, body: () => void) => void;

/**
 * Tests a rule by posts, in the spirit of ESLint's tester. It uses `describe` and `it` of whatever test runner there is;
 * without one the first case that fails throws.
 */
export class RuleTester {
  /** Set both where the test runner's functions are no globals. */
  static describe: Group | undefined;
  static it: Group | undefined;

  constructor(private readonly options: RuleTesterOptions = {}) {}

  /** Declares one test for the rule itself and one for each post. */
  run(name: string, rule: AnyRule, { valid, invalid }: RuleCases): void {
    const describe = RuleTester.describe ?? runnerFunction('describe');
    const it = RuleTester.it ?? runnerFunction('it');
    describe(name, () => {
      it('is well formed, and no case stands twice', () => {
        checkRule(rule);
        checkDuplicates([...valid, ...invalid]);
      });
      for (const one of valid.map((given) => (typeof given === 'string' ? { text: given } : given))) {
        it(`leaves: ${one.name ?? one.text}`, () => this.check(rule, one, []));
      }
      for (const one of invalid) {
        it(`reports: ${one.name ?? one.text}`, () => {
          if (one.messages.length === 0) throw new Error('An invalid case must expect a message.');
          this.check(rule, one, one.messages);
        });
      }
    });
  }

  private check(rule: AnyRule, one: ValidCase, expected: readonly ExpectedMessage[]): void {
    const [problem] = optionProblems(rule.meta.options, one.options ?? {});
    if (problem !== undefined) throw new Error(`The options of the case do not fit: ${problem}.`);
    const messages = this.lint(rule, one);
    const found = messages.map((message) => `${message.messageId} at ${message.line}:${message.column}`);
    if (messages.length !== expected.length) {
      throw new Error(
        `Expected ${expected.length} messages, found ${messages.length}${messages.length > 0 ? `: ${found.join(', ')}` : ''}.`,
      );
    }
    for (const [i, message] of messages.entries()) compare(message, expected[i], one.text);
  }

  private lint(rule: AnyRule, one: ValidCase): readonly LintMessage[] {
    const { detectors = [], minConfidence } = this.options;
    const linter = new LinterCore([rule], [...DETECTORS, ...detectors]);
    const post: Post = {
      ...one.post,
      text: MappedText.identity(one.text),
      fields: [{ name: 'body', start: 0, end: one.text.length }],
      ...(one.kind && { kind: one.kind }),
      ...(one.platform !== undefined && { platform: one.platform }),
    };
    const { messages, crashes } = linter.lint(one.text, [post], {
      rules: new Map([[rule.meta.id, { severity: 'error', options: one.options ?? {} }]]),
      roster: { ...EMPTY_ROSTER, ...one.roster },
      ...(minConfidence !== undefined && { minConfidence }),
    });
    const [crash] = crashes;
    if (crash) throw new Error(`The rule threw ${crash.errorName}:\n${crash.frames.join('\n')}`);
    return messages;
  }
}

/** A rule must have an id that a configuration can name, and texts that need nothing of the draft. */
function checkRule({ meta }: AnyRule): void {
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(meta.id))
    throw new Error(`The id "${meta.id}" must be lower case with hyphens.`);
  if (Object.keys(meta.messages).length === 0) throw new Error('The rule has no messages.');
  for (const [id, text] of Object.entries({ ...meta.messages, advice: meta.advice })) {
    if (text.trim() === '') throw new Error(`The text "${id}" is empty.`);
    if (/\{\{|\$\{|%[sdo]\b/.test(text))
      throw new Error(`The text "${id}" has a placeholder: texts are static.`);
  }
}

function checkDuplicates(cases: readonly (string | ValidCase)[]): void {
  const seen = new Set<string>();
  for (const one of cases) {
    const { name: _name, ...rest } = typeof one === 'string' ? { name: '', text: one } : one;
    const key = JSON.stringify(rest, (property, value: unknown) =>
      property === 'messages' ? undefined : value,
    );
    if (seen.has(key)) throw new Error('Two cases are the same.');
    seen.add(key);
  }
}

function compare(message: LintMessage, expected: ExpectedMessage | undefined, text: string): void {
  if (!expected) return;
  const place = `${message.line}:${message.column}`;
  if (message.messageId !== expected.messageId) {
    throw new Error(
      `Expected the message "${expected.messageId}" at ${place}, found "${message.messageId}".`,
    );
  }
  if (expected.severity !== undefined && message.severity !== expected.severity) {
    throw new Error(`Expected severity ${expected.severity} at ${place}, found ${message.severity}.`);
  }
  if (expected.at !== undefined && textAt(text, message) !== expected.at) {
    const { endLine, endColumn } = message;
    throw new Error(`The message at ${place} to ${endLine}:${endColumn} does not stand at "${expected.at}".`);
  }
}

function textAt(text: string, { line, column, endLine, endColumn }: LintMessage): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((one, i) => one.slice(i === 0 ? column - 1 : 0, i === last ? endColumn - 1 : undefined))
    .join('\n');
}

function runnerFunction(name: 'describe' | 'it'): Group {
  const found: unknown = (globalThis as Record<string, unknown>)[name];
  return typeof found === 'function' ? (found as Group) : (_name, body) => body();
}
