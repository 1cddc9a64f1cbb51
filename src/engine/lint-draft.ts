import { describeCrash, type Crash } from '../linter/crash.js';
import { withSafeFixes } from '../linter/fixes/safe-fixes.js';
import type { LinterCore } from '../linter/linter.js';
import type { LintMessage, Place, SuppressedMessage } from '../linter/message.js';
import type { Digest } from '../linter/passage.js';
import type { LintSettings, ReadingSettings } from '../linter/settings.js';
import type { InspectedEntity } from '../linter/to-message.js';
import { Compactor } from './compact.js';
import type { Post } from '../readers/post.js';
import type { DraftPart } from './read-draft.js';
import { fatalMessage } from './result.js';
import { TIME_BUDGET, TimedLinter, withinTime, type TimeBudget } from './time-budget.js';
import { STOPPED } from '../linter/overtime.js';

/** What is said of a draft, however many parts it was read in. */
export interface DraftOutcome {
  readonly messages: readonly LintMessage[];
  readonly suppressedMessages: readonly SuppressedMessage[];
  readonly postCount: number;
  readonly crashes: readonly Crash[];
}

/** Told of each part before it is let go. */
export type OnPart = (part: { readonly posts: readonly Pick<Post, 'media'>[] }) => Promise<void>;

/** Lints a draft part by part. Messages alone are kept, so that the length of a file hardly matters. */
export async function lintDraft(
  linter: LinterCore,
  parts: AsyncIterable<DraftPart>,
  settings: LintSettings,
  onPart: OnPart,
  digest?: Digest,
  budget: TimeBudget = TIME_BUDGET,
): Promise<DraftOutcome> {
  const problems: LintMessage[] = [];
  const messages: LintMessage[] = [];
  const suppressedMessages: SuppressedMessage[] = [];
  const compactor = new Compactor();
  const crashes = new Map<string, Crash>();
  const timed = new TimedLinter(linter, settings, budget);
  let postCount = 0;
  for await (const part of parts) {
    await onPart(part);
    const outcome = timed.lint(part, digest);
    problems.push(...part.problems);
    for (const message of withSafeFixes(outcome.messages, part)) {
      if (message.messageId !== 'crash' || !message.fatal)
        messages.push(compactor.compact(moved(message, part.firstLine)));
      // A rule that crashes has one message, in however many parts it does.
      else if (!crashes.has(message.ruleId ?? '')) problems.push(message);
    }
    for (const message of withSafeFixes(outcome.suppressedMessages, part))
      suppressedMessages.push(compactor.compact(moved(message, part.firstLine)));
    for (const crash of outcome.crashes) crashes.set(crash.ruleId, crash);
    postCount += part.posts.length;
  }
  return {
    messages: [...problems, ...messages],
    suppressedMessages,
    postCount,
    crashes: [...crashes.values()],
  };
}

/** What the detectors see in a draft, part by part. */
export async function inspectDraft(
  linter: LinterCore,
  parts: AsyncIterable<DraftPart>,
  settings: ReadingSettings,
  onPart: OnPart,
  budget: TimeBudget = TIME_BUDGET,
): Promise<{ entities: InspectedEntity[]; problems: LintMessage[]; crash: Crash | undefined }> {
  const entities: InspectedEntity[] = [];
  const problems: LintMessage[] = [];
  for await (const part of parts) {
    await onPart(part);
    problems.push(...part.problems);
    try {
      const { source, posts } = part;
      const found = withinTime(() => linter.inspect(source, posts, settings), budget(source.length));
      if (!found) return { entities, problems: [...problems, STOPPED], crash: undefined };
      for (const entity of found.result) entities.push(moved(entity, part.firstLine));
    } catch (thrown) {
      const crash = describeCrash('a detector', thrown);
      problems.push(fatalMessage(`A detector crashed (${crash.errorName}) on this file. Please report it.`));
      return { entities, problems, crash };
    }
  }
  return { entities, problems, crash: undefined };
}

/** The same with the lines of the file, where the part begins on `firstLine`. */
function moved<Placed extends Place & Pick<LintMessage, 'related'>>(
  placed: Placed,
  firstLine: number,
): Placed {
  if (firstLine === 1) return placed;
  const by = firstLine - 1;
  const related = placed.related?.map((place) => ({ ...place, ...lines(place, by) }));
  return { ...placed, ...lines(placed, by), ...(related && { related }) };
}

function lines({ line, endLine }: Place, by: number): Pick<Place, 'line' | 'endLine'> {
  return { line: line + by, endLine: endLine + by };
}
