import { DIRECTIVE_MARK, mayHoldDirective } from '../readers/directive-mark.js';
import type { Note, Post } from '../readers/post.js';
import { MappedText, type Range } from '../text/mapped-text.js';
import { parseDirective, parseField, type DirectiveSyntax } from './directive-syntax.js';

/** A directive in a draft: what it says and where. */
export interface Directive extends Omit<DirectiveSyntax, 'reason'> {
  /** Range in the source file. */
  readonly source: Range;
  /** From where it counts: the comment itself, or what a comment at the margin is about. */
  readonly place: Range;
  /** The reason as a post of its own: it may be published with the page, yet says nothing of the post itself. */
  readonly reason: Post | undefined;
  /** The post in which it stands, without its directives. */
  readonly post: Post;
  /** True for a comment of a file of many posts: it belongs to none of them. */
  readonly isFileWide: boolean;
}

/** A post without its directives. */
export interface ParsedPost {
  readonly post: Post;
  readonly directives: readonly Directive[];
}

interface Found {
  readonly syntax: DirectiveSyntax;
  readonly text: MappedText;
  /** In the text of the post. */
  readonly range?: Range;
  readonly about?: number | undefined;
  readonly isFileWide: boolean;
}

/**
 * Takes the directives out of a post. Only what the reader says is a comment or a field for directives is one, and in
 * plain text, which has neither, a line of the file that holds nothing else; prose that mentions one is prose.
 */
export function takeDirectives(source: string, post: Post): ParsedPost {
  const found = [...inText(source, post), ...(post.notes ?? []).flatMap(inNote)];
  if (found.length === 0) return { post, directives: [] };
  const blanked = found.flatMap(({ range }) => range ?? []).sort((a, b) => a.start - b.start);
  const bare: Post = { ...post, text: blankOut(post.text, blanked) };
  const directives = found.map(({ syntax, text, about, isFileWide }) => {
    const source = text.sourceRange({ start: 0, end: text.text.length });
    return {
      ...syntax,
      isFileWide,
      source,
      place: about === undefined ? source : { start: about, end: about },
      reason: syntax.reason && reasonPost(post, text.slice(syntax.reason.start, syntax.reason.end)),
      post: bare,
    };
  });
  return { post: bare, directives: directives.sort((a, b) => a.place.start - b.place.start) };
}

function inText(source: string, post: Post): Found[] {
  const { directivesIn = 'comments', text } = post;
  if (directivesIn === 'nowhere' || !mayHoldDirective(text.text)) return [];
  const ranges: readonly (Range & { readonly about?: number })[] =
    directivesIn === 'lines'
      ? lineRanges(source, text)
      : post.fields.filter((field) => field.name === 'hidden-comment');
  return ranges.flatMap((range) => {
    const part = text.slice(range.start, range.end);
    const syntax = parseDirective(part.text);
    return syntax ? [{ syntax, text: part, range, about: range.about, isFileWide: false }] : [];
  });
}

function inNote({ text, from }: Note): Found[] {
  const syntax = from === 'field' ? parseField(text.text) : parseDirective(text.text);
  return syntax ? [{ syntax, text, isFileWide: from === 'file' }] : [];
}

/** Lines of the post that name a directive and are whole lines of the file too. */
function lineRanges(source: string, mapped: MappedText): Range[] {
  const { text } = mapped;
  const ranges: Range[] = [];
  for (let at = text.indexOf(DIRECTIVE_MARK); at >= 0; at = text.indexOf(DIRECTIVE_MARK, at + 1)) {
    const start = lineStart(text, at);
    const end = lineEnd(text, at);
    if (ranges.at(-1)?.start === start) continue;
    if (isWholeLine(source, mapped.sourceRange({ start, end }))) ranges.push({ start, end });
  }
  return ranges;
}

function isWholeLine(source: string, range: Range): boolean {
  const before = source.slice(lineStart(source, range.start), range.start);
  const after = source.slice(range.end, lineEnd(source, range.end));
  return before.trim() === '' && after.trim() === '';
}

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** Offset at which the line of an offset ends, before its break. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** The same text with blanks where the ranges are, so that every other offset stays. */
function blankOut(text: MappedText, ranges: readonly Range[]): MappedText {
  if (ranges.length === 0) return text;
  const builder = MappedText.builder();
  let at = 0;
  for (const { start, end } of ranges) {
    const source = text.sourceRange({ start, end });
    builder.append(text.slice(at, start)).push(' '.repeat(end - start), source.start, source.end);
    at = end;
  }
  return builder.append(text.slice(at, text.text.length)).build();
}

function reasonPost(post: Post, text: MappedText): Post {
  return {
    text,
    fields: [{ name: 'hidden-comment', start: 0, end: text.text.length }],
    ...(post.kind !== undefined && { kind: post.kind }),
    ...(post.locator !== undefined && { locator: post.locator }),
  };
}
