import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { withoutDataColumns } from './markdown-calendar.js';
import { scanMarkdown } from './markdown-scan.js';
import { MetadataCollector } from './metadata.js';
import type * as MarkdownFull from './markdown-full.js';
import type { Post } from './post.js';
import { withoutProperties } from './page-properties.js';
import { PostBuilder } from './post-builder.js';
import { defineReader, type Reader } from './reader.js';
import { addEntries } from './value-posts.js';

/** The full parsers, once a draft has needed them. */
let full: typeof MarkdownFull | undefined;

/**
 * Loads the reader of Markdown. For a source that the fast readers can read alone the full parsers, which take longer
 * to load than most drafts take to be linted, stay away.
 */
export async function loadMarkdown(source?: string): Promise<Reader> {
  if (!full && (source === undefined || !isReadFast(source))) full = await import('./markdown-full.js');
  return markdown;
}

/** Markdown (CommonMark and GFM) with front matter: one post. */
export const markdown = defineReader({
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  read(source, options) {
    const { entries, problems, comments, end } = readFrontMatter(source, full?.FULL_PARSERS) ?? notLoaded();
    const post = new PostBuilder();
    const metadata = new MetadataCollector(options);
    const nested: Post[] = [];
    addEntries(entries, post, metadata, options, nested);
    metadata.addNotes('file', comments);
    const page = withoutProperties(source, end, metadata, options);
    const body = withoutDataColumns(page, end, options);
    if (!scanMarkdown(body, post, end)) (full ?? notLoaded()).readMarkdownBody(body, post, end);
    return { posts: [...post.buildAll(metadata.build()), ...nested], problems };
  },
});

function isReadFast(source: string): boolean {
  const frontMatter: FrontMatter | undefined = readFrontMatter(source, undefined);
  return frontMatter !== undefined && scanMarkdown(source, new PostBuilder(), frontMatter.end);
}

function notLoaded(): never {
  throw new Error(
    'The reader of Markdown was loaded for another source: call load(source) before read(source).',
  );
}
