import type { MappedText, Range } from '../text/mapped-text.js';

/** What a post is decides what its words disclose: "your visit" is general in a post and a disclosure in a reply. */
export const POST_KINDS = [
  'post',
  'reply',
  'comment',
  'caption',
  'alt-text',
  'hashtags',
  'video-description',
  'show-notes',
  'article',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** The part that a stretch of text plays in its post. */
export const FIELD_NAMES = [
  'title',
  'body',
  'description',
  'alt',
  'caption',
  'comment',
  'link',
  'link-title',
  'hashtags',
  'hidden-comment',
  'filename',
  'media',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A field's range in the text of its post. */
export interface PostField extends Range {
  readonly name: FieldName;
  /** Where the field stands inside its post, for people who see a table: `column "Caption"`, `cell C4`. */
  readonly locator?: string;
  /** Offset in the source of what a comment at the margin is about: a directive in it speaks of that line. */
  readonly about?: number;
}

/** What a reader learned of the permission to publish (45 CFR 164.508), from front matter or a column. */
export interface Authorization {
  /** Reference of the signed form; the form itself never enters a draft. */
  readonly id?: string;
  /** ISO date after which the authorization no longer holds. */
  readonly expires?: string;
  /** Channels that it covers, in lower case. */
  readonly channels?: readonly string[];
  readonly revoked?: boolean;
  /** True where a guardian or personal representative signed for a minor. */
  readonly guardian?: boolean;
  /** True where the form carries the consent that 42 CFR Part 2 asks for. */
  readonly part2?: boolean;
}

/** What somebody wrote for the linter, beside what will be published: a comment of the file, a field kept for directives. */
export interface Note {
  readonly text: MappedText;
  /** `file` for a comment, which stands at some line of the file; `field` for a key or column, which speaks of its post. */
  readonly from: 'file' | 'field';
}

/**
 * Where in the text of a post directives for the linter may stand: in its hidden comments, alone on a line, or nowhere,
 * because the text is a value in a file that has comments or fields of its own.
 */
export type DirectivePlace = 'comments' | 'lines' | 'nowhere';

/** One thing that will be published. */
export interface Post {
  /** All text that readers of the post will see, field after field, mapped to the source file. */
  readonly text: MappedText;
  readonly fields: readonly PostField[];
  /** Stated by the draft itself; the linter infers it where it is absent. */
  readonly kind?: PostKind;
  readonly platform?: string;
  readonly audience?: string;
  /** The handle or name of whoever a reply answers. */
  readonly inReplyTo?: string;
  /** ISO date on which the post is to go out. */
  readonly scheduled?: string;
  readonly authorization?: Authorization;
  /** Paths and addresses of pictures and other files that go along, as the draft writes them. */
  readonly media?: readonly string[];
  /** Not published, and no part of the text. */
  readonly notes?: readonly Note[];
  /** `comments` where it is absent. */
  readonly directivesIn?: DirectivePlace;
  /** Where the post stands for people who see a table or a deck: `row 12`, `sheet "May", row 4`. */
  readonly locator?: string;
}
