import { readFrontMatter } from './front-matter.js';
import { MarkdownEvents } from './markdown-events.js';
import { MetadataCollector } from './metadata.js';
import type { Post } from './post.js';
import { PostBuilder } from './post-builder.js';
import { defineReader } from './reader.js';
import { addEntries } from './value-posts.js';

/** Markdown (CommonMark and GFM) with front matter: one post. */
export const markdown = defineReader({
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  read(source, options) {
    const { entries, problems, end } = readFrontMatter(source);
    const post = new PostBuilder();
    const metadata = new MetadataCollector(options);
    const nested: Post[] = [];
    addEntries(entries, post, metadata, options, nested);
    new MarkdownEvents(source, post, end).read();
    return { posts: [post.build(metadata.build()), ...nested], problems };
  },
});
