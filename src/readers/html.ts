import { HtmlText } from './html-text.js';
import { MetadataCollector } from './metadata.js';
import { PostBuilder } from './post-builder.js';
import { defineReader } from './reader.js';

/** Web pages and e-mail newsletters: one post, with everything that is shown, read out, previewed or left in comments. */
export const html = defineReader({
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  read(source, options) {
    const post = new PostBuilder();
    const body = post.field('body');
    const openTag = new HtmlText(post, body, source).feed(source, (offset) => offset);
    const problems =
      openTag === undefined ? [] : [{ message: 'a tag is opened here and never ended', offset: openTag }];
    return { posts: post.buildAll(new MetadataCollector(options).build()), problems };
  },
});
