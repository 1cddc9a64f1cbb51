/** The encodings that drafts come in; windows-1252 is what old word processors and mail programs write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** Without the byte-order mark, which no editor counts as a column. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** The bytes are no text: a binary file under a text name, or broken text of a known encoding. */
export class DecodeError extends Error {
  constructor(
    message: string,
    /** Offset of the first byte that could not be read; 0 where it is not known. */
    readonly byteOffset: number,
  ) {
    super(message);
    this.name = 'DecodeError';
  }
}

/** How much of a file is looked at to tell text from binary and to find a declared charset. */
const SNIFF_BYTES = 8192;
/** `<meta charset="windows-1252">`, `content="text/html; charset=iso-8859-1"`, `<?xml encoding="latin1"?>`; not `charsets`. */
const DECLARED_CHARSET = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:-]{3,20})/i;
/** Labels that the Encoding Standard maps to windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels). */
const WINDOWS_1252 =
  /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/i;
const UTF_16 = /^utf-?16(?:le|be)?$/i;

/**
 * Bytes to text. A byte-order mark decides, then a declared charset (HTML, XML), then whether the bytes are valid
 * UTF-8, then zero bytes in every other place (UTF-16 without a mark); the rest is windows-1252.
 *
 * @throws DecodeError where the bytes are binary, or are not valid in the encoding that their mark announces.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return strict(bytes.subarray(3), 'utf-8', true, 3);
  if (startsWith(bytes, 0xff, 0xfe)) return strict(bytes.subarray(2), 'utf-16le', true, 2);
  if (startsWith(bytes, 0xfe, 0xff)) return strict(bytes.subarray(2), 'utf-16be', true, 2);
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return strict(bytes, utf16, false, 0);
  if (isBinary(bytes)) throw new DecodeError('binary file: it holds no text', firstZero(bytes));
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', bom: false };
  const declared = declaredCharset(bytes);
  if (declared !== undefined && !WINDOWS_1252.test(declared) && !/^utf-?8$/i.test(declared)) {
    throw new DecodeError(`charset "${declared}" is not supported: save the file as UTF-8`, 0);
  }
  if (declared === undefined && mostlyHighBytes(bytes))
    throw new DecodeError('neither UTF-8 nor windows-1252 text', 0);
  return strict(bytes, 'windows-1252', false, 0);
}

/** True where bytes are no text in any encoding that `decode` reads: zero bytes, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SNIFF_BYTES);
  if (startsWith(sample, 0xff, 0xfe) || startsWith(sample, 0xfe, 0xff) || utf16WithoutMark(sample))
    return false;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && !isTextControl(byte)) controls++;
  }
  return controls > sample.length / 20;
}

/** The charset that the head of an HTML or XML file names, in lower case. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, 2048));
  const name = DECLARED_CHARSET.exec(head)?.[1]?.toLowerCase();
  // A declaration that could be read byte by byte cannot be UTF-16 (HTML standard, "prescan a byte stream").
  return name !== undefined && UTF_16.test(name) ? undefined : name;
}

function strict(bytes: Uint8Array, encoding: Encoding, bom: boolean, markLength: number): Decoded {
  const text = attempt(bytes, encoding);
  if (text === undefined) {
    throw new DecodeError(`broken ${encoding.toUpperCase()} text`, markLength + firstBroken(bytes, encoding));
  }
  if (encoding !== 'windows-1252' && text.includes('\0'))
    throw new DecodeError('binary file: it holds no text', 0);
  return { text, encoding, bom };
}

/** The bytes 0x80 to 0x9F in windows-1252 (https://encoding.spec.whatwg.org/windows-1252.txt). */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Text of windows-1252; written out because Node 20's TextDecoder reads these bytes as ISO 8859-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('iso-8859-1').decode(bytes);
  return latin1.replace(/[\x80-\x9f]/g, (control) => C1.charAt(control.charCodeAt(0) - 0x80));
}

function attempt(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Offset of the first byte that makes decoding fail, by halving. */
function firstBroken(bytes: Uint8Array, encoding: Encoding): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle + 1), encoding)) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, bytes.length - 1));
}

function decodesSoFar(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** ASCII text in UTF-16 has a zero in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (even === 0 && odd > length * 0.35) return 'utf-16le';
  return odd === 0 && even > length * 0.35 ? 'utf-16be' : undefined;
}

/** In windows-1252 English or Spanish, letters outweigh the bytes above 0x7F by far; compressed data has half and half. */
function mostlyHighBytes(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SNIFF_BYTES);
  let high = 0;
  for (const byte of sample) if (byte > 0x7f) high++;
  return high > 8 && high > sample.length * 0.3;
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function firstZero(bytes: Uint8Array): number {
  return Math.max(0, bytes.indexOf(0));
}

/** Tab, line feed, vertical tab, form feed, carriage return, escape. */
function isTextControl(byte: number): boolean {
  return (byte >= 9 && byte <= 13) || byte === 27;
}
