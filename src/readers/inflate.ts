import { Inflate, Unzlib } from 'fflate';

/** Bytes that are unpacked in one go: so few that even the densest of them give no more than some 4 MB. */
const SLICE = 4 * 1024;

/**
 * Unpacks deflated data (RFC 1951, or with the header of RFC 1950), up to `limit` bytes: what a container says of a
 * part's size may be a lie. Undefined where there would be more.
 *
 * @throws an error of the library where the data are damaged or cut off.
 */
export function inflate(data: Uint8Array, limit: number, format: 'raw' | 'zlib'): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const collect = (piece: Uint8Array) => {
    length += piece.length;
    if (length <= limit) pieces.push(piece);
  };
  const stream = format === 'raw' ? new Inflate(collect) : new Unzlib(collect);
  for (let at = 0; at === 0 || at < data.length; at += SLICE) {
    stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    if (length > limit) return undefined;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
