import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import type { RuleMeta } from '../linter/rule.js';
import { ruleIdOf } from './tallies.js';

/** A `reportingDescriptor`, SARIF 2.1.0 section 3.49. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly help?: { readonly text: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'none' };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Every rule that judged, and an entry for each message of no rule. */
export function sarifRules(
  results: readonly LintResult[],
  rules: ReadonlyMap<string, RuleMeta>,
): readonly SarifRule[] {
  const found = results.flatMap((result) => [...result.messages, ...result.suppressedMessages]);
  const named = new Set([...results.flatMap((result) => result.ruleIds), ...found.map(ruleIdOf)]);
  const examples = new Map(found.map((message) => [ruleIdOf(message), message]));
  return [...named].map((id) => {
    const meta = rules.get(id);
    return meta ? ruleOfMeta(meta) : ruleOfMessage(id, examples.get(id));
  });
}

function ruleOfMeta(meta: RuleMeta): SarifRule {
  const severity = meta.presets.recommended ?? 'off';
  const level = severity === 'error' ? 'error' : severity === 'warn' ? 'warning' : 'none';
  return {
    id: meta.id,
    shortDescription: { text: meta.description },
    fullDescription: { text: `${meta.description} Legal basis: ${meta.basis}` },
    help: { text: meta.advice },
    defaultConfiguration: { level },
    properties: {
      tags: ['privacy', 'hipaa', meta.category],
      'problem.severity': level === 'error' ? 'error' : 'warning',
      basis: meta.basis,
    },
  };
}

function ruleOfMessage(id: string, message: LintMessage | undefined): SarifRule {
  const what = message?.fatal ? 'Something was not checked.' : 'A directive in a draft is wrong.';
  return {
    id,
    shortDescription: { text: what },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['phi-lint'], 'problem.severity': 'error' },
  };
}
