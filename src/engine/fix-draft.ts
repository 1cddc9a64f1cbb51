import { readFile } from 'node:fs/promises';
import { fixInPasses } from '../linter/fixes/fix-in-passes.js';
import { withSafeFixes } from '../linter/fixes/safe-fixes.js';
import type { LinterCore } from '../linter/linter.js';
import type { LintMessage } from '../linter/message.js';
import type { LintSettings } from '../linter/settings.js';
import type { ReaderEntry, ReadOptions } from '../readers/reader.js';
import { decode, type Decoded } from '../text/decode.js';
import { encode } from '../text/encode.js';
import { DecodeError } from '../text/encoding.js';
import type { FileContent, OpenedContent } from './read-content.js';
import { TimedLinter } from './time-budget.js';

/** How a draft is read and judged. */
export interface Fixing {
  readonly linter: LinterCore;
  readonly settings: LintSettings;
  readonly entry: ReaderEntry;
  readonly options: ReadOptions;
  /** Which messages are to be fixed. */
  readonly isWanted: (message: LintMessage) => boolean;
}

interface Original {
  readonly source: string;
  /** The content with another text. */
  readonly withText: (text: string) => OpenedContent | undefined;
  /** What the file holds; absent where there is no file. */
  readonly bytes?: Uint8Array;
}

/** A draft before and after. */
export interface FixedDraft {
  readonly output: string;
  readonly content: OpenedContent;
  /** What the file held before; absent where there is no file. */
  readonly bytes?: Uint8Array;
}

/**
 * A draft with all fixes made; undefined where none can be, where the draft cannot be read as a whole, and
 * where its bytes would not come back from its text.
 */
export async function fixDraft(
  content: FileContent,
  { linter, settings, entry, options, isWanted }: Fixing,
): Promise<FixedDraft | undefined> {
  const original = await sourceOf(content);
  if (!original) return undefined;
  const { source } = original;
  const judge = async (text: string) => {
    const reader = await entry.load(text);
    if (!('read' in reader)) return undefined;
    const reread = (other: string) => reader.read(other, options);
    const { posts, problems } = reread(text);
    if (problems.length > 0) return undefined;
    const { messages } = new TimedLinter(linter, settings).lint({ source: text, posts });
    return messages.some(({ fatal }) => fatal)
      ? undefined
      : withSafeFixes(messages, { source: text, posts, reread });
  };
  const output = await fixInPasses(source, {
    judge,
    isWanted,
    isAboutIdentifier: ({ ruleId }) => linter.categoryOf(ruleId) === 'identifiers',
  });
  const changed = output === source ? undefined : original.withText(output);
  return changed && { output, content: changed, ...(original.bytes && { bytes: original.bytes }) };
}

/** The text of a draft whose bytes can be written again as they are. */
async function sourceOf(content: FileContent): Promise<Original | undefined> {
  if ('problem' in content) return undefined;
  if ('text' in content) return { source: content.text, withText: (text) => ({ text }) };
  const bytes = 'bytes' in content ? content.bytes : await readFile(content.largeFile).catch(() => undefined);
  const decoded = bytes && decodedOf(bytes);
  if (!decoded || !isFaithful(decoded, bytes)) return undefined;
  const { encoding, bom } = decoded;
  const withText = (text: string) => {
    const encoded = encode(text, encoding, bom);
    return encoded && { bytes: encoded };
  };
  return { source: decoded.text, bytes, withText };
}

function decodedOf(bytes: Uint8Array): Decoded | undefined {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

function isFaithful({ text, encoding, bom }: Decoded, bytes: Uint8Array): boolean {
  const again = encode(text, encoding, bom);
  return again?.length === bytes.length && again.every((byte, i) => byte === bytes[i]);
}
