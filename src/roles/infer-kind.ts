import type { PostKind } from '../readers/post.js';
import type { Document } from '../text/document.js';

/** What kind of post this seems to be, where neither the draft nor the configuration says so. */
export function inferKind(document: Document): PostKind {
  const first = document.tokens[0];
  return first?.kind === 'handle' || ['hi', 'hey', 'hello', 'dear'].includes(first?.lower ?? '')
    ? 'reply'
    : 'post';
}
