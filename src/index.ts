export { PhiLint, type PhiLintOptions } from './engine/phi-lint.js';
export * from './linter/index.js';
