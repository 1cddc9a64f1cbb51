import type { Roster } from '../../detectors/roster.js';
import type { Post, PostKind } from '../../readers/post.js';

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

/** One suggestion that a message must offer: by its id or its text, and what the draft reads after it. */
export interface ExpectedSuggestion {
  readonly messageId?: string;
  readonly desc?: string;
  /** The whole text after the change; left out where the suggestion changes nothing. */
  readonly output?: string;
}

/** One message that a rule must report: by its id or by its text, one of the two. */
export interface ExpectedMessage {
  readonly messageId?: string;
  readonly message?: string | RegExp;
  /** The words that the message must stand at, as they are written in the text. */
  readonly at?: string;
  readonly severity?: 1 | 2;
  /** What the message offers to choose from, or how much; it must be said where there is something. */
  readonly suggestions?: readonly ExpectedSuggestion[] | number;
}

/** A post of which a rule must say these things, in this order, and nothing else. */
export interface InvalidCase extends ValidCase {
  /** The messages, or how many. */
  readonly messages: readonly ExpectedMessage[] | number;
  /** The text after one pass of `--fix`; it must be said where the rule fixes something. `null` says that it does not. */
  readonly output?: string | null;
}

/** Posts that a rule must leave and posts that it must report. */
export interface RuleCases {
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly InvalidCase[];
}
