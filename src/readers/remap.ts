import { MappedText } from '../text/mapped-text.js';
import type { Post } from './post.js';

/** Text that maps to an intermediate text, mapped on to the source of that text. */
export function remap(text: MappedText, lower: MappedText): MappedText {
  const builder = MappedText.builder();
  for (const { text: piece, source } of text.pieces()) {
    if (piece.length === source.end - source.start && piece === lower.text.slice(source.start, source.end)) {
      builder.append(lower.slice(source.start, source.end));
    } else {
      const range = lower.sourceRange(source);
      builder.push(piece, range.start, range.end);
    }
  }
  return builder.build();
}

/** A post that was read from an intermediate text (a decoded mail body, a masked draft), mapped to the file. */
export function remapPost(post: Post, lower: MappedText): Post {
  return { ...post, text: remap(post.text, lower) };
}
