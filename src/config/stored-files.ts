import { readFileSync } from 'node:fs';

/**
 * Files that are read from somewhere else than the disk: from git's index, where what is staged is linted. What it does
 * not hold is read from the disk.
 */
export interface StoredFiles {
  has(filePath: string): boolean;
  /** @throws where it cannot be handed out. */
  read(filePath: string): Uint8Array;
  /** Told of a file of code before it runs, which it can only do from the disk. */
  onCode(filePath: string): void;
}

/**
 * The bytes of a file, wherever it is kept.
 * @throws where it cannot be read.
 */
export function bytesOf(filePath: string, stored: StoredFiles | undefined): Uint8Array {
  return stored?.has(filePath) ? stored.read(filePath) : readFileSync(filePath);
}
