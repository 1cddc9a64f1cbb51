import { decodeWindows1252 } from './decode.js';
import type { Encoding } from './encoding.js';

/**
 * Text to bytes, the inverse of `decode`; undefined where the encoding has no bytes for a character.
 */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(bom ? `\uFEFF${text}` : text);
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  return encodeUtf16(bom ? `\uFEFF${text}` : text, encoding === 'utf-16le');
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Byte by character of windows-1252. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodeWindows1252(Uint8Array.of(byte)), byte] as const),
);

function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = BYTES.get(text.charAt(i));
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
