import { type MappedText } from '../text/mapped-text.js';
import { HtmlText } from './html-text.js';
import { addFilename } from './links.js';
import { decodeHeader, decodeTransfer } from './mime-decode.js';
import { headerValue, parameter, readMime, type MimeHeader, type MimePart } from './mime-parts.js';
import { MetadataCollector } from './metadata.js';
import type { Post } from './post.js';
import { PostBuilder } from './post-builder.js';
import { defineReader, type ReadOptions } from './reader.js';
import { remapPost } from './remap.js';

/** E-mail: newsletters before they are sent. Subject and every text part are read; each part is a post. */
export const eml = defineReader({
  name: 'eml',
  extensions: ['.eml'],
  read(source, options) {
    const { headers, parts, inner, unclosed } = readMime(source);
    const posts = [
      ...parts.flatMap((part) => postOfPart(source, part, parts.length > 1, options) ?? []),
      ...inner.flatMap((message) => postOfHeaders(message, options) ?? []),
    ];
    const subject = postOfHeaders(headers, options);
    const problems = unclosed.map((offset) => ({
      message: 'the last boundary of this part is missing',
      offset,
    }));
    return { posts: subject ? [withSubject(subject, posts[0]), ...posts.slice(1)] : posts, problems };
  },
});

function postOfHeaders(headers: readonly MimeHeader[], options: ReadOptions): Post | undefined {
  const subject = headers.find(({ name }) => name === 'subject');
  if (!subject) return undefined;
  const post = new PostBuilder();
  post.add('title', decodeHeader(subject.value, subject.offset));
  return post.build(new MetadataCollector(options).build());
}

/** The subject goes with the first part. */
function withSubject(subject: Post, first: Post | undefined): Post {
  if (!first) return subject;
  const post = new PostBuilder();
  for (const { text, fields } of [subject, first]) {
    for (const field of fields) post.add(field.name, text.slice(field.start, field.end), field.locator);
  }
  const { text: _text, fields: _fields, ...metadata } = first;
  return post.build(metadata);
}

function postOfPart(
  source: string,
  part: MimePart,
  several: boolean,
  options: ReadOptions,
): Post | undefined {
  const type = headerValue(part.headers, 'content-type') || 'text/plain';
  const mime = /^[\w.+/-]{1,80}/.exec(type)?.[0].toLowerCase() ?? '';
  const disposition = headerValue(part.headers, 'content-disposition');
  const metadata = new MetadataCollector(options).build(several ? `part ${mime}` : undefined);
  if (!mime.startsWith('text/') || /^attachment/i.test(disposition)) return attachment(part, options);
  const encoding = headerValue(part.headers, 'content-transfer-encoding');
  const raw = source.slice(part.start, part.end);
  const body = decodeTransfer(raw, part.start, encoding, parameter(type, 'charset') ?? 'utf-8');
  const post = new PostBuilder();
  if (mime === 'text/html') {
    new HtmlText(post, post.field('body'), body.text).feed(body.text, (offset) => offset);
    return remapPost(post.build(metadata), body);
  }
  post.add('body', trimEnd(body));
  return post.isEmpty ? undefined : post.build(metadata);
}

/** The name of a file that goes out with the mail. */
function attachment(part: MimePart, options: ReadOptions): Post | undefined {
  const post = new PostBuilder();
  // Most programs write the name twice.
  const seen = new Set<string>();
  for (const { name, value, offset } of part.headers) {
    const file = name === 'content-disposition' ? 'filename' : name === 'content-type' ? 'name' : undefined;
    const found = file === undefined ? undefined : parameter(value, file);
    if (found === undefined || seen.has(found)) continue;
    seen.add(found);
    const at = offset + value.indexOf(found);
    addFilename(post, decodeHeader(found, at));
  }
  return post.isEmpty ? undefined : post.build(new MetadataCollector(options).build('attachment'));
}

function trimEnd(text: MappedText): MappedText {
  return text.slice(0, text.text.trimEnd().length);
}
