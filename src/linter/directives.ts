import type { Post } from '../readers/post.js';
import { MappedText, type Range } from '../text/mapped-text.js';
import { parseDirective, type DirectiveSyntax } from './directive-syntax.js';

/** A directive in a draft: what it says and where. */
export interface Directive extends DirectiveSyntax {
  /** Range in the source file. */
  readonly source: Range;
}

/** A post without its directives, and what its directives give as reasons. */
export interface ParsedPost {
  readonly post: Post;
  readonly directives: readonly Directive[];
  /** Each reason as a post of its own: it is published with the page, yet says nothing of the post itself. */
  readonly reasons: readonly Post[];
}

const MARK = 'phi-lint-';

/**
 * Takes the directives out of a post. Only a real comment (the reader says which text is one), or a line of the file
 * that holds nothing else, is a directive; prose that mentions one is prose.
 */
export function takeDirectives(source: string, post: Post): ParsedPost {
  if (!post.text.text.includes(MARK)) return { post, directives: [], reasons: [] };
  const found = [...commentRanges(post), ...lineRanges(source, post)].flatMap((range) => {
    const syntax = parseDirective(post.text.text.slice(range.start, range.end));
    return syntax ? [{ range, syntax }] : [];
  });
  found.sort((a, b) => a.range.start - b.range.start);
  return {
    post: {
      ...post,
      text: blankOut(
        post.text,
        found.map(({ range }) => range),
      ),
    },
    directives: found.map(({ range, syntax }) => ({ ...syntax, source: post.text.sourceRange(range) })),
    reasons: found.flatMap(({ range, syntax: { reason } }) =>
      reason ? [reasonPost(post, range.start + reason.start, range.start + reason.end)] : [],
    ),
  };
}

function commentRanges(post: Post): Range[] {
  return post.fields.filter((field) => field.name === 'hidden-comment');
}

/** Lines of the post that name a directive and are whole lines of the file too. */
function lineRanges(source: string, post: Post): Range[] {
  const { text } = post.text;
  const ranges: Range[] = [];
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
    const start = lineStart(text, at);
    const end = lineEnd(text, at);
    if (ranges.at(-1)?.start === start || inComment(post, at)) continue;
    if (isWholeLine(source, post.text.sourceRange({ start, end }))) ranges.push({ start, end });
  }
  return ranges;
}

function inComment(post: Post, at: number): boolean {
  return commentRanges(post).some((field) => field.start <= at && at < field.end);
}

function isWholeLine(source: string, range: Range): boolean {
  const before = source.slice(lineStart(source, range.start), range.start);
  const after = source.slice(range.end, lineEnd(source, range.end));
  return before.trim() === '' && after.trim() === '';
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** The same text with blanks where the ranges are, so that every other offset stays. */
function blankOut(text: MappedText, ranges: readonly Range[]): MappedText {
  const builder = MappedText.builder();
  let at = 0;
  for (const { start, end } of ranges) {
    const source = text.sourceRange({ start, end });
    builder.append(text.slice(at, start)).push(' '.repeat(end - start), source.start, source.end);
    at = end;
  }
  return builder.append(text.slice(at, text.text.length)).build();
}

function reasonPost(post: Post, start: number, end: number): Post {
  return {
    text: post.text.slice(start, end),
    fields: [{ name: 'hidden-comment', start: 0, end: end - start }],
    ...(post.kind !== undefined && { kind: post.kind }),
    ...(post.locator !== undefined && { locator: post.locator }),
  };
}
