import type { LintMessage } from '../linter/message.js';

/** Lists of cues that are kept once. Those of sure findings are few; those of rare ones are not worth keeping. */
const MOST = 5000;

/**
 * Makes equal parts of messages one object: a calendar of a year has tens of thousands of messages that say the same
 * of other places, and the length of a file must not decide how much memory it takes.
 */
export class Compactor {
  private readonly suggestions = new Map<string, LintMessage['suggestions']>();
  private readonly cues = new Map<string, readonly string[]>();

  compact<Message extends LintMessage>(message: Message): Message {
    const { ruleId, suggestions, cues } = message;
    if (ruleId === null || !suggestions) return message;
    return {
      ...message,
      suggestions: shared(this.suggestions, keyOf(ruleId, suggestions), suggestions),
      ...(cues && { cues: shared(this.cues, cues.join('\n'), cues) }),
    };
  }
}

/** Suggestions that change the draft are each their own. */
function keyOf(ruleId: string, suggestions: NonNullable<LintMessage['suggestions']>): string {
  return [
    ruleId,
    ...suggestions.map(({ messageId, fix }) => `${messageId} ${fix?.range.join('-') ?? ''}`),
  ].join('\n');
}

function shared<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const other = known.get(key);
  if (other !== undefined) return other;
  if (known.size < MOST) known.set(key, value);
  return value;
}
