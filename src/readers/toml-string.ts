import { MappedText } from '../text/mapped-text.js';

/** A string of TOML: its text, the offset behind its closing quotes, and whether there are any. */
export interface TomlString {
  readonly text: MappedText;
  readonly end: number;
  readonly closed: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\x1b' };

/** Reads the basic, literal, or multi-line string whose quotes open at `start`. */
export function mapTomlString(source: string, start: number, base: number): TomlString {
  const quote = source.charAt(start);
  const multiline = source.startsWith(quote.repeat(3), start);
  const mark = multiline ? quote.repeat(3) : quote;
  let from = start + mark.length;
  // A line break right behind the opening quotes is no part of the string.
  if (multiline) from += /^(?:\r\n|\n|\r)/.exec(source.slice(from, from + 2))?.[0].length ?? 0;
  const stop = closing(source, from, mark, quote === '"');
  const inside = source.slice(from, stop.at);
  const text = quote === '"' ? unescape(inside, base + from) : MappedText.identity(inside, base + from);
  return { text, end: stop.closed ? stop.at + mark.length : stop.at, closed: stop.closed };
}

function closing(
  source: string,
  from: number,
  mark: string,
  escapes: boolean,
): { at: number; closed: boolean } {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (escapes && code === 92) at++;
    else if (mark.length === 1 && (code === 10 || code === 13)) return { at, closed: false };
    else if (source.startsWith(mark, at)) {
      // Up to two quotes may stand right before the closing three.
      while (mark.length === 3 && source.charAt(at + 3) === mark.charAt(0)) at++;
      return { at, closed: true };
    }
  }
  return { at: source.length, closed: false };
}

function unescape(raw: string, offset: number): MappedText {
  if (!raw.includes('\\')) return MappedText.identity(raw, offset);
  const builder = MappedText.builder();
  let from = 0;
  // `\n`, `\u00e9`, `\U0001f600`, or a backslash that joins lines.
  for (const match of raw.matchAll(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|[ \t]{0,100}(?:\r\n|\n|\r)\s{0,1000}|[\s\S])/g,
  )) {
    builder.push(raw.slice(from, match.index), offset + from, offset + match.index);
    from = match.index + match[0].length;
    builder.push(meaning(match[0], match[1] ?? match[2]), offset + match.index, offset + from);
  }
  return builder.push(raw.slice(from), offset + from, offset + raw.length).build();
}

function meaning(escape: string, hex: string | undefined): string {
  if (hex !== undefined) {
    const point = parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  if (/[\r\n]/.test(escape)) return '';
  const character = escape.slice(1);
  return ESCAPES[character] ?? character;
}
