/**
 * Starts a rule: `npm run new-rule -- no-something`. Writes the rule, its README and its test, and lists it in
 * `rules/index.ts`. CONTRIBUTING.md says how to go on. `phi-lint new-rule` does the same for a plugin.
 */
import { importTs } from './import-ts.mjs';

const { newRuleOfRepository } = await importTs('src/cli/new-rule/new-rule.ts');
try {
  const { written, next } = await newRuleOfRepository('.', process.argv[2] ?? '');
  console.log(`${written.join('\n')}\n\nNext: ${next}`);
} catch (error) {
  console.error(`npm run new-rule -- <id>: ${error.message}`);
  process.exitCode = error.exitCode ?? 1;
}
