import { DecodeError, EncodingProbe, NO_TEXT, type Encoding, type FileEncoding } from './encoding.js';

/** A file as text. */
export interface Decoded {
  /** Without the byte-order mark, which no editor counts as a column; U+FFFD stands for each damaged character. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Offset in the text of the first damaged character; absent where there is none. */
  readonly broken?: number;
}

/**
 * Bytes to text.
 *
 * @throws DecodeError where the bytes are binary, or in an encoding that is not read.
 */
export function decode(bytes: Uint8Array): Decoded {
  const plain = decodePlain(bytes);
  if (plain !== undefined) return { text: plain, encoding: 'utf-8', bom: false };
  const probe = new EncodingProbe();
  probe.write(bytes);
  const file = probe.end();
  const decoder = new StreamDecoder(file);
  const text = decoder.write(bytes) + decoder.end();
  if (file.encoding.startsWith('utf-16') && text.includes('\0')) throw new DecodeError(NO_TEXT);
  const broken = file.damaged ? text.indexOf(REPLACEMENT) : -1;
  return {
    text,
    encoding: file.encoding,
    bom: file.markLength > 0,
    ...(broken >= 0 && { broken }),
  };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The first bytes of byte-order marks, and of characters that are as rare at the start of a draft. */
const MARKS_FROM = 0xef;
/** Tells binary files from text; text holds hardly any. */
const CONTROLS = /[^\P{Cc}\s]/u;

/** The text of what nearly all drafts are: UTF-8 without a byte-order mark and control characters; undefined for all else. */
function decodePlain(bytes: Uint8Array): string | undefined {
  if ((bytes[0] ?? 0) >= MARKS_FROM) return undefined;
  try {
    const text = strict.decode(bytes);
    return CONTROLS.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What decoders put where bytes give no character. */
export const REPLACEMENT = '\uFFFD';

/** Decodes a file that comes in chunks, cut anywhere. */
export class StreamDecoder {
  private readonly decoder: InstanceType<typeof TextDecoder> | undefined;
  private skip: number;

  constructor({ encoding, markLength }: FileEncoding) {
    this.decoder = encoding === 'windows-1252' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
    this.skip = markLength;
  }

  write(chunk: Uint8Array): string {
    const bytes = chunk.subarray(this.skip);
    this.skip -= chunk.length - bytes.length;
    return this.decoder ? this.decoder.decode(bytes, { stream: true }) : decodeWindows1252(bytes);
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

/** The bytes 0x80 to 0x9F in windows-1252 (https://encoding.spec.whatwg.org/windows-1252.txt). */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Text of windows-1252; written out because Node 20's TextDecoder reads these bytes as ISO 8859-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('iso-8859-1').decode(bytes);
  return latin1.replace(/[\x80-\x9f]/g, (control) => C1.charAt(control.charCodeAt(0) - 0x80));
}
