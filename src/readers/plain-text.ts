import { MappedText } from '../text/mapped-text.js';
import { MetadataCollector } from './metadata.js';
import { PostBuilder } from './post-builder.js';
import { defineReader } from './reader.js';

/** Plain text: the file is the post, as it stands. */
export const plainText = defineReader({
  name: 'text',
  extensions: ['.txt', '.text'],
  read(source, options) {
    const post = new PostBuilder();
    post.add('body', MappedText.identity(source));
    return { posts: [post.build(new MetadataCollector(options).build())], problems: [] };
  },
});
