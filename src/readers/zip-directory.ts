import { text, viewOf } from './bytes.js';

/** What the directory of a container says of a part. */
export interface ZipEntry {
  readonly name: string;
  /** 0 where the part is stored as it is, 8 where it is deflated. */
  readonly method: number;
  /** The packed bytes. */
  readonly data: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** A field that is full says that its value stands in the extra field of ZIP64. */
const FULL = 0xffffffff;
/** A comment at the end of a container is at most this long. */
const MAX_COMMENT = 0xffff;

/**
 * The parts of a ZIP container in the order of its directory (APPNOTE.TXT, 4.3), none of them unpacked; undefined where
 * the directory is missing, as in a file that is cut off, or does not fit the file.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  let { at } = end;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const { size, offset } = placeOf(view, at, nameEnd, extraEnd);
    const data = dataAt(view, bytes, offset, size);
    if (!data) return undefined;
    entries.push({
      name: text(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      data,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): { at: number; count: number } | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return start === FULL || count === 0xffff ? endOfDirectory64(view, at) : { at: start, count };
  }
  return undefined;
}

function endOfDirectory64(view: DataView, end: number): { at: number; count: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_OF_DIRECTORY_64) return undefined;
  return { at: Number(view.getBigUint64(at + 48, true)), count: Number(view.getBigUint64(at + 32, true)) };
}

/** Packed size and offset of the local header. In ZIP64's field stand, in this order, those of the sizes and the offset that are full. */
function placeOf(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let size = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  if (size !== FULL && offset !== FULL) return { size, offset };
  for (let field = extraStart; field + 4 <= extraEnd && field + 4 <= view.byteLength;) {
    const next = field + 4 + view.getUint16(field + 2, true);
    let value = field + 4;
    const take = () => {
      value += 8;
      return value <= Math.min(next, view.byteLength) ? Number(view.getBigUint64(value - 8, true)) : 0;
    };
    if (view.getUint16(field, true) === 1) {
      if (view.getUint32(at + 24, true) === FULL) take();
      if (size === FULL) size = take();
      if (offset === FULL) offset = take();
    }
    field = next;
  }
  return { size, offset };
}

function dataAt(view: DataView, bytes: Uint8Array, offset: number, size: number): Uint8Array | undefined {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + size > bytes.length ? undefined : bytes.subarray(start, start + size);
}
