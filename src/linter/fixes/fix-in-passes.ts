import type { Fix, LintMessage } from '../message.js';
import { apartFrom, applyFixes } from './apply-fixes.js';
import { hidesIdentifier } from './hides-identifier.js';

/** As many as ESLint makes. */
const MOST_PASSES = 10;
/** How often one pass may be judged again to find the fixes that must wait. */
const MOST_TRIALS = 40;

/** What is said of a source. */
export interface Judged {
  readonly source: string;
  readonly messages: readonly LintMessage[];
}

/** How a source is fixed. */
export interface FixPlan {
  /** Lints a source; undefined where it, or a part of it, cannot be read. */
  readonly judge: (source: string) => Promise<readonly LintMessage[] | undefined>;
  /** Which messages are to be fixed. */
  readonly isWanted: (message: LintMessage) => boolean;
  /** Whether a message is about an identifier itself, and not about what stands around one. */
  readonly isAboutIdentifier: (message: LintMessage) => boolean;
}

/**
 * The source with all fixes made. Fixes that touch each other wait for the next pass. A fix is not made where as much
 * is to be said after it as before, and where an identifier that still stands is no longer reported after it: then a
 * clean report would say that a draft is safe which is not.
 */
export async function fixInPasses(source: string, plan: FixPlan): Promise<string> {
  const messages = await plan.judge(source);
  if (!messages) return source;
  let best: Judged = { source, messages };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const after = await onePass(best, plan);
    if (after === best) break;
    best = after;
  }
  return best.source;
}

async function onePass(before: Judged, plan: FixPlan): Promise<Judged> {
  const fixes = before.messages.flatMap((message) =>
    message.fix && plan.isWanted(message) ? [message.fix] : [],
  );
  let trials = MOST_TRIALS;
  /** Makes the fixes, or, where they may not be made together, those of the first half and then of the second. */
  const make = async (from: Judged, some: readonly Fix[]): Promise<Judged> => {
    if (some.length === 0 || trials-- <= 0) return from;
    const source = applyFixes(from.source, some);
    const messages = await plan.judge(source);
    const after = messages && { source, messages };
    if (after && isBetter(from, some, after, plan)) return after;
    if (some.length === 1) return from;
    const middle = some.length >> 1;
    const half = await make(from, some.slice(0, middle));
    // What the first half did not take up stays where it was, and all that follows moves together.
    const by = half.source.length - from.source.length;
    return make(
      half,
      some.slice(middle).map((fix) => moved(fix, by)),
    );
  };
  return make(
    before,
    apartFrom(fixes.map((fix) => ({ fix }))).map(({ fix }) => fix),
  );
}

function isBetter(before: Judged, fixes: readonly Fix[], after: Judged, plan: FixPlan): boolean {
  if (after.messages.length >= before.messages.length) return false;
  return !hidesIdentifier(before, fixes, after, plan.isAboutIdentifier);
}

function moved({ range: [start, end], text }: Fix, by: number): Fix {
  return { range: [start + by, end + by], text };
}
