import type { LintMessage } from '../linter/message.js';

/** What is still to be said of a finding. */
export interface Unsaid {
  /** The place where the same was said first; undefined where it is new. */
  readonly seeAt: Pick<LintMessage, 'line' | 'column'> | undefined;
  /** What to write instead, as far as it is new. */
  readonly advice: readonly string[];
}

/** What a report has said of a file: the same advice twenty times over is not read once. */
export class AlreadySaid {
  private readonly messages = new Map<string, LintMessage>();
  private readonly advice = new Set<string>();

  /** Takes a finding, with as many ways to put it as are shown. */
  take(message: LintMessage, mostAdvice = Infinity): Unsaid {
    const seeAt = this.messages.get(message.message);
    if (!seeAt) this.messages.set(message.message, message);
    const shown = (message.suggestions ?? []).slice(0, mostAdvice).map(({ desc }) => desc);
    const advice = shown.filter((desc) => !this.advice.has(desc));
    for (const desc of advice) this.advice.add(desc);
    return { seeAt, advice };
  }
}
