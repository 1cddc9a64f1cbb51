import type { AnyRule } from '../src/linter/rule.js';

/** The rule catalogue. Where two rules report the same words equally, the one that stands first here says it. */
export const rules: readonly AnyRule[] = [];
