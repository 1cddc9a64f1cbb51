import type { Post } from '../readers/post.js';
import type { LineTable } from '../text/line-table.js';
import type { Analysis } from './analysis.js';
import { authorizationIds } from './authorization.js';
import type { AuthorizationFault } from './authorization-faults.js';
import { placeOf } from './to-message.js';

/** A post that rests on authorizations, where it stands, and what is wrong with them. */
export interface AuthorizationUse {
  /** Ids of the register. What else the draft names may be any text, and is only counted. */
  readonly ids: readonly string[];
  readonly unlisted: number;
  readonly line: number;
  readonly locator?: string;
  readonly faults: readonly AuthorizationFault[];
}

/** What a post rests on; undefined where it names no authorization. */
export function authorizationUse(
  analyse: () => Analysis,
  post: Post,
  lines: LineTable,
): AuthorizationUse | undefined {
  const named = authorizationIds(post);
  if (named.length === 0) return undefined;
  const { registered, faults } = analyse().permission;
  const start = post.text.sourceRange({ start: 0, end: Math.min(1, post.text.text.length) });
  return {
    ids: [...new Set(registered.map(({ id }) => id))],
    unlisted: named.length - registered.length,
    line: placeOf(start, lines).line,
    ...(post.locator !== undefined && { locator: post.locator }),
    faults,
  };
}
