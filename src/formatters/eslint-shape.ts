import type { LintResult } from '../engine/result.js';
import type { LintMessage, SuppressedMessage } from '../linter/message.js';
import type { RuleMeta } from '../linter/rule.js';
import { printable } from './terminal-text.js';

/** What ESLint's formatters know of a rule. */
interface EslintRuleMeta {
  readonly type: 'problem';
  readonly docs: {
    readonly description: string;
    readonly recommended: boolean;
    readonly category: string;
    readonly basis: string;
    readonly advice: string;
  };
  readonly messages: Readonly<Record<string, string>>;
  readonly schema: readonly [];
  readonly fixable?: 'code';
  readonly hasSuggestions: true;
}

/** The rules that judged the results, as ESLint's `rulesMeta` has them. */
export function eslintRulesMeta(
  results: readonly LintResult[],
  rules: ReadonlyMap<string, RuleMeta>,
): Record<string, EslintRuleMeta> {
  const ids = new Set(results.flatMap((result) => result.ruleIds));
  const metas = [...ids].flatMap((id) => rules.get(id) ?? []);
  return Object.fromEntries(metas.map((meta) => [meta.id, eslintRuleMeta(meta)]));
}

function eslintRuleMeta({
  description,
  presets,
  category,
  basis,
  advice,
  messages,
  fixable,
}: RuleMeta): EslintRuleMeta {
  const recommended = presets.recommended !== undefined && presets.recommended !== 'off';
  return {
    type: 'problem',
    docs: { description, recommended, category, basis, advice },
    messages,
    schema: [],
    ...(fixable && { fixable: 'code' as const }),
    // Each message has its advice as a suggestion.
    hasSuggestions: true,
  };
}

/**
 * Results as formatters that others wrote expect them from ESLint: fresh objects, because some of them sort in place,
 * with no source, because some of them print it, and with no character that could steer a terminal or a CI server,
 * because few of them take care.
 */
export function eslintResults(results: readonly LintResult[], explain: boolean) {
  return results.map((result) => ({
    filePath: printable(result.filePath),
    messages: result.messages.map((message) => eslintMessage(message, explain)),
    suppressedMessages: result.suppressedMessages.map((message) => suppressed(message, explain)),
    errorCount: result.errorCount,
    fatalErrorCount: result.messages.filter((message) => message.fatal).length,
    warningCount: result.warningCount,
    fixableErrorCount: result.fixableErrorCount,
    fixableWarningCount: result.fixableWarningCount,
    usedDeprecatedRules: [],
  }));
}

function suppressed(message: SuppressedMessage, explain: boolean) {
  // ESLint's reasons are text of the source. Here they stay in the draft.
  const suppressions = message.suppressions.map(({ kind, justification = '' }) => ({ kind, justification }));
  return { ...eslintMessage(message, explain), suppressions };
}

function eslintMessage(message: LintMessage, explain: boolean) {
  // Formatters look up the range of a fix in the source, which they are not given.
  const { cues = [], suggestions, fix: _fix, ...rest } = message;
  return {
    ...rest,
    ruleId: message.ruleId === null ? null : printable(message.ruleId),
    message: printable(message.message),
    nodeType: null,
    ...(message.locator !== undefined && { locator: printable(message.locator) }),
    ...(suggestions && {
      suggestions: suggestions.map(({ messageId, desc }) => ({ messageId, desc: printable(desc) })),
    }),
    ...(explain && { cues: [...cues] }),
  };
}
