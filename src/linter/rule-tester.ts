import type { Detector } from '../detectors/detector.js';
import { DETECTORS } from '../detectors/index.js';
import { EMPTY_ROSTER } from '../detectors/roster.js';
import type { Post } from '../readers/post.js';
import { MappedText } from '../text/mapped-text.js';
import { LinterCore } from './linter.js';
import type { LintMessage } from './message.js';
import type { AnyRule } from './rule.js';
import type { InvalidCase, RuleCases, ValidCase } from './rule-tester/cases.js';
import { checkDuplicates, checkInvalidCase, checkValidCase } from './rule-tester/check-cases.js';
import { checkRule } from './rule-tester/check-rule.js';
import { afterOnePass, compareMessages, compareOutput } from './rule-tester/compare.js';
import { watchedRule } from './rule-tester/watched-rule.js';

export type {
  ExpectedMessage,
  ExpectedSuggestion,
  InvalidCase,
  RuleCases,
  ValidCase,
} from './rule-tester/cases.js';

/** What a tester is told. */
export interface RuleTesterOptions {
  /** Detectors of a plugin, beside those that are built in. */
  readonly detectors?: readonly Detector[];
  /** Findings below it are dropped; 0.5 as in a configuration that says nothing. */
  readonly minConfidence?: number;
}

type Group = (name: string, body: () => void) => void;

/** After so many passes fixes must have come to an end. */
const MOST_PASSES = 10;

/**
 * Tests a rule by posts, as strictly as ESLint's tester. It uses `describe` and `it` of whatever test runner there is;
 * without one the first case that fails throws.
 */
export class RuleTester {
  /** Set both where the test runner's functions are no globals. */
  static describe: Group | undefined;
  static it: Group | undefined;

  constructor(private readonly options: RuleTesterOptions = {}) {}

  /** Declares one test for the rule itself and one for each post. */
  run(name: string, rule: AnyRule, cases: RuleCases): void {
    const describe = RuleTester.describe ?? runnerFunction('describe');
    const it = RuleTester.it ?? runnerFunction('it');
    const { valid, invalid } = cases;
    describe(name, () => {
      it('is well formed, and no case stands twice', () => {
        checkRule(rule);
        checkDuplicates(cases);
      });
      for (const one of valid.map((given) => (typeof given === 'string' ? { text: given } : given)))
        it(`leaves: ${one.name ?? one.text}`, () => this.checkValid(rule, one));
      for (const one of invalid) it(`reports: ${one.name ?? one.text}`, () => this.checkInvalid(rule, one));
    });
  }

  private checkValid(rule: AnyRule, one: ValidCase): void {
    checkValidCase(rule, one);
    compareMessages(this.lint(rule, one), [], one.text);
  }

  private checkInvalid(rule: AnyRule, one: InvalidCase): void {
    checkInvalidCase(rule, one);
    const messages = this.lint(rule, one);
    compareMessages(messages, one.messages, one.text);
    compareOutput(messages, one);
    this.checkEnd(rule, one, messages);
  }

  /** Fixing must end: `--fix` twice does what `--fix` does. */
  private checkEnd(rule: AnyRule, one: ValidCase, messages: readonly LintMessage[]): void {
    let { text } = one;
    let left = messages;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const after = afterOnePass(left, text);
      if (after === text) return;
      text = after;
      left = this.lint(rule, { ...one, text });
    }
    throw new Error(`The fixes change the text again and again: ${MOST_PASSES} passes are not enough.`);
  }

  private lint(rule: AnyRule, one: ValidCase): readonly LintMessage[] {
    const { detectors = [], minConfidence } = this.options;
    const problems: string[] = [];
    const watched = watchedRule(rule, (problem) => problems.push(problem));
    const linter = new LinterCore([watched], [...DETECTORS, ...detectors]);
    const { messages, crashes } = linter.lint(one.text, [postOf(one)], {
      rules: new Map([[rule.meta.id, { severity: 'error', options: one.options ?? {} }]]),
      roster: { ...EMPTY_ROSTER, ...one.roster },
      ...(minConfidence !== undefined && { minConfidence }),
    });
    const [crash] = crashes;
    if (crash) throw new Error(`The rule threw ${crash.errorName}:\n${crash.frames.join('\n')}`);
    const [problem] = problems;
    if (problem !== undefined) throw new Error(problem);
    return messages;
  }
}

function postOf({ text, kind, platform, post }: ValidCase): Post {
  return {
    ...post,
    text: MappedText.identity(text),
    fields: [{ name: 'body', start: 0, end: text.length }],
    ...(kind && { kind }),
    ...(platform !== undefined && { platform }),
  };
}

function runnerFunction(name: 'describe' | 'it'): Group {
  const found: unknown = (globalThis as Record<string, unknown>)[name];
  return typeof found === 'function' ? (found as Group) : (_name, body) => body();
}
