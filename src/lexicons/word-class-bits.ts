import { readWordClasses } from './word-class-file.js';

/**
 * The classes of each word in files of word classes (`readWordClasses`), each class a bit of a number, so that one look
 * asks for several. Classes without a bit are left out.
 */
export function readClassBits(
  files: readonly string[],
  bits: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const file of files)
    for (const [name, words] of readWordClasses(file))
      for (const word of words) classes.set(word, (classes.get(word) ?? 0) | (bits[name] ?? 0));
  return classes;
}
