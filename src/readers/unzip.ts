import { strFromU8 } from 'fflate';
import { inflate } from './inflate.js';
import { readZipDirectory, type ZipEntry } from './zip-directory.js';

/** Why a container could not be opened. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** Unpacked sizes above which a file is a bomb and no draft. */
const MAX_FILE = 64 * 1024 * 1024;
const MAX_TOTAL = 128 * 1024 * 1024;
/** A part of more than SMALL bytes that shrank by more than this holds no words: XML of offices shrinks to a tenth or a fiftieth. */
const MAX_RATIO = 250;
const SMALL = 1024 * 1024;

/** The parts of an Office file as text, by name. */
export type Archive = ReadonlyMap<string, string>;

/**
 * Unpacks the parts that `wanted` asks for.
 *
 * @throws ArchiveError for a truncated or damaged file, a bomb, and a file with a password.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  // Office packs a file with a password into a compound file (MS-CFB), as it did with all files before 2007.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new ArchiveError(
      'the file has a password or an Office format from before 2007: save it without a password, in the current format',
    );
  }
  const parts = new Map<string, string>();
  let left = MAX_TOTAL;
  for (const entry of readZipDirectory(bytes) ?? damaged()) {
    if (!wanted(entry.name)) continue;
    const content = unpack(entry, Math.min(left, Math.max(SMALL, entry.data.length * MAX_RATIO), MAX_FILE));
    if (!content) throw new ArchiveError('the file would unpack to far more text than a draft holds');
    left -= content.length;
    parts.set(entry.name, partText(content));
  }
  return parts;
}

/** A part; undefined where it is larger than `limit`, whatever the directory says. */
function unpack({ method, data }: ZipEntry, limit: number): Uint8Array | undefined {
  if (method === 0) return data.length <= limit ? data : undefined;
  try {
    if (method === 8) return inflate(data, limit, 'raw');
  } catch {
    // The library says no more than that.
  }
  return damaged();
}

function damaged(): never {
  throw new ArchiveError('the file is damaged or cut off: its parts cannot be unpacked');
}

function partText(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  const text = strFromU8(content);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
