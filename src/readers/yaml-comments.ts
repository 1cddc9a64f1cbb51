import { CST, Lexer } from 'yaml';
import { MappedText } from '../text/mapped-text.js';
import { mayHoldDirective } from './directive-mark.js';
import { withLineFeeds } from './source-lines.js';

/** Tokens of the lexer that stand for nothing in the source. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * The comments of YAML that may be meant for the linter, without their `#`; one in a block scalar or a quoted text is
 * none. `base` is the offset of `source` in its file.
 */
export function yamlComments(source: string, base = 0): MappedText[] {
  if (!mayHoldDirective(source)) return [];
  const comments: MappedText[] = [];
  let at = 0;
  for (const token of new Lexer().lex(withLineFeeds(source))) {
    if (MARKS.has(token)) continue;
    if (CST.tokenType(token) === 'comment' && mayHoldDirective(token))
      comments.push(MappedText.identity(token.slice(1), base + at + 1));
    at += token.length;
  }
  return comments;
}
