import type { Post } from '../../readers/post.js';
import type { ReadResult } from '../../readers/reader.js';
import type { Fix, LintMessage, Suggestion } from '../message.js';
import { apartFrom, applyFixes } from './apply-fixes.js';
import { editedFields, fieldsOf } from './edited-post.js';

/** A draft that can be read again with changes. */
export interface Readable {
  readonly source: string;
  readonly posts: readonly Post[];
  /** Reads another source as the draft was read; absent where the format is not written back. */
  readonly reread?: ((source: string) => ReadResult) | undefined;
}

/**
 * Messages with those changes alone after which the draft still reads as before, but for the words that change. A
 * word that means something to the format (a bare number of JSON, a quote of CSV, a mark of YAML) may not go the way
 * that it goes in prose; reading again is the one test that holds for every format, and for those of plugins.
 */
export function withSafeFixes<Message extends LintMessage>(
  messages: readonly Message[],
  draft: Readable,
): readonly Message[] {
  const fixes = new Set(messages.flatMap(fixesOf));
  if (fixes.size === 0) return messages;
  const safe = new Set<Fix>();
  for (let rest = [...fixes]; rest.length > 0 && draft.reread;) {
    const layer = new Set(apartFrom(rest.map((fix) => ({ fix }))).map(({ fix }) => fix));
    for (const fix of safeOf([...layer], draft)) safe.add(fix);
    rest = rest.filter((fix) => !layer.has(fix));
  }
  return messages.map((message) => withOnly(message, safe));
}

function fixesOf({ fix, suggestions = [] }: LintMessage): Fix[] {
  return [...(fix ? [fix] : []), ...suggestions.flatMap((suggestion) => suggestion.fix ?? [])];
}

/**
 * Those of some fixes that leave the draft as it reads. Posts that read otherwise have a fix among theirs that does
 * harm; it is found by halving, in all such posts at once.
 */
function safeOf(fixes: readonly Fix[], draft: Readable): readonly Fix[] {
  if (fixes.length === 0) return fixes;
  const harmed = harmedPosts(fixes, draft);
  const groups = harmed ? harmed.map((post) => fixes.filter((fix) => touches(post, fix))) : [fixes];
  const suspects = new Set(groups.flat());
  const halves = groups
    .filter((group) => group.length > 1)
    .map((group) => [group, group.length >> 1] as const);
  return [
    ...fixes.filter((fix) => !suspects.has(fix)),
    ...safeOf(inOrder(halves.flatMap(([group, middle]) => group.slice(0, middle))), draft),
    ...safeOf(inOrder(halves.flatMap(([group, middle]) => group.slice(middle))), draft),
  ];
}

/** The posts that do not read as they must after fixes; undefined where the draft as a whole does not. */
function harmedPosts(fixes: readonly Fix[], { source, posts, reread }: Readable): Post[] | undefined {
  const again = reread?.(applyFixes(source, fixes));
  if (!again || again.problems.length > 0 || again.posts.length !== posts.length) return undefined;
  const harmed = posts.filter((post, i) => {
    const other = again.posts[i];
    const expected = editedFields(post, fixes);
    return !(
      other !== undefined &&
      expected !== undefined &&
      metadataOf(other) === metadataOf(post) &&
      JSON.stringify(fieldsOf(other)) === JSON.stringify(expected)
    );
  });
  // A post that changes without a fix of its own was harmed by one of another: nobody knows by which.
  return harmed.every((post) => fixes.some((fix) => touches(post, fix))) ? harmed : undefined;
}

function touches(post: Post, { range: [start, end] }: Fix): boolean {
  for (const { source } of post.text.pieces()) if (start < source.end && source.start < end) return true;
  return false;
}

function inOrder(fixes: readonly Fix[]): Fix[] {
  return [...new Set(fixes)].sort((a, b) => a.range[0] - b.range[0]);
}

/** All that is known of a post but its words. */
function metadataOf({ text: _text, fields: _fields, ...metadata }: Post): string {
  return JSON.stringify(metadata);
}

function withOnly<Message extends LintMessage>(message: Message, safe: ReadonlySet<Fix>): Message {
  const { fix, suggestions, ...rest } = message;
  return {
    ...(rest as Message),
    ...(fix && safe.has(fix) && { fix }),
    ...(suggestions && { suggestions: suggestions.map((one) => suggestionWithOnly(one, safe)) }),
  };
}

function suggestionWithOnly({ fix, ...rest }: Suggestion, safe: ReadonlySet<Fix>): Suggestion {
  return { ...rest, ...(fix && safe.has(fix) && { fix }) };
}
