import type { MappedText } from '../text/mapped-text.js';
import { normaliseKey } from './keys.js';
import { FieldText, type Break } from './post-builder.js';
import type { SourceEntry, SourceList, SourceMap, SourceValue } from './values.js';

/** Where editors keep the parts of a part (Contentful, Lexical, ProseMirror, Sanity, Slate), or what makes up all of it (Quill). */
const PARTS = new Set(['children', 'content', 'spans', 'nodes', 'ops']);
/** Where they keep the words of a part, and where they say what it is. */
const WORDS = new Set(['text', 'value', 'insert']);
const KINDS = new Set(['type', 'nodetype', 'object']);
const FORMATS = new Set(['marks', 'attributes', 'bold', 'italic', 'underline', 'format', 'code']);
const BLOCK =
  /^(?:doc|document|root|block|paragraph|p|heading[\d-]{0,2}|h[1-6]|(?:block|pull)?quote|(?:un)?orderedlist|bulletlist|(?:o|u)llist|list|listitem|li|ul|ol)$/;
const INLINE = /^(?:text|span|leaf|(?:auto|hyper)?link|a|inline|mention|emoji|(?:hard|line)break|br)$/;
const LINE_END = /^(?:(?:hard|line)break|br)$/;
const CODE = /^code(?:block|highlight|line)?$/;
/** What stands between paragraphs. */
const MEDIA = /^(?:image|picture|figure|gallery|video|embed|file|divider|hr|horizontalrule|table|callout)$/;
const DEEPEST = 30;

/** The text of a document as editors keep it, and what stands in it besides: pictures, targets of links. */
interface RichText {
  readonly text: MappedText;
  readonly others: readonly SourceEntry[];
}

/**
 * Reads a document that an editor keeps as a tree of parts; undefined for any other value. A sentence runs over many of
 * them, because each change of format begins a new part.
 */
export function richTextOf(value: SourceValue): RichText | undefined {
  if (!isRichText(value)) return undefined;
  const reader = new RichTextReader();
  reader.read(value);
  return reader.result();
}

/** True for a part that holds parts, for a list of such, and for what wraps one. */
export function isRichText(value: SourceValue): boolean {
  if (value.type === 'scalar') return false;
  if (value.type === 'list') {
    return value.items.every((item) => item.type === 'map' && isNamedPart(item)) && holdsWords(value, 0);
  }
  const [first] = value.entries;
  if (first && value.entries.length === 1 && /^(?:root|document|doc)$/.test(first.key)) {
    return first.value.type === 'map' && isRichText(first.value);
  }
  const isDocument = BLOCK.test(kindOf(value)) || value.entries.some(({ key }) => key === 'ops');
  const parts = partsOf(value);
  return isDocument && parts !== undefined && holdsWords(parts, 0);
}

function isNamedPart(map: SourceMap): boolean {
  const kind = kindOf(map);
  return (BLOCK.test(kind) && partsOf(map) !== undefined) || INLINE.test(kind) || MEDIA.test(kind);
}

function holdsWords({ items }: SourceList, depth: number): boolean {
  return items.some((item) => {
    if (item.type !== 'map' || depth > DEEPEST) return false;
    const parts = partsOf(item);
    return parts ? holdsWords(parts, depth + 1) : wordsOf(item) !== undefined;
  });
}

class RichTextReader {
  private readonly field = new FieldText('body');
  private readonly others: SourceEntry[] = [];
  private pending: Break | '' = '';
  /** What stands before belongs to one format, as what follows may to another. */
  private lastIsFormatted = false;
  private last = '';

  read(value: SourceValue): void {
    if (value.type === 'list') for (const item of value.items) this.read(item);
    else if (value.type === 'map') this.part(value);
  }

  result(): RichText {
    return { text: this.field.build(), others: this.others };
  }

  private part(map: SourceMap): void {
    const kind = kindOf(map);
    const parts = partsOf(map);
    const words = wordsOf(map);
    if (CODE.test(kind)) return;
    if (LINE_END.test(kind)) this.pending ||= '\n';
    else if (parts) {
      const isBlock = !INLINE.test(kind);
      if (isBlock) this.pending = '\n\n';
      this.others.push(...map.entries.filter(isBeside));
      this.read(parts);
      if (isBlock) this.pending = '\n\n';
    } else if (words && (kind === '' || INLINE.test(kind))) {
      this.words(words, isFormatted(map));
      this.others.push(...map.entries.filter(isBeside));
    } else this.others.push(...map.entries);
  }

  private words(text: MappedText, formatted: boolean): void {
    if (text.text === '') return;
    const at = text.sourceRange({ start: 0, end: 1 }).start;
    // Two parts that meet inside a word are one word only where the format changes there.
    const meetInWord = /[\p{L}\p{N}]$/u.test(this.last) && /^[\p{L}\p{N}]/u.test(text.text);
    if (meetInWord && !formatted && !this.lastIsFormatted) this.pending ||= '\n';
    if (this.pending !== '') this.field.break(this.pending, at, at);
    this.field.append(text);
    this.pending = '';
    this.last = text.text.slice(-1);
    this.lastIsFormatted = formatted;
  }
}

/** What goes along with words: the targets of links, the data of a picture. */
function isBeside({ key, value }: SourceEntry): boolean {
  return value.type === 'map' || /^(?:url|href|marks|markDefs)$/.test(key);
}

function isFormatted(map: SourceMap): boolean {
  return map.entries.some(({ key, value }) => {
    if (value.type === 'list') return FORMATS.has(key) && value.items.length > 0;
    return FORMATS.has(key) && (value.type === 'map' || !/^(?:0|false|null)?$/.test(value.text.text));
  });
}

function partsOf({ entries }: SourceMap): SourceList | undefined {
  for (const { key, value } of entries) if (value.type === 'list' && PARTS.has(key)) return value;
  return undefined;
}

function wordsOf({ entries }: SourceMap): MappedText | undefined {
  for (const { key, value } of entries) {
    if (value.type === 'scalar' && value.isString && WORDS.has(key)) return value.text;
  }
  return undefined;
}

function kindOf({ entries }: SourceMap): string {
  for (const { key, value } of entries) {
    if (KINDS.has(normaliseKey(key)) && value.type === 'scalar' && value.isString) {
      return normaliseKey(value.text.text);
    }
  }
  return '';
}
