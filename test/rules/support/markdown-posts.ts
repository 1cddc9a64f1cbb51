import { readerFor } from '../../../src/readers/index.js';
import type { Post } from '../../../src/readers/post.js';

/** The posts of a Markdown draft with its front matter. */
export async function markdownPosts(source: string): Promise<readonly Post[]> {
  const reader = await readerFor('draft.md')?.load();
  if (!reader || !('read' in reader)) throw new Error('There is no reader for Markdown.');
  return reader.read(source, { filePath: 'draft.md', kind: 'post' }).posts;
}
