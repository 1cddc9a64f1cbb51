import type { Range } from '../text/mapped-text.js';
import { linesOf } from './source-lines.js';

/** MDX as Markdown of the same length, and the comments of its expressions. */
export interface MaskedMdx {
  readonly text: string;
  /** Insides of `{/* … *\/}`. */
  readonly comments: readonly Range[];
  /** Offset of a brace that nothing closes. */
  readonly unclosed: number | undefined;
}

/** `import X from 'y'`, `export const meta = {`; only at the left edge, after a blank line. */
const MODULE_LINE = /^(?:import|export)[\s{*]/;
/** `{"text"}`, `{'text'}`, `` {`text`} `` without placeholders: a string that is shown as it is. */
const STRING_ONLY = /^\{\s*(["'`])((?:(?!\1)[^\\$])*)\1\s*\}$/;
/** `<Foo.Bar`, `</Foo.Bar`: a name with points is no tag of HTML. */
const MEMBER_TAG = /(<\/?[A-Z]\w*)\.(?=[\w.]{1,80}[\s/>])/gi;

/**
 * Blanks what MDX (https://mdxjs.com) adds to Markdown and nobody reads (imports, exports, expressions), character for
 * character, so that the result can be read as Markdown with exact offsets.
 */
export function maskMdx(source: string, from: number): MaskedMdx {
  const text = source.split('');
  const comments: Range[] = [];
  let unclosed: number | undefined;
  let misses = 0;
  const blank = (start: number, end: number) => {
    for (let i = start; i < end; i++) if (text[i] !== '\n' && text[i] !== '\r') text[i] = ' ';
  };
  for (const block of modules(source, from)) blank(block.start, block.end);
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '`') i = afterCode(source, i) - 1;
    else if (text[i] === '{') {
      const end = endOfExpression(source, i);
      if (end === undefined) {
        unclosed ??= i;
        // Each search may run to the end of the file: a file full of open braces is not searched for each of them.
        if (++misses > 20) break;
        continue;
      }
      readExpression(source, i, end, blank, comments);
      i = end - 1;
    } else if (text[i] === '<' && (source.startsWith('<>', i) || source.startsWith('</>', i))) {
      blank(i, source.indexOf('>', i) + 1);
    }
  }
  return { text: text.join('').replace(MEMBER_TAG, '$1-'), comments, unclosed };
}

function readExpression(
  source: string,
  start: number,
  end: number,
  blank: (start: number, end: number) => void,
  comments: Range[],
): void {
  const expression = source.slice(start, end);
  const comment = /^\{\s*\/\*([\s\S]*?)\*\/\s*\}$/.exec(expression);
  const string = STRING_ONLY.exec(expression);
  if (string && !comment) {
    const inside = expression.indexOf(string[1] ?? '') + 1;
    const stop = start + inside + (string[2] ?? '').length;
    // As the value of an attribute the string keeps its quotes.
    const isAttribute = source.charAt(start - 1) === '=' && string[1] !== '`';
    blank(start, start + inside - (isAttribute ? 1 : 0));
    blank(stop + (isAttribute ? 1 : 0), end);
    return;
  }
  if (comment) {
    const offset = start + expression.indexOf('/*') + 2;
    comments.push({ start: offset, end: offset + (comment[1] ?? '').length });
  }
  blank(start, end);
}

/** Blocks of lines that begin with `import` or `export`, up to the next blank line. */
function* modules(source: string, from: number): Generator<Range> {
  let afterBlank = true;
  let start: number | undefined;
  for (const { text: line, start: offset } of linesOf(source, from)) {
    const isBlank = line.trim() === '';
    if (start !== undefined && isBlank) {
      yield { start, end: offset };
      start = undefined;
    } else if (start === undefined && afterBlank && MODULE_LINE.test(line)) start = offset;
    afterBlank = isBlank;
  }
  if (start !== undefined) yield { start, end: source.length };
}

/** Offset behind the code span or fence that opens at `at`; behind the backticks if nothing closes them. */
function afterCode(source: string, at: number): number {
  let length = 1;
  while (source.charAt(at + length) === '`') length++;
  const mark = '`'.repeat(length);
  for (let close = source.indexOf(mark, at + length); close >= 0; close = source.indexOf(mark, close)) {
    let end = close + length;
    if (source.charAt(end) !== '`') return end;
    while (source.charAt(end) === '`') end++;
    close = end;
  }
  return at + length;
}

/** Offset behind the brace that closes the one at `start`; strings inside may hold braces. */
function endOfExpression(source: string, start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    const character = source.charAt(i);
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i + 1;
    else if (source.startsWith('/*', i)) {
      const close = source.indexOf('*/', i + 2);
      if (close < 0) return undefined;
      i = close + 1;
    } else if (character === '"' || character === "'" || character === '`') {
      const close = source.indexOf(character, i + 1);
      // An apostrophe in prose is no string.
      if (close > 0 && (character === '`' || !source.slice(i, close).includes('\n'))) i = close;
    }
  }
  return undefined;
}
