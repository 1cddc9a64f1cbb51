import { DETECTORS } from '../../../src/detectors/index.js';
import type { Roster } from '../../../src/detectors/roster.js';
import { LinterCore } from '../../../src/linter/linter.js';
import type { LintMessage } from '../../../src/linter/message.js';
import type { AnyRule } from '../../../src/linter/rule.js';
import type { Post, PostKind } from '../../../src/readers/post.js';
import { MappedText } from '../../../src/text/mapped-text.js';
import { withFixedDisclosure } from './fixed-disclosure.js';

/** How a test lints a text. */
export interface Circumstances {
  readonly kind?: PostKind;
  readonly inReplyTo?: string;
  /** What a reader made of the text, where it is a whole draft and no post. */
  readonly posts?: readonly Post[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly roster?: Roster;
  /** Probability that every place discloses; `read` asks the real model. */
  readonly disclosure?: number | 'read';
}

/** A post that would be stopped: high enough that a rule's own condition decides. */
export const DISCLOSING = 0.9;

/** The messages of one rule about one text, read by the real linter with the real detectors and roles. */
export function lintWith(
  rule: AnyRule,
  text: string,
  circumstances: Circumstances = {},
): readonly LintMessage[] {
  const { disclosure = DISCLOSING, options, roster } = circumstances;
  const judge = disclosure === 'read' ? rule : withFixedDisclosure(rule, disclosure);
  const { messages, crashes } = new LinterCore([judge], DETECTORS).lint(
    text,
    circumstances.posts ?? [postOf(text, circumstances)],
    {
      rules: new Map([[rule.meta.id, { severity: 'error', ...(options && { options }) }]]),
      ...(roster && { roster }),
    },
  );
  const [crash] = crashes;
  if (crash) throw new Error(`${crash.ruleId} crashed: ${crash.errorName}\n${crash.frames.join('\n')}`);
  return messages;
}

/** The stretches of the text that the rule reports. */
export function flaggedWords(rule: AnyRule, text: string, circumstances: Circumstances = {}): string[] {
  const lines = text.split('\n');
  return lintWith(rule, text, circumstances).map(({ line, column, endLine, endColumn }) =>
    line === endLine
      ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
      : lines.slice(line - 1, endLine).join('\n'),
  );
}

function postOf(text: string, { kind = 'post', inReplyTo }: Circumstances): Post {
  return {
    text: MappedText.identity(text),
    fields: [{ name: 'body', start: 0, end: text.length }],
    kind,
    ...(inReplyTo !== undefined && { inReplyTo }),
  };
}
