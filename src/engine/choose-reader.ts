import { extname } from 'node:path';
import type { Reader } from '../readers/reader.js';

/** The reader for a file's extension; undefined where none knows it. */
export function findReader(filePath: string, readers: readonly Reader[]): Reader | undefined {
  const extension = extname(filePath).toLowerCase();
  return readers.find((reader) => reader.extensions.includes(extension));
}

/** The reader for a file that was asked for by name: one that no reader knows is read as text. */
export function chooseReader(filePath: string, readers: readonly Reader[]): Reader {
  const reader = findReader(filePath, readers) ?? findReader('.txt', readers) ?? readers.at(-1);
  if (!reader) throw new Error('There is no reader.');
  return reader;
}
