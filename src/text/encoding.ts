import { Utf8Census } from './utf8-census.js';

/** The encodings that drafts come in; windows-1252 is what old word processors and mail programs write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How the bytes of a file are to be read. */
export interface FileEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark. */
  readonly markLength: 0 | 2 | 3;
  /** True where some bytes give no character: each U+FFFD in the text may stand for one. */
  readonly damaged: boolean;
}

type MarkedEncoding = Omit<FileEncoding, 'damaged'>;

/** The bytes are no text: a binary file under a text name, or an encoding that is not read. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

/** How much of a file is looked at to tell text from binary and to find a declared charset. */
const SNIFF_BYTES = 8192;
/** `<meta charset="windows-1252">`, `content="text/html; charset=iso-8859-1"`, `<?xml encoding="latin1"?>`; not `charsets`. */
const DECLARED_CHARSET = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:-]{3,20})/i;
/** Labels that the Encoding Standard maps to windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels). */
const WINDOWS_1252 =
  /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/i;
const UTF_16 = /^utf-?16(?:le|be)?$/i;
/** What is said of binary files. */
export const NO_TEXT = 'binary file: it holds no text';

/**
 * Finds the encoding of a file that comes in one piece or in many. A byte-order mark decides, then zero bytes in every
 * other place (UTF-16 without a mark), then whether the bytes are valid UTF-8, then a declared charset (HTML, XML); the
 * rest is windows-1252, unless it looks more like UTF-8 that was damaged.
 */
export class EncodingProbe {
  private head: Uint8Array | undefined;
  private marked: MarkedEncoding | undefined;
  private readonly census = new Utf8Census();

  /** @throws DecodeError where the bytes are binary. */
  write(bytes: Uint8Array): void {
    if (!this.head) {
      this.head = bytes.slice(0, SNIFF_BYTES);
      this.marked = markedEncoding(bytes);
      if (!this.marked && isBinary(bytes)) throw new DecodeError(NO_TEXT);
    }
    if (this.marked?.encoding.startsWith('utf-16')) return;
    if (bytes.includes(0)) throw new DecodeError(NO_TEXT);
    this.census.write(bytes);
  }

  /** @throws DecodeError where the encoding is one that is not read. */
  end(): FileEncoding {
    this.census.end();
    // Half of a surrogate pair gives U+FFFD too, and who writes UTF-16 does not write that character.
    if (this.marked)
      return { ...this.marked, damaged: this.marked.encoding !== 'utf-8' || this.census.broken > 0 };
    if (this.census.broken === 0) return { encoding: 'utf-8', markLength: 0, damaged: false };
    const encoding = this.eightBit(this.head ?? new Uint8Array());
    return { encoding, markLength: 0, damaged: encoding === 'utf-8' };
  }

  private eightBit(head: Uint8Array): Encoding {
    const declared = declaredCharset(head);
    if (declared !== undefined && WINDOWS_1252.test(declared)) return 'windows-1252';
    if (declared !== undefined && !/^utf-?8$/.test(declared))
      throw new DecodeError(`charset "${declared}" is not supported: save the file as UTF-8`);
    if (declared === undefined && mostlyHighBytes(head))
      throw new DecodeError('neither UTF-8 nor windows-1252 text');
    return this.census.isDamaged ? 'utf-8' : 'windows-1252';
  }
}

/** True where bytes are no text in any encoding that is read: zero bytes, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SNIFF_BYTES);
  if (markedEncoding(sample)) return false;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && !isTextControl(byte)) controls++;
  }
  return controls > sample.length / 20;
}

function markedEncoding(bytes: Uint8Array): MarkedEncoding | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', markLength: 3 };
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', markLength: 2 };
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', markLength: 2 };
  const encoding = utf16WithoutMark(bytes);
  return encoding && { encoding, markLength: 0 };
}

/** The charset that the head of an HTML or XML file names, in lower case. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('iso-8859-1').decode(bytes.subarray(0, 2048));
  const name = DECLARED_CHARSET.exec(head)?.[1]?.toLowerCase();
  // A declaration that could be read byte by byte cannot be UTF-16 (HTML standard, "prescan a byte stream").
  return name !== undefined && UTF_16.test(name) ? undefined : name;
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
function mostlyHighBytes(sample: Uint8Array): boolean {
  let high = 0;
  for (const byte of sample) if (byte > 0x7f) high++;
  return high > 8 && high > sample.length * 0.3;
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Tab, line feed, vertical tab, form feed, carriage return, escape. */
function isTextControl(byte: number): boolean {
  return (byte >= 9 && byte <= 13) || byte === 27;
}
