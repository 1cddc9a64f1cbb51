import { EXIT_CLEAN } from '../config/exit-codes.js';
import type { Environment } from './environment.js';
import { newRuleOfPlugin } from './new-rule/new-rule.js';

/** `phi-lint new-rule <id>`: starts a rule in the current folder, for those who write plugins. */
export async function newRuleCommand({ cwd, stdout }: Environment, id: string): Promise<number> {
  const { written, next } = await newRuleOfPlugin(cwd, id);
  stdout.write(`${written.join('\n')}\n\nNext: ${next}\n`);
  return EXIT_CLEAN;
}
