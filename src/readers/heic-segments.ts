import { ascii, text, viewOf } from './bytes.js';
import type { ImageSegments } from './image-segments.js';

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The metadata of HEIC and AVIF: items of type `Exif` and `mime` that the `meta` box places (ISO/IEC 23008-12). */
export function heicSegments(bytes: Uint8Array): ImageSegments {
  const boxes = [...boxesOf(bytes, 0, bytes.length)];
  const last = boxes.at(-1);
  const isCutOff = last !== undefined && last.end > bytes.length;
  const meta = boxes.find(({ type }) => type === 'meta');
  if (!meta) return { texts: [], isCutOff };
  const inner = [...boxesOf(bytes, meta.start + 4, Math.min(meta.end, bytes.length))];
  const types = itemTypes(bytes, inner);
  const places = itemPlaces(bytes, inner, inner.find(({ type }) => type === 'idat')?.start);
  const found: { exif?: Uint8Array; xmp?: string } = {};
  for (const [id, type] of types) {
    const place = places.get(id);
    if (!place || place.start + place.length > bytes.length) continue;
    const data = bytes.subarray(place.start, place.start + place.length);
    // Four bytes say how far behind them the TIFF header stands.
    if (type === 'Exif' && data.length > 8) found.exif = data.subarray(4 + viewOf(data).getUint32(0));
    else if (type === 'mime' && data.length < 1_000_000 && text(data).includes('xmpmeta'))
      found.xmp = text(data);
  }
  return { ...found, texts: [], isCutOff };
}

function* boxesOf(bytes: Uint8Array, from: number, to: number): Generator<Box> {
  const view = viewOf(bytes);
  for (let at = from; at + 8 <= to;) {
    let size = view.getUint32(at);
    let header = 8;
    if (size === 1 && at + 16 <= to) {
      size = Number(view.getBigUint64(at + 8));
      header = 16;
    } else if (size === 0) size = to - at;
    if (size < header) return;
    yield { type: ascii(bytes, at + 4, at + 8), start: at + header, end: at + size };
    at += size;
  }
}

/** `iinf`: item id → item type. */
function itemTypes(bytes: Uint8Array, boxes: readonly Box[]): Map<number, string> {
  const types = new Map<number, string>();
  const iinf = boxes.find(({ type }) => type === 'iinf');
  if (!iinf) return types;
  const view = viewOf(bytes);
  const from = iinf.start + (bytes[iinf.start] === 0 ? 6 : 8);
  for (const { type, start, end } of boxesOf(bytes, from, Math.min(iinf.end, bytes.length))) {
    const version = bytes[start] ?? 0;
    if (type !== 'infe' || version < 2) continue;
    const wide = version > 2 ? 2 : 0;
    if (start + 12 + wide > Math.min(end, bytes.length)) continue;
    const id = wide ? view.getUint32(start + 4) : view.getUint16(start + 4);
    types.set(id, ascii(bytes, start + 8 + wide, start + 12 + wide));
  }
  return types;
}

/** `iloc`: item id → first extent in the file. */
function itemPlaces(
  bytes: Uint8Array,
  boxes: readonly Box[],
  /** Where the data begin that stand in the `meta` box itself. */
  idat: number | undefined,
): Map<number, { start: number; length: number }> {
  const places = new Map<number, { start: number; length: number }>();
  const iloc = boxes.find(({ type }) => type === 'iloc');
  if (!iloc) return places;
  const reader = new ByteReader(bytes, iloc.start, Math.min(iloc.end, bytes.length));
  const version = reader.read(1);
  reader.read(3);
  const sizes = reader.read(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15);
  const count = reader.read(version < 2 ? 2 : 4);
  for (let i = 0; i < count && reader.hasMore(); i++) {
    const id = reader.read(version < 2 ? 2 : 4);
    const method = version > 0 ? reader.read(2) & 15 : 0;
    reader.read(2);
    const base = reader.read(baseSize ?? 0);
    const extents = reader.read(2);
    for (let k = 0; k < extents && reader.hasMore(); k++) {
      if (version > 0) reader.read(indexSize ?? 0);
      const start = base + reader.read(offsetSize ?? 0);
      const length = reader.read(lengthSize ?? 0);
      // Only items that stand in the file or in `idat`; others are built from items.
      if (k > 0) continue;
      if (method === 0) places.set(id, { start, length });
      else if (method === 1 && idat !== undefined) places.set(id, { start: idat + start, length });
    }
  }
  return places;
}

/** Reads big-endian numbers one after another; zero behind the end. */
class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
    private readonly end: number,
  ) {}

  hasMore(): boolean {
    return this.at < this.end;
  }

  read(size: number): number {
    let value = 0;
    for (let i = 0; i < size; i++)
      value = value * 256 + (this.at < this.end ? (this.bytes[this.at++] ?? 0) : 0);
    return value;
  }
}
