import { decoderOf } from './code-page.js';
import { MappedText, type Range } from '../text/mapped-text.js';

/** Bytes that an encoding such as base64 stands for, each with its place in the source. */
class MappedBytes {
  readonly values: number[] = [];
  readonly ranges: Range[] = [];

  push(value: number, start: number, end: number): void {
    this.values.push(value);
    this.ranges.push({ start, end });
  }
}

/** Undoes a content transfer encoding (RFC 2045, section 6) of `raw`, which begins at `offset` of the source. */
export function decodeTransfer(raw: string, offset: number, encoding: string, charset: string): MappedText {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return decodeCharset(base64Bytes(raw, offset), charset);
  if (name === 'quoted-printable') return decodeCharset(quotedPrintableBytes(raw, offset, false), charset);
  return MappedText.identity(raw, offset);
}

/** `=?utf-8?Q?Caf=C3=A9?=`, at most 75 characters by the standard, longer in practice. */
const ENCODED_WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\r\n]{0,1000})\?=/gi;

/** Decodes the encoded words of a header's value (RFC 2047) and joins its folded lines. */
export function decodeHeader(raw: string, offset: number): MappedText {
  const builder = MappedText.builder();
  let from = 0;
  let afterWord = false;
  for (const match of raw.matchAll(ENCODED_WORD)) {
    const between = raw.slice(from, match.index);
    // White space between two encoded words is not shown.
    if (!afterWord || between.trim() !== '') pushUnfolded(builder, between, offset + from);
    const [, charset = '', encoding = '', text = ''] = match;
    const at = offset + match.index + match[0].length - 2 - text.length;
    const bytes =
      encoding.toLowerCase() === 'b' ? base64Bytes(text, at) : quotedPrintableBytes(text, at, true);
    builder.append(decodeCharset(bytes, charset));
    from = match.index + match[0].length;
    afterWord = true;
  }
  pushUnfolded(builder, raw.slice(from), offset + from);
  return builder.build();
}

function pushUnfolded(builder: ReturnType<typeof MappedText.builder>, text: string, offset: number): void {
  let from = 0;
  for (const match of text.matchAll(/\s+/g)) {
    if (!/[\r\n]/.test(match[0])) continue;
    builder.push(text.slice(from, match.index), offset + from, offset + match.index);
    from = match.index + match[0].length;
    builder.push(' ', offset + match.index, offset + from);
  }
  builder.push(text.slice(from), offset + from, offset + text.length);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Bytes(raw: string, offset: number): MappedBytes {
  const bytes = new MappedBytes();
  let bits = 0;
  let value = 0;
  let start = 0;
  for (let i = 0; i < raw.length; i++) {
    const digit = BASE64.indexOf(raw.charAt(i));
    if (digit < 0) continue;
    if (bits === 0) start = i;
    value = ((value << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 0xff, offset + start, offset + i + 1);
    start = i;
  }
  return bytes;
}

/** `header` is the variant of RFC 2047, in which `_` is a blank. */
function quotedPrintableBytes(raw: string, offset: number, header: boolean): MappedBytes {
  const bytes = new MappedBytes();
  for (let i = 0; i < raw.length;) {
    const soft = raw.charCodeAt(i) === 61 ? /^=[ \t]{0,20}(?:\r\n|\r|\n)/.exec(raw.slice(i, i + 24)) : null;
    const hex = raw.charCodeAt(i) === 61 ? /^=([\da-f]{2})/i.exec(raw.slice(i, i + 3)) : null;
    if (soft) i += soft[0].length;
    else if (hex) {
      bytes.push(parseInt(hex[1] ?? '', 16), offset + i, offset + i + 3);
      i += 3;
    } else {
      const length = (raw.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      const character = header && raw.charAt(i) === '_' ? ' ' : raw.slice(i, i + length);
      for (const byte of new TextEncoder().encode(character))
        bytes.push(byte, offset + i, offset + i + length);
      i += length;
    }
  }
  return bytes;
}

function decodeCharset({ values, ranges }: MappedBytes, charset: string): MappedText {
  const builder = MappedText.builder();
  const isUtf8 = /^(?:utf-?8|us-ascii|ascii)?$/i.test(charset.trim());
  const decode = decoderOf(isUtf8 ? 'utf-8' : charset);
  for (let i = 0; i < values.length;) {
    const length = isUtf8 ? utf8Length(values, i) : 1;
    const text = decode(Uint8Array.from(values.slice(i, i + length)));
    builder.push(text, ranges[i]?.start ?? 0, ranges[i + length - 1]?.end ?? 0);
    i += length;
  }
  return builder.build();
}

/** Bytes of the UTF-8 sequence at `i`; 1 where the sequence is broken. */
function utf8Length(values: readonly number[], i: number): number {
  const first = values[i] ?? 0;
  const length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let k = 1; k < length; k++) if (((values[i + k] ?? 0) & 0xc0) !== 0x80) return 1;
  return length;
}
