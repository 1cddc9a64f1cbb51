import type { MappedText } from '../text/mapped-text.js';
import { HtmlText } from './html-text.js';
import { addFilename, addTarget } from './links.js';
import type { FieldName } from './post.js';
import { PostBuilder } from './post-builder.js';
import { remap } from './remap.js';

/** `<p>`, `</a>`, `<br/>`, `<img alt="…">`, as content systems export text; not `<3` or `a < b`. */
const MARKUP =
  /<\/?(?:[pa]|br|div|span|strong|em|[biu]|ul|ol|li|h[1-6]|img|figure|figcaption|blockquote|table|td)(?:[\s/][^<>]{0,2000})?>/i;

/** Adds a value of JSON, YAML or a table to a post as the field that its key stands for. */
export function addValueText(post: PostBuilder, field: FieldName, text: MappedText, locator?: string): void {
  if (field === 'link') {
    for (const part of addresses(text)) addTarget(post, part, locator);
  } else if (field === 'filename') {
    for (const part of addresses(text)) addFilename(post, part, locator);
  } else if (MARKUP.test(text.text)) addMarkup(post, field, text, locator);
  else post.add(field, text, locator);
}

/** Reads HTML inside a value; what it holds besides text (alt text, link targets) becomes fields of their own. */
function addMarkup(post: PostBuilder, field: FieldName, text: MappedText, locator?: string): void {
  const inner = new PostBuilder();
  new HtmlText(inner, inner.field(field), text.text).feed(text.text, (offset) => offset);
  const read = inner.build();
  for (const part of read.fields) {
    post.add(part.name, remap(read.text.slice(part.start, part.end), text), locator);
  }
  post.addMedia(...(read.media ?? []));
}

/** Several addresses in one value are parted by white space, commas, semicolons or bars; a file name may hold blanks. */
function addresses(text: MappedText): MappedText[] {
  if (!text.text.includes('://') && !/[,;|\n]/.test(text.text)) return [text];
  const parts = text.text.matchAll(/[^\s,;|]+/g);
  return [...parts].map((part) => text.slice(part.index, part.index + part[0].length));
}
