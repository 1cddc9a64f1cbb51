import type { MetadataCollector } from './metadata.js';
import { keyMeaning, type KeyMeaning } from './keys.js';
import type { ReadOptions } from './reader.js';
import { linesOf } from './source-lines.js';

/** `Status: In review`, `Publish date: April 9, 2025`. */
const PROPERTY = /^(\p{L}[\p{L}\p{N} ()/&-]{0,40}):(?: (.*))?$/u;

/**
 * Leaves aside what Notion and its like write below the title of a page that they export: a line for each property,
 * such as its owner and its status. What they are said to mean goes to `metadata`; lines of text stay. Returns the
 * source with blanks in their place, character for character.
 */
export function withoutProperties(
  source: string,
  from: number,
  metadata: MetadataCollector,
  options: ReadOptions,
): string {
  const properties = propertiesOf(source, from, options);
  if (!properties.some(({ meaning }) => meaning?.type === 'ignore' || meaning?.type === 'metadata'))
    return source;
  let text = '';
  let at = 0;
  for (const { start, end, value, meaning } of properties) {
    if (meaning?.type === 'metadata') metadata.set(meaning.key, [value]);
    else if (meaning?.type !== 'ignore') continue;
    text += source.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return text + source.slice(at);
}

interface Property {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly meaning: KeyMeaning | undefined;
}

/** The lines of the first paragraph below the title, if it holds nothing but properties, at least two. */
function propertiesOf(source: string, from: number, options: ReadOptions): Property[] {
  const found: Property[] = [];
  let hasTitle = false;
  for (const { text, start } of linesOf(source, from)) {
    if (text.trim() === '') {
      if (found.length > 0) break;
      continue;
    }
    if (!hasTitle) {
      if (!/^# \S/.test(text)) return [];
      hasTitle = true;
      continue;
    }
    const match = PROPERTY.exec(text);
    if (!match) return [];
    const [, key = '', value = ''] = match;
    found.push({ start, end: start + text.length, value, meaning: keyMeaning(key, options.fields) });
  }
  return found.length > 1 ? found : [];
}
