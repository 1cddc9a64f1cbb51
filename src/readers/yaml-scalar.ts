import { MappedText } from '../text/mapped-text.js';

/** How a scalar is written (YAML 1.2.2, chapters 7 and 8). */
export type YamlStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The text of a scalar that stands at `start`..`end` of the source, quotes or block header included. */
export function mapYamlScalar(source: string, start: number, end: number, style: YamlStyle): MappedText {
  if (style === 'literal' || style === 'folded') return mapBlock(source, start, end, style === 'folded');
  const quote = style === 'single' ? "'" : '"';
  if (style === 'plain') return mapFlow(source, start, end, style);
  const closed = end - start > 1 && source.charAt(end - 1) === quote;
  return mapFlow(source, start + 1, closed ? end - 1 : end, style);
}

/** Plain and quoted scalars: a line break is a space, each further one a line break. */
function mapFlow(source: string, start: number, end: number, style: YamlStyle): MappedText {
  const builder = MappedText.builder();
  let at = start;
  while (at < end) {
    const stop = nextSpecial(source, at, end, style);
    if (stop < end && isBreak(source, stop)) {
      let trimmed = stop;
      while (trimmed > at && isBlank(source, trimmed - 1)) trimmed--;
      builder.push(source.slice(at, trimmed), at, trimmed);
      at = pushFold(builder, source, trimmed, end);
    } else {
      builder.push(source.slice(at, stop), at, stop);
      at = stop < end ? pushEscape(builder, source, stop, end, style) : end;
    }
  }
  return builder.build();
}

function nextSpecial(source: string, at: number, end: number, style: YamlStyle): number {
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (
      code === 10 ||
      code === 13 ||
      (code === 92 && style === 'double') ||
      (code === 39 && style === 'single')
    )
      break;
  }
  return at;
}

/** Folds the white space that begins at `at`: one line break is a space, n are n − 1 line breaks. */
function pushFold(
  builder: ReturnType<typeof MappedText.builder>,
  source: string,
  at: number,
  end: number,
): number {
  const start = at;
  let breaks = 0;
  while (at < end && (isBlank(source, at) || isBreak(source, at))) {
    if (source.charCodeAt(at) === 10 || (source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) !== 10))
      breaks++;
    at++;
  }
  builder.push(breaks > 1 ? '\n'.repeat(breaks - 1) : ' ', start, at);
  return at;
}

function pushEscape(
  builder: ReturnType<typeof MappedText.builder>,
  source: string,
  at: number,
  end: number,
  style: YamlStyle,
): number {
  const next = source.charAt(at + 1);
  if (style === 'single') {
    const stop = Math.min(end, next === "'" ? at + 2 : at + 1);
    builder.push("'", at, stop);
    return stop;
  }
  if (next === '\n' || next === '\r') {
    // An escaped line break joins the lines.
    let stop = at + 1;
    while (stop < end && (isBlank(source, stop) || isBreak(source, stop))) stop++;
    return stop;
  }
  const length = HEX_LENGTH[next] ?? 0;
  const stop = Math.min(end, at + 2 + length);
  const point = length > 0 ? parseInt(source.slice(at + 2, stop), 16) : Number.NaN;
  const text = point <= 0x10ffff ? String.fromCodePoint(point) : (ESCAPES[next] ?? next);
  builder.push(text, at, stop);
  return stop;
}

/** Block scalars: `|` keeps line breaks, `>` folds them; the indentation of the first line is taken from every line. */
function mapBlock(source: string, start: number, end: number, folded: boolean): MappedText {
  const builder = MappedText.builder();
  const header = /^[|>][-+\d]{0,3}/.exec(source.slice(start, start + 4))?.[0] ?? '';
  const lines = linesOf(source, endOfLine(source, start, end), end);
  const first = lines.find((line) => line.textStart < line.end);
  const explicit = Number(/\d/.exec(header)?.[0] ?? 0);
  const indent =
    explicit > 0 ? explicit + parentIndent(source, start) : first ? first.textStart - first.start : 0;
  let pending: { text: string; start: number } | undefined;
  let lastIndented = false;
  for (const line of lines) {
    const blank = line.textStart >= line.end;
    const from = blank ? line.end : Math.min(line.start + indent, line.textStart);
    const indented = !blank && line.textStart > from;
    if (blank) {
      if (pending) pending.text = pending.text === ' ' ? '\n' : `${pending.text}\n`;
      continue;
    }
    if (pending && builder.length > 0) {
      const text = pending.text === ' ' && (indented || lastIndented) ? '\n' : pending.text;
      builder.push(
        text,
        pending.start,
        text.length === from - pending.start ? from : Math.max(pending.start, from),
      );
    }
    builder.push(source.slice(from, line.end), from, line.end);
    pending = { text: folded ? ' ' : '\n', start: line.end };
    lastIndented = indented;
  }
  return builder.build();
}

interface Line {
  readonly start: number;
  /** Offset of the first character that is no blank. */
  readonly textStart: number;
  readonly end: number;
}

function linesOf(source: string, from: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let start = afterBreak(source, from); start < end;) {
    const lineEnd = endOfLine(source, start, end);
    let textStart = start;
    while (textStart < lineEnd && source.charCodeAt(textStart) === 32) textStart++;
    lines.push({ start, textStart, end: lineEnd });
    if (lineEnd >= end) break;
    start = afterBreak(source, lineEnd);
  }
  return lines;
}

function endOfLine(source: string, at: number, end: number): number {
  while (at < end && !isBreak(source, at)) at++;
  return at;
}

function afterBreak(source: string, at: number): number {
  return source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

function parentIndent(source: string, at: number): number {
  let lineStart = at + 1;
  while (lineStart > 0 && !isBreak(source, lineStart - 1)) lineStart--;
  let indent = 0;
  while (source.charCodeAt(lineStart + indent) === 32) indent++;
  return indent;
}

function isBreak(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 10 || code === 13;
}

function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 32 || code === 9;
}
