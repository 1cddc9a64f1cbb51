import { ascii, text, viewOf } from './bytes.js';
import { tiffBlock } from './exif.js';
import { gifSegments } from './gif-segments.js';
import { heicSegments } from './heic-segments.js';
import { pngSegments } from './png-segments.js';

/** What an image file holds beside its pixels. */
export interface ImageSegments {
  /** Exif data, from the TIFF header on. */
  readonly exif?: Uint8Array;
  /** IPTC-IIM records. */
  readonly iptc?: Uint8Array;
  readonly xmp?: string;
  /** Named texts of PNG, comments of JPEG and GIF. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** True where the file ends before its structure does. */
  readonly isCutOff: boolean;
}

/** The same while it is gathered. */
export type FoundSegments = { -readonly [K in keyof ImageSegments]: ImageSegments[K] } & {
  texts: { name: string; text: string }[];
};

/** Finds the metadata of JPEG, PNG, WebP, TIFF, HEIC, AVIF and GIF; undefined for any other file. */
export function imageSegments(bytes: Uint8Array): ImageSegments | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSegments(bytes);
  if (ascii(bytes, 1, 4) === 'PNG') return pngSegments(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return webpSegments(bytes);
  if (/^(?:II\*\0|MM\0\*)$/.test(ascii(bytes, 0, 4))) return tiffSegments(bytes);
  if (ascii(bytes, 4, 8) === 'ftyp') return heicSegments(bytes);
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return gifSegments(bytes);
  return undefined;
}

/** TIFF is Exif itself, and holds XMP and IPTC under tags of its first directory. */
function tiffSegments(bytes: Uint8Array): ImageSegments {
  const xmp = tiffBlock(bytes, 0x02bc);
  const iptc = tiffBlock(bytes, 0x83bb);
  return {
    exif: bytes,
    ...(iptc && { iptc }),
    ...(xmp && { xmp: text(xmp) }),
    texts: [],
    isCutOff: false,
  };
}

const XMP_HEADER = 'http://ns.adobe.com/xap/1.0/';

/** JPEG: APP1 holds Exif and XMP, APP13 IPTC in Photoshop's resource 0x0404, COM a comment. */
function jpegSegments(bytes: Uint8Array): ImageSegments {
  const found: FoundSegments = { texts: [], isCutOff: false };
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // The pixels begin: nothing that can be read comes behind them.
    if (marker === 0xda || marker === 0xd9) return found;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (at + 2 + length > bytes.length) break;
    if (marker === 0xe1 && ascii(segment, 0, 4) === 'Exif') found.exif = segment.subarray(6);
    else if (marker === 0xe1 && ascii(segment, 0, XMP_HEADER.length) === XMP_HEADER) {
      found.xmp = text(segment.subarray(XMP_HEADER.length + 1));
    } else if (marker === 0xed && ascii(segment, 0, 9) === 'Photoshop') {
      const iptc = photoshopIptc(segment.subarray(14));
      if (iptc) found.iptc = iptc;
    } else if (marker === 0xfe) found.texts.push({ name: 'comment', text: text(segment) });
    at += 2 + Math.max(2, length);
  }
  found.isCutOff = true;
  return found;
}

/** Photoshop's image resources: `8BIM`, id, padded name, size, padded data. */
function photoshopIptc(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  for (let at = 0; at + 12 <= bytes.length && ascii(bytes, at, at + 4) === '8BIM';) {
    const id = view.getUint16(at + 4);
    const nameLength = ((bytes[at + 6] ?? 0) + 2) & ~1;
    const dataStart = at + 6 + nameLength + 4;
    if (dataStart > bytes.length) return undefined;
    const size = view.getUint32(dataStart - 4);
    if (id === 0x0404) return bytes.subarray(dataStart, dataStart + size);
    at = dataStart + size + (size & 1);
  }
  return undefined;
}

/** WebP: the chunks `EXIF` and `XMP `. */
function webpSegments(bytes: Uint8Array): ImageSegments {
  const found: FoundSegments = { texts: [], isCutOff: false };
  const view = viewOf(bytes);
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = ascii(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > bytes.length) found.isCutOff = true;
    if (type === 'EXIF') found.exif = ascii(data, 0, 4) === 'Exif' ? data.subarray(6) : data;
    else if (type === 'XMP ') found.xmp = text(data);
    at += 8 + length + (length & 1);
  }
  if (bytes.length < view.getUint32(4, true) + 8) found.isCutOff = true;
  return found;
}
