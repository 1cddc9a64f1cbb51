export { LinterCore, type LintOutcome } from './linter.js';
export type {
  Fix,
  LintMessage,
  MessageSeverity,
  Place,
  RelatedPlace,
  Suggestion,
  SuppressedMessage,
} from './message.js';
export { definePlugin, type Plugin, type RuleSetting } from './plugin.js';
export {
  defineRule,
  type AnyRule,
  type Edit,
  type OptionSpec,
  type OptionSpecs,
  type Report,
  type Rule,
  type RuleCategory,
  type RuleContext,
  type RuleHandlers,
  type RuleMeta,
  type Severity,
  type SuggestedEdit,
} from './rule.js';
export type { LintSettings, ReadingSettings, RuleSettings } from './settings.js';
export type { InspectedEntity } from './to-message.js';
