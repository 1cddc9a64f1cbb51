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

/** Those of some fixes that leave the draft as it reads; found by halving, since most do. */
function safeOf(fixes: readonly Fix[], draft: Readable): readonly Fix[] {
  if (fixes.length === 0 || readsAlike(fixes, draft)) return fixes;
  if (fixes.length === 1) return [];
  const middle = fixes.length >> 1;
  return [...safeOf(fixes.slice(0, middle), draft), ...safeOf(fixes.slice(middle), draft)];
}

function readsAlike(fixes: readonly Fix[], { source, posts, reread }: Readable): boolean {
  const again = reread?.(applyFixes(source, fixes));
  if (!again || again.problems.length > 0 || again.posts.length !== posts.length) return false;
  return posts.every((post, i) => {
    const other = again.posts[i];
    const expected = editedFields(post, fixes);
    return (
      other !== undefined &&
      expected !== undefined &&
      metadataOf(other) === metadataOf(post) &&
      JSON.stringify(fieldsOf(other)) === JSON.stringify(expected)
    );
  });
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
