import { MappedText } from '../text/mapped-text.js';
import { mayHoldDirective } from './directive-mark.js';

/** A string, which may hold what looks like a comment, or a comment: takes `"a // b"`, `// c`, and `/* d` with its end. */
const STRING_OR_COMMENT = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|\/\/([^\r\n]*)|\/\*((?:[^*]|\*(?!\/))*)(?:\*\/)?/g;

/** The comments of JSON with comments that may be meant for the linter, without their marks. */
export function jsonComments(source: string): MappedText[] {
  if (!mayHoldDirective(source)) return [];
  const comments: MappedText[] = [];
  for (const match of source.matchAll(STRING_OR_COMMENT)) {
    const comment = match[1] ?? match[2];
    if (comment !== undefined && mayHoldDirective(comment))
      comments.push(MappedText.identity(comment, match.index + 2));
  }
  return comments;
}
