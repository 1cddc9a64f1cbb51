import { eslintRulesMeta } from './eslint-shape.js';
import type { Formatter } from './formatter.js';
import { jsonText } from './json-text.js';
import { printedResults } from './json.js';

/** ESLint's `json-with-metadata`: the results, and what the rules that judged them say of themselves. */
export const jsonWithMetadata: Formatter = (results, { cwd, explain, rules }) =>
  jsonText({
    results: printedResults(results, explain),
    metadata: { cwd, rulesMeta: eslintRulesMeta(results, rules) },
  });
