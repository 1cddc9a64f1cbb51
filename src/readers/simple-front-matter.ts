import { MappedText } from '../text/mapped-text.js';
import { mayHoldDirective } from './directive-mark.js';
import { withLineFeeds } from './source-lines.js';
import type { SourceEntry, SourceValue } from './values.js';

/** `title: Hello there`, `image_alt:`, `"meta-title": x`; not `- item`, `"a \"b\"": x`. */
const ENTRY = /^("?)([A-Z_][\w-]{0,80})\1:(?:[ \t]+(\S.*)?)?$/i;
/** `  - item`. */
const ITEM = /^[ \t]{0,8}- +(\S.*)$/;
/** What makes a plain scalar something else than its own characters: indicators, a comment, a nested key. */
const NOT_PLAIN = /^[[\]{}&*!|>%@`#,?"']|^[-:] | #|:(?:\s|$)/;

/** Entries, and the comments that may be meant for the linter. */
export interface SimpleFrontMatter {
  readonly entries: readonly SourceEntry[];
  readonly comments: readonly MappedText[];
}

/**
 * Reads front matter that holds only `key: value` lines and lists of plain values, which is nearly all of it, without
 * a YAML parser. Returns undefined for anything that YAML might read otherwise.
 */
export function scanSimpleFrontMatter(yaml: string, base: number): SimpleFrontMatter | undefined {
  const comments: MappedText[] = [];
  const entries: SourceEntry[] = [];
  let list: SourceValue[] | undefined;
  let offset = base;
  for (const line of withLineFeeds(yaml).split('\n')) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    const start = offset;
    offset += line.length + 1;
    if (text.includes('\t')) return undefined;
    if (text.trim() === '' || text.startsWith('#')) {
      list = undefined;
      if (mayHoldDirective(text)) comments.push(MappedText.identity(text.slice(1), start + 1));
      continue;
    }
    const item = list && ITEM.exec(text);
    if (item && list) {
      const value = scalar(item[1] ?? '', start + text.length - (item[1] ?? '').length);
      if (!value) return undefined;
      list.push(value);
      continue;
    }
    const entry = ENTRY.exec(text);
    if (!entry) return undefined;
    const [, , key = '', rest = ''] = entry;
    const raw = rest.trimEnd();
    list = undefined;
    if (raw === '') {
      list = [];
      entries.push({ key, value: { type: 'list', items: list } });
    } else {
      const value = scalar(raw, start + text.length - rest.length);
      if (!value) return undefined;
      entries.push({ key, value });
    }
  }
  return { entries, comments };
}

function scalar(raw: string, offset: number): SourceValue | undefined {
  const text = raw.trimEnd();
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const inside = text.slice(1, -1);
    if (text.length < 2 || !text.endsWith(quote) || inside.includes(quote) || inside.includes('\\'))
      return undefined;
    return { type: 'scalar', isString: true, text: MappedText.identity(inside, offset + 1) };
  }
  if (NOT_PLAIN.test(text)) return undefined;
  const isString = !/^(?:[-+.\d][\d._+:e-]*|true|false|null|~|yes|no)$/i.test(text);
  return { type: 'scalar', isString, text: MappedText.identity(text, offset) };
}
