export * from './browser.js';
export type { Config, Override } from './config/config.js';
export { ConfigError, PhiLintError } from './config/errors.js';
export type { ExplainedConfig } from './config/explain-config.js';
export type { ConfigHint } from './config/hints.js';
export type { AuthorizationList, FileAuthorizations } from './engine/list-authorizations.js';
export { PhiLint } from './engine/phi-lint.js';
export type { PhiLintOptions } from './engine/phi-lint-options.js';
export type { InspectResult, LintResult } from './engine/result.js';
export {
  RuleTester,
  type ExpectedMessage,
  type ExpectedSuggestion,
  type InvalidCase,
  type RuleCases,
  type ValidCase,
} from './linter/rule-tester.js';
