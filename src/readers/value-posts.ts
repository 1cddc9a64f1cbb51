import type { MappedText } from '../text/mapped-text.js';
import { keyMeaning, normaliseKey } from './keys.js';
import { MetadataCollector, isDirectiveKey, kindNamed } from './metadata.js';
import type { FieldName, Post, PostKind } from './post.js';
import { PostBuilder } from './post-builder.js';
import { looksLikeProse, mayBeText } from './prose.js';
import type { ReadOptions } from './reader.js';
import { isRichText, richTextOf } from './rich-text.js';
import { addValueText } from './value-text.js';
import {
  plainStrings,
  stringsOf,
  type SourceEntry,
  type SourceList,
  type SourceMap,
  type SourceScalar,
  type SourceValue,
} from './values.js';

/** Lists of other people's words below a post: each is a post of its own. */
const KINDS_OF_LISTS: Readonly<Record<string, PostKind>> = {
  comments: 'comment',
  replies: 'reply',
  reply: 'reply',
  responses: 'reply',
  answers: 'reply',
};

/** `{ "title": { "en-US": "Rest", "es": "Descanso" } }`; Drupal has `{ "title": { "value": "Rest" } }`. */
const LANGUAGE = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/;

/** Finds the posts in a value of JSON or YAML: objects that hold text, wherever they are nested, and lists of texts. */
export function postsOf(value: SourceValue, options: ReadOptions): Post[] {
  const posts: Post[] = [];
  for (const item of value.type === 'list' ? value.items : [value]) {
    if (item.type === 'scalar') addText(item, mayBeText, options, posts);
    else collect(item, options, posts);
  }
  return posts;
}

/** The posts of a file with the comments of the file, which the first of them carries. */
export function withComments(posts: readonly Post[], comments: readonly MappedText[]): readonly Post[] {
  const [first, ...others] = posts;
  if (!first || comments.length === 0) return posts;
  const notes = [...(first.notes ?? []), ...comments.map((text) => ({ text, from: 'file' as const }))];
  return [{ ...first, notes }, ...others];
}

/** Adds the fields and the metadata of one object, such as front matter, to a post; nested posts go to `nested`. */
export function addEntries(
  entries: readonly SourceEntry[],
  post: PostBuilder,
  metadata: MetadataCollector,
  options: ReadOptions,
  nested: Post[] = [],
): void {
  new ObjectReader(post, metadata, options, nested).readEntries(entries, undefined);
}

function collect(value: SourceMap | SourceList, options: ReadOptions, posts: Post[]): void {
  if (isRichText(value)) {
    const entry: SourceEntry = { key: 'body', value };
    posts.push(...readPost({ type: 'map', entries: [entry] }, options));
  } else if (value.type === 'list') {
    const isText = textTestOf(value);
    for (const item of value.items) {
      if (item.type === 'scalar') addText(item, isText, options, posts);
      else collect(item, options, posts);
    }
  } else if (holdsText(value, options)) posts.push(...readPost(value, options));
  else {
    for (const { key, value: inner } of value.entries) {
      if (inner.type === 'scalar' || keyMeaning(key, options.fields)?.type === 'ignore') continue;
      collect(inner, optionsFor(key, options), posts);
    }
  }
}

/** Where one item of a list is a sentence, the short ones are words too. */
function textTestOf({ items }: SourceList): (text: string) => boolean {
  const hasProse = items.some(
    (item) => item.type === 'scalar' && item.isString && looksLikeProse(item.text.text),
  );
  return hasProse ? mayBeText : looksLikeProse;
}

/** A text that stands in a list, without a key of its own. */
function addText(
  item: SourceScalar,
  isText: (text: string) => boolean,
  options: ReadOptions,
  posts: Post[],
): void {
  if (!item.isString || !isText(item.text.text)) return;
  const post = new PostBuilder();
  addValueText(post, 'body', item.text);
  posts.push(post.build({ ...new MetadataCollector(options).build(), directivesIn: 'nowhere' }));
}

function readPost(map: SourceMap, options: ReadOptions): Post[] {
  const post = new PostBuilder();
  const metadata = new MetadataCollector(options);
  const nested: Post[] = [];
  addEntries(map.entries, post, metadata, options, nested);
  return post.isEmpty ? nested : [post.build({ ...metadata.build(), directivesIn: 'nowhere' }), ...nested];
}

/** True for an object that is a post: one of its own values is text, not merely something nested in it. */
function holdsText(map: SourceMap, options: ReadOptions): boolean {
  return map.entries.some(({ key, value }) => {
    const meaning = keyMeaning(key, options.fields);
    if (meaning?.type !== 'ignore' && isRichText(value)) return true;
    if (meaning?.type === 'text') {
      if (value.type === 'list') return value.items.some((item) => item.type === 'scalar' && item.isString);
      if (value.type === 'map')
        return meaning.field !== 'link' && meaning.field !== 'filename' && holdsText(value, options);
      return value.isString && value.text.text !== '';
    }
    return (
      meaning === undefined && value.type === 'scalar' && value.isString && looksLikeProse(value.text.text)
    );
  });
}

function optionsFor(key: string, options: ReadOptions): ReadOptions {
  const kind = KINDS_OF_LISTS[normaliseKey(key)];
  return kind === undefined ? options : { ...options, kind };
}

class ObjectReader {
  constructor(
    private readonly post: PostBuilder,
    private readonly metadata: MetadataCollector,
    private readonly options: ReadOptions,
    private readonly nested: Post[],
  ) {}

  /** `around` is the field of the object that holds these entries, as in `caption: { text: … }`. */
  readEntries(entries: readonly SourceEntry[], around: FieldName | undefined): void {
    for (const { key, value } of entries) this.readEntry(key, value, around);
  }

  private readEntry(key: string, value: SourceValue, around: FieldName | undefined): void {
    const meaning = keyMeaning(key, this.options.fields);
    const rich = meaning?.type === 'ignore' ? undefined : richTextOf(value);
    if (rich) {
      this.add(meaning?.type === 'text' ? meaning.field : (around ?? 'body'), rich.text);
      this.readEntries(rich.others, undefined);
    } else if (meaning?.type === 'ignore') {
      this.readIgnored(key, value, around);
    } else if (meaning?.type === 'metadata') {
      if (value.type === 'map' && meaning.key === 'authorization') this.metadata.setAuthorizationMap(value);
      else this.metadata.set(meaning.key, plainStrings(value));
    } else if (meaning?.type === 'text') {
      const field = around !== undefined && meaning.field === 'body' ? around : meaning.field;
      this.readText(key, field, value);
    } else this.readUnknown(key, value, around);
  }

  /** `type: reply` says what the post is; `tags: ["#BacktoWork"]` are published with it. */
  private readIgnored(key: string, value: SourceValue, around: FieldName | undefined): void {
    const name = normaliseKey(key);
    if (isDirectiveKey(key)) this.metadata.addNotes('field', stringsOf(value));
    if ((name === 'type' || name === 'posttype') && value.type === 'scalar' && kindNamed(value.text.text)) {
      this.metadata.setKind(value.text.text);
    }
    // The words on a button, not the label of a list.
    if (name === 'label' && value.type === 'scalar' && looksLikeProse(value.text.text)) {
      this.readText(key, around ?? 'body', value);
    }
    if ((name === 'tags' || name === 'labels') && plainStrings(value).some((tag) => tag.includes('#'))) {
      this.readText(key, 'hashtags', value);
    }
  }

  private readText(key: string, field: FieldName, value: SourceValue): void {
    if (value.type === 'scalar') {
      if (value.isString) this.add(field, value.text);
    } else if (value.type === 'map') this.readEntries(value.entries, field);
    else {
      for (const item of value.items) {
        if (item.type === 'map' && this.isPostOfItsOwn(key, field, item)) this.readNested(key, item);
        else this.readText(key, field, item);
      }
    }
  }

  private readUnknown(
    key: string,
    value: SourceValue,
    around: FieldName | undefined,
    isText = looksLikeProse,
  ): void {
    if (value.type === 'scalar') {
      const isAllOfIt = around !== undefined && (key === 'value' || LANGUAGE.test(key));
      if (value.isString && (isAllOfIt || isText(value.text.text))) this.add(around ?? 'body', value.text);
    } else if (value.type === 'map') this.readEntries(value.entries, around);
    else {
      const isTextInList = textTestOf(value);
      for (const item of value.items) {
        if (item.type === 'map' && holdsText(item, this.options)) this.readNested(key, item);
        else this.readUnknown(key, item, around, isTextInList);
      }
    }
  }

  /** A list of pictures belongs to its post; a list of comments, replies or posts holds posts. */
  private isPostOfItsOwn(key: string, field: FieldName, item: SourceMap): boolean {
    if (field !== 'body' && field !== 'comment') return false;
    return holdsText(item, this.options) && normaliseKey(key) !== 'content';
  }

  private readNested(key: string, item: SourceMap): void {
    this.nested.push(...readPost(item, optionsFor(key, this.options)));
  }

  private add(field: FieldName, text: MappedText): void {
    addValueText(this.post, field, text);
  }
}
