import type { PostKind } from '../../src/readers/post.js';

/** Kinds of posts that speak to one person in front of everybody. */
export const ANSWER_KINDS: readonly PostKind[] = ['reply', 'comment'];

/** True for replies and comments, in which "you" is one person. */
export function isAnswer(kind: PostKind): boolean {
  return ANSWER_KINDS.includes(kind);
}
