/** A header field: its name in lower case, and its raw value with the value's place. */
export interface MimeHeader {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** A leaf of a message: its headers and the place of its body. */
export interface MimePart {
  readonly headers: readonly MimeHeader[];
  readonly start: number;
  readonly end: number;
}

export interface MimeMessage {
  readonly headers: readonly MimeHeader[];
  readonly parts: readonly MimePart[];
  /** The headers of messages that are sent along inside this one. */
  readonly inner: readonly (readonly MimeHeader[])[];
  /** Offsets of multiparts whose closing boundary is missing. */
  readonly unclosed: readonly number[];
}

/** Multiparts nest in multiparts; more than this is an attack. */
const MAX_NESTING = 20;

/** Cuts a message (RFC 5322, RFC 2046) into its parts. */
export function readMime(source: string): MimeMessage {
  const found: Found = { parts: [], inner: [], unclosed: [] };
  const { headers, bodyStart } = readHeaders(source, 0, source.length);
  collect(source, { headers, start: bodyStart, end: source.length }, found, 0);
  return { headers, ...found };
}

/** The value of a header; the empty string where it is missing. */
export function headerValue(headers: readonly MimeHeader[], name: string): string {
  return (
    headers
      .find((header) => header.name === name)
      ?.value.replace(/\s+/g, ' ')
      .trim() ?? ''
  );
}

/** A parameter such as `charset` of a header's value. */
export function parameter(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s{0,20}${name}\\*?=(?:"([^"]{0,500})"|([^\\s;]{1,500}))`, 'i').exec(value);
  return match?.[1] ?? match?.[2];
}

interface Found {
  readonly parts: MimePart[];
  readonly inner: (readonly MimeHeader[])[];
  readonly unclosed: number[];
}

function collect(source: string, part: MimePart, found: Found, depth: number): void {
  const type = headerValue(part.headers, 'content-type');
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
  const isMessage = /^message\/rfc822/i.test(type);
  if (depth >= MAX_NESTING || (boundary === undefined && !isMessage)) {
    found.parts.push(part);
    return;
  }
  if (boundary === undefined) {
    found.inner.push(collectPart(source, part.start, part.end, found, depth));
    return;
  }
  let start: number | undefined;
  for (const mark of boundaries(source, boundary, part.start, part.end)) {
    if (start !== undefined) collectPart(source, start, mark.start, found, depth);
    start = mark.isLast ? undefined : mark.end;
    if (mark.isLast) return;
  }
  found.unclosed.push(part.start);
  if (start !== undefined) collectPart(source, start, part.end, found, depth);
}

function collectPart(
  source: string,
  start: number,
  end: number,
  found: Found,
  depth: number,
): readonly MimeHeader[] {
  const { headers, bodyStart } = readHeaders(source, start, end);
  collect(source, { headers, start: bodyStart, end }, found, depth + 1);
  return headers;
}

function* boundaries(source: string, boundary: string, from: number, to: number) {
  const mark = `--${boundary}`;
  for (let at = source.indexOf(mark, from); at >= 0 && at < to; at = source.indexOf(mark, at + mark.length)) {
    const before = source.charCodeAt(at - 1);
    if (at > from && before !== 10 && before !== 13) continue;
    const isLast = source.startsWith('--', at + mark.length);
    yield { start: at, end: Math.min(to, afterLine(source, at)), isLast };
  }
}

function readHeaders(
  source: string,
  start: number,
  end: number,
): { headers: MimeHeader[]; bodyStart: number } {
  const headers: MimeHeader[] = [];
  let at = start;
  while (at < end) {
    let next = Math.min(end, afterLine(source, at));
    const line = source.slice(at, next);
    if (line.trim() === '') return { headers, bodyStart: next };
    // A line that begins with a blank continues the header before it.
    while (next < end && (source.charCodeAt(next) === 32 || source.charCodeAt(next) === 9)) {
      next = Math.min(end, afterLine(source, next));
    }
    const name = /^([\x21-\x39\x3B-\x7E]{1,80})[ \t]{0,5}:[ \t]{0,20}/.exec(line);
    if (!name) return { headers, bodyStart: at };
    const offset = at + name[0].length;
    headers.push({
      name: (name[1] ?? '').toLowerCase(),
      value: source.slice(offset, next).trimEnd(),
      offset,
    });
    at = next;
  }
  return { headers, bodyStart: end };
}

/** Offset of the line behind the one that holds `at`. */
function afterLine(source: string, at: number): number {
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return source.length;
}
