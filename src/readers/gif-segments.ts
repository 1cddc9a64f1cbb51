import { ascii, text } from './bytes.js';
import type { FoundSegments, ImageSegments } from './image-segments.js';

const EXTENSION = 0x21;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
const PICTURE = 0x2c;
const END = 0x3b;
/** XMP stands as it is, and 258 bytes behind it lead whoever takes it for blocks to its end. */
const XMP_TRAILER = 258;

/** GIF89a: comments, and XMP in an extension of its own (XMP Specification Part 3, 1.1.2). */
export function gifSegments(bytes: Uint8Array): ImageSegments {
  const found: FoundSegments = { texts: [], isCutOff: true };
  let at = 13 + colours(bytes[10]);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === END) {
      found.isCutOff = false;
      break;
    }
    if (kind === EXTENSION) {
      const { end, data } = blocks(bytes, at + 2);
      const label = bytes[at + 1];
      if (label === COMMENT) found.texts.push({ name: 'comment', text: text(data) });
      else if (label === APPLICATION && ascii(bytes, at + 3, at + 14) === 'XMP DataXMP') {
        found.xmp = text(bytes.subarray(at + 14, Math.max(at + 14, end - XMP_TRAILER)));
      }
      at = end;
    } else if (kind === PICTURE) at = blocks(bytes, at + 11 + colours(bytes[at + 9])).end;
    else break;
  }
  return found;
}

/** Bytes of the table of colours that a byte of flags announces. */
function colours(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Blocks of at most 255 bytes, each behind its length; one of length zero ends them. */
function blocks(bytes: Uint8Array, from: number): { readonly end: number; readonly data: Uint8Array } {
  const data: number[] = [];
  let at = from;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) {
    // Pictures are blocks too: what is too long for a comment is not kept.
    if (data.length < 65_536) data.push(...bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { end: at + 1, data: Uint8Array.from(data) };
}
