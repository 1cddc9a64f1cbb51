/** A kind of HTML block by the way it ends (CommonMark 0.31.2, section 4.6). */
export interface HtmlKind {
  /** The line that holds this is the last; undefined where a blank line ends the block. */
  readonly end: RegExp | undefined;
  readonly endsAtBlank: boolean;
}

const KINDS: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|textarea|style)(?:\s|>|$)/i, /<\/(?:script|pre|textarea|style)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i;
/** A character that a backslash takes its meaning from (CommonMark 0.31.2, section 2.1). */
export const ASCII_PUNCTUATION = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/;
const ATTRIBUTES = String.raw`(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?)*`;
/** One complete tag alone on its line. */
const WHOLE_TAG = new RegExp(`^(?:<[a-z][a-z0-9-]*${ATTRIBUTES}\\s*/?>|</[a-z][a-z0-9-]*\\s*>)\\s*$`, 'i');

/** The HTML block that a line begins; a lone tag of no block element cannot interrupt a paragraph. */
export function matchHtmlStart(line: string, inParagraph: boolean): HtmlKind | undefined {
  for (const [start, end] of KINDS) if (start.test(line)) return { end, endsAtBlank: false };
  if (BLOCK_TAG.test(line) || (!inParagraph && WHOLE_TAG.test(line)))
    return { end: undefined, endsAtBlank: true };
  return undefined;
}

/** Raw HTML inside a paragraph, at `lastIndex`. */
export const INLINE_HTML = new RegExp(
  `<[a-z][a-z0-9-]*${ATTRIBUTES}\\s*/?>|</[a-z][a-z0-9-]*\\s*>|<!---?>|<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<![a-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>`,
  'iy',
);

/** Length of the list marker that a line begins with; undefined where it begins no item. */
export function listMarker(line: string, inParagraph: boolean): number | undefined {
  const match = /^(?:[*+-]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(line);
  if (!match) return undefined;
  // Only items that hold something and, if numbered, begin with 1 interrupt a paragraph.
  const interrupts =
    (match[1] === undefined || match[1] === '1') && line.slice(match[0].length).trim() !== '';
  return inParagraph && !interrupts ? undefined : match[0].length;
}

/** `| --- | :-: |`, below the head of a table; not `---`. */
export function isTableDelimiter(line: string): boolean {
  return /^[ \t]*[|:-][ \t|:-]*$/.test(line) && line.includes('-') && /[|:]/.test(line);
}

/** What a heading says without the number signs that close it: `Hours ##` is `Hours`, `Team #1` and `C#` stay. */
export function withoutClosingHashes(heading: string): string {
  const end = trimmedLength(heading, heading.length, ' \t');
  const before = trimmedLength(heading, end, '#');
  const closes = before < end && (before === 0 || ' \t'.includes(heading.charAt(before - 1)));
  return closes ? heading.slice(0, before) : heading;
}

function trimmedLength(text: string, length: number, characters: string): number {
  while (length > 0 && characters.includes(text.charAt(length - 1))) length--;
  return length;
}
