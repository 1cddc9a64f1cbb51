export { Linter, type InspectedEntity, type LintSettings, type RuleSettings } from './linter.js';
export { defineRule } from './rule.js';
export { definePlugin } from './plugin.js';
