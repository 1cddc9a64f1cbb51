import type { Post } from '../../readers/post.js';
import type { MappedText } from '../../text/mapped-text.js';
import type { Fix } from '../message.js';

/** A field of a post after changes: its name, and its words with single spaces. */
interface FieldWords {
  readonly name: string;
  readonly words: string;
}

/** What a post must read as once fixes were made in the source; undefined where a fix cuts through an escape or a tag. */
export function editedFields(post: Post, fixes: readonly Fix[]): FieldWords[] | undefined {
  const edits = editsOf(post.text, fixes);
  return (
    edits &&
    post.fields.map(({ name, start, end }) => ({ name, words: words(edited(post, start, end, edits)) }))
  );
}

/** The fields of a post as they are. */
export function fieldsOf({ text: { text }, fields }: Post): FieldWords[] {
  return fields.map(({ name, start, end }) => ({ name, words: words(text.slice(start, end)) }));
}

/** Spaces at the ends of lines and between blocks are the format's, not the post's. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Fixes of the source as edits of a post's text, in its order. */
function editsOf(text: MappedText, fixes: readonly Fix[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { text: piece, source } of text.pieces()) {
    const start = at;
    at += piece.length;
    const isLinear = piece.length === source.end - source.start;
    for (let i = firstAfter(fixes, source.start); i < fixes.length; i++) {
      const fix = fixes[i];
      if (!fix || fix.range[0] >= source.end) break;
      if (!isLinear) return undefined;
      const from = Math.max(fix.range[0], source.start);
      const to = Math.min(fix.range[1], source.end);
      // Of a fix that reaches over several pieces the first brings its text, the others lose theirs.
      const isHead = from === fix.range[0];
      edits.push({
        start: start + from - source.start,
        end: start + to - source.start,
        text: isHead ? fix.text : '',
      });
    }
  }
  return edits;
}

/** Index of the first fix that ends after an offset; fixes are sorted and apart. */
function firstAfter(fixes: readonly Fix[], offset: number): number {
  let low = 0;
  let high = fixes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fixes[middle]?.range[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function edited({ text: { text } }: Post, start: number, end: number, edits: readonly TextEdit[]): string {
  let output = '';
  let at = start;
  for (const edit of edits) {
    if (edit.start < at || edit.end > end) continue;
    output += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return output + text.slice(at, end);
}
