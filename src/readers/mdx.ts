import { readFrontMatter } from './front-matter.js';
import { MarkdownEvents } from './markdown-events.js';
import { FULL_PARSERS } from './markdown-full.js';
import { scanMarkdown } from './markdown-scan.js';
import { maskMdx } from './mdx-mask.js';
import { MetadataCollector } from './metadata.js';
import type { Post } from './post.js';
import { from, PostBuilder } from './post-builder.js';
import { defineReader } from './reader.js';
import { addEntries } from './value-posts.js';

/** MDX: Markdown with components. What components are given as text is read as if it were HTML. */
export const mdx = defineReader({
  name: 'mdx',
  extensions: ['.mdx'],
  read(source, options) {
    const { entries, problems, comments, end } = readFrontMatter(source, FULL_PARSERS);
    const masked = maskMdx(source, end);
    const post = new PostBuilder();
    const metadata = new MetadataCollector(options);
    const nested: Post[] = [];
    addEntries(entries, post, metadata, options, nested);
    metadata.addNotes('file', comments);
    if (!scanMarkdown(masked.text, post, end, true)) new MarkdownEvents(masked.text, post, end).read(true);
    for (const comment of masked.comments) {
      post
        .field('hidden-comment')
        .pushCollapsed(source.slice(comment.start, comment.end), from(comment.start));
    }
    const unclosed =
      masked.unclosed === undefined
        ? []
        : [{ message: 'the brace that opens here is never closed', offset: masked.unclosed }];
    return { posts: [...post.buildAll(metadata.build()), ...nested], problems: [...problems, ...unclosed] };
  },
});
