import { ascii, text, viewOf } from './bytes.js';
import type { FoundSegments, ImageSegments } from './image-segments.js';
import { inflate } from './inflate.js';

/** A longer text in a picture is no caption. */
const MAX_TEXT = 1024 * 1024;

/** PNG: `eXIf`, `tEXt`, `zTXt`, `iTXt` (PNG 3rd edition, 11.3.3; XMP under its own keyword). */
export function pngSegments(bytes: Uint8Array): ImageSegments {
  const found: FoundSegments = { texts: [], isCutOff: true };
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = ascii(bytes, at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IEND') found.isCutOff = false;
    else if (at + 12 + length > bytes.length) break;
    if (type === 'eXIf') found.exif = data;
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') addText(found, type, data);
    at += 12 + length;
  }
  return found;
}

function addText(found: FoundSegments, type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array): void {
  const keyEnd = data.indexOf(0);
  if (keyEnd < 0) return;
  const name = text(data.subarray(0, keyEnd));
  let start = keyEnd + 1;
  let isPacked = type === 'zTXt';
  if (type === 'zTXt') start++;
  else if (type === 'iTXt') {
    isPacked = data[keyEnd + 1] === 1;
    const languageEnd = data.indexOf(0, keyEnd + 3);
    const translatedEnd = data.indexOf(0, languageEnd + 1);
    if (languageEnd < 0 || translatedEnd < 0) return;
    start = translatedEnd + 1;
  }
  const bytes = isPacked ? unpacked(data.subarray(start)) : data.subarray(start);
  if (!bytes) return;
  const value = text(bytes);
  if (name === 'XML:com.adobe.xmp') found.xmp = value;
  else found.texts.push({ name, text: value });
}

function unpacked(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflate(data, MAX_TEXT, 'zlib');
  } catch {
    return undefined;
  }
}
