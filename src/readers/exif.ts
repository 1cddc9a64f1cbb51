import { text, viewOf } from './bytes.js';

/** What Exif data say to people: tag name → value. GPS is written as degrees, `40.500000, -74.000000`. */
export type ExifText = ReadonlyMap<string, string>;

/** Tags of the first directory and of the Exif directory that hold words (Exif 3.0, CIPA DC-008). */
const TAGS: Readonly<Record<number, string>> = {
  0x010e: 'ImageDescription',
  0x013b: 'Artist',
  0x8298: 'Copyright',
  0x9286: 'UserComment',
  0x9c9b: 'XPTitle',
  0x9c9c: 'XPComment',
  0x9c9e: 'XPKeywords',
  0x9c9f: 'XPSubject',
  0xa430: 'CameraOwnerName',
  0x9003: 'DateTimeOriginal',
};
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const MAX_ENTRIES = 1000;

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Offset of the value. */
  readonly at: number;
}

/** Reads the texts and the place out of Exif data, which begin with a TIFF header. */
export function readExif(bytes: Uint8Array): ExifText {
  const found = new Map<string, string>();
  if (bytes.length < 8) return found;
  const little = bytes[0] === 0x49;
  const tiff = new Tiff(bytes, little);
  const first = tiff.directory(tiff.long(4));
  const exif = first.find(({ tag }) => tag === EXIF_DIRECTORY);
  const gps = first.find(({ tag }) => tag === GPS_DIRECTORY);
  for (const entry of [...first, ...(exif ? tiff.directory(tiff.long(exif.at)) : [])]) {
    const name = TAGS[entry.tag];
    const value = name === undefined ? '' : tiff.words(entry);
    if (name !== undefined && value !== '') found.set(name, value);
  }
  const place = gps ? tiff.place(tiff.directory(tiff.long(gps.at))) : undefined;
  if (place !== undefined) found.set('GPS', place);
  return found;
}

/** The bytes of a tag of the first directory; undefined where there is none. */
export function tiffBlock(bytes: Uint8Array, tag: number): Uint8Array | undefined {
  const tiff = new Tiff(bytes, bytes[0] === 0x49);
  const entry = tiff.directory(tiff.long(4)).find((one) => one.tag === tag);
  return entry && bytes.subarray(entry.at, entry.at + entry.count * (TYPE_SIZES[entry.type] ?? 1));
}

class Tiff {
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly little: boolean,
  ) {
    this.view = viewOf(bytes);
  }

  long(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, this.little) : 0;
  }

  private short(at: number): number {
    return at + 2 <= this.bytes.length ? this.view.getUint16(at, this.little) : 0;
  }

  directory(at: number): Entry[] {
    const entries: Entry[] = [];
    if (at < 8) return entries;
    const count = Math.min(MAX_ENTRIES, this.short(at));
    for (let i = 0; i < count; i++) {
      const entry = at + 2 + i * 12;
      const type = this.short(entry + 2);
      const number = this.long(entry + 4);
      const size = (TYPE_SIZES[type] ?? 0) * number;
      if (size === 0) continue;
      const value = size <= 4 ? entry + 8 : this.long(entry + 8);
      if (value + size <= this.bytes.length)
        entries.push({ tag: this.short(entry), type, count: number, at: value });
    }
    return entries;
  }

  words({ tag, type, count, at }: Entry): string {
    const bytes = this.bytes.subarray(at, at + count * (TYPE_SIZES[type] ?? 1));
    // Windows Explorer's tags are UTF-16; a user comment names its code in eight bytes.
    if (tag >= 0x9c9b && tag <= 0x9c9f) return clean(new TextDecoder('utf-16le').decode(bytes));
    if (tag !== 0x9286) return clean(text(bytes));
    const code = text(bytes.subarray(0, 8));
    const rest = bytes.subarray(8);
    if (code.startsWith('UNICODE')) return clean(new TextDecoder(this.utf16Of(rest)).decode(rest));
    return clean(text(rest));
  }

  /** Programs write user comments in the order of the file or in their own: the zeros beside ASCII tell which. */
  private utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
    let even = 0;
    let odd = 0;
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i] === 0 && i % 2 === 0) even++;
      else if (bytes[i] === 0) odd++;
    }
    if (even === odd) return this.little ? 'utf-16le' : 'utf-16be';
    return odd > even ? 'utf-16le' : 'utf-16be';
  }

  /** Latitude and longitude in degrees; undefined where one is missing. */
  place(entries: readonly Entry[]): string | undefined {
    const latitude = this.degrees(entries, 2, 1, 'S');
    const longitude = this.degrees(entries, 4, 3, 'W');
    if (latitude === undefined || longitude === undefined) return undefined;
    // Six decimals, so that a place on a round degree shows as one too.
    return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
  }

  private degrees(
    entries: readonly Entry[],
    tag: number,
    refTag: number,
    negative: string,
  ): number | undefined {
    const entry = entries.find((one) => one.tag === tag && one.type === 5 && one.count === 3);
    const ref = entries.find((one) => one.tag === refTag);
    if (!entry) return undefined;
    const [degrees = 0, minutes = 0, seconds = 0] = [0, 8, 16].map((offset) => {
      const divisor = this.long(entry.at + offset + 4);
      return divisor === 0 ? 0 : this.long(entry.at + offset) / divisor;
    });
    const value = degrees + minutes / 60 + seconds / 3600;
    const sign = ref && String.fromCharCode(this.bytes[ref.at] ?? 0).toUpperCase() === negative ? -1 : 1;
    return sign * value;
  }
}

function clean(value: string): string {
  const end = value.indexOf('\0');
  return (end < 0 ? value : value.slice(0, end)).trim();
}
