import { MappedText } from '../text/mapped-text.js';
import { MetadataCollector } from './metadata.js';
import { PostBuilder } from './post-builder.js';
import type { BytesResult, ReadOptions } from './reader.js';

/** A picture with the words that stand in it, as a post of their own behind what its metadata say. */
export function withPictureText(picture: BytesResult, words: string, options: ReadOptions): BytesResult {
  const text = words.replace(/\r\n|\r/g, '\n').trim();
  if (text === '') return picture;
  const post = new PostBuilder();
  post.add('body', MappedText.identity(text, picture.source.length));
  return {
    source: `${picture.source}${text}\n`,
    posts: [...picture.posts, post.build(new MetadataCollector(options).build('words in the picture'))],
    problems: picture.problems,
  };
}
