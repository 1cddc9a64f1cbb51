import { decodeWindows1252 } from '../text/decode.js';

/** Decodes the bytes of one encoding. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/** Labels that the Encoding Standard reads as windows-1252; so is any label that is not known. */
const WINDOWS_1252 = /^(?:windows-1252|cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/;

/** The decoder for a label such as `iso-8859-2` or `windows-1251`. */
export function decoderOf(label: string): DecodeBytes {
  const name = label.trim().toLowerCase();
  if (WINDOWS_1252.test(name)) return decodeWindows1252;
  try {
    const decoder = new TextDecoder(name, { ignoreBOM: true });
    return (bytes) => decoder.decode(bytes);
  } catch {
    return decodeWindows1252;
  }
}
