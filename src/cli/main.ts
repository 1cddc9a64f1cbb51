import { CommanderError } from 'commander';
import { PhiLintError } from '../config/errors.js';
import { EXIT_CLEAN, EXIT_FAILURE } from '../config/exit-codes.js';
import { printable } from '../formatters/terminal-text.js';
import { describeCrash } from '../linter/crash.js';
import { authorizationsCommand } from './authorizations-command.js';
import type { Environment } from './environment.js';
import { explainCommand } from './explain-command.js';
import { initCommand } from './init-command.js';
import { inspectCommand } from './inspect-command.js';
import { lintCommand } from './lint-command.js';
import { createProgram } from './program.js';
import { rulesCommand } from './rules-command.js';
import { VERSION } from './version.js';

/**
 * The command line: runs what the arguments ask for and returns the exit code. Touches the world only through its
 * environment, and never throws.
 */
export async function main(args: readonly string[], environment: Environment): Promise<number> {
  let exitCode: number = EXIT_CLEAN;
  const program = createProgram(
    {
      lint: async (paths, flags) => void (exitCode = await lintCommand(environment, paths, flags)),
      init: async (paths, flags) => void (exitCode = await initCommand(environment, paths, flags)),
      inspect: async (paths, flags) => void (exitCode = await inspectCommand(environment, paths, flags)),
      authorizations: async (paths, flags) =>
        void (exitCode = await authorizationsCommand(environment, paths, flags)),
      rules: async (flags) => void (exitCode = await rulesCommand(environment, flags)),
      explain: async (rule, flags) => void (exitCode = await explainCommand(environment, rule, flags)),
      newRule: async (id) => {
        // Loaded for the few who write rules.
        const { newRuleCommand } = await import('./new-rule-command.js');
        exitCode = await newRuleCommand(environment, id);
      },
    },
    VERSION,
    environment,
  );
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return failure(environment, error);
  }
}

function failure({ stderr }: Environment, error: unknown): number {
  // Commander has printed its message, or the help or version that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CLEAN : EXIT_FAILURE;
  if (error instanceof PhiLintError) {
    stderr.write(`phi-lint: ${printable(error.message)}\n`);
    return error.exitCode;
  }
  // An unforeseen error may quote a draft in its message, so only its kind and its place in the code are shown.
  const { errorName, frames } = describeCrash('', error);
  stderr.write(`phi-lint: internal error (${errorName}). Please report it.\n${frames.join('\n')}\n`);
  return EXIT_FAILURE;
}
