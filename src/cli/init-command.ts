import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PhiLintError } from '../config/errors.js';
import { EXIT_CLEAN } from '../config/exit-codes.js';
import { configsIn } from '../config/search.js';
import { systemReason } from '../engine/system-reason.js';
import { shownPath } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { askForAnswers, NO_ANSWERS } from './init-questions.js';
import { configText } from './init-text.js';

const FILE = 'phi-lint.config.yaml';
const SCHEMA = 'node_modules/phi-lint/schema/phi-lint.schema.json';

/**
 * `--init`: asks a few questions and writes a commented configuration. Never overwrites one.
 * @throws PhiLintError where there is a configuration, nobody can be asked, or the file cannot be written.
 */
export async function initCommand(
  environment: Environment,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const { cwd, ask, createFile, stdout } = environment;
  if (paths.length > 0) throw new PhiLintError('--init takes no paths: it writes into the current folder.');
  const [existing] = configsIn(cwd);
  if (existing !== undefined)
    throw new PhiLintError(`${shownPath(existing, cwd)} is here already: nothing was written.`);
  if (!flags.yes && !ask)
    throw new PhiLintError(
      '--init asks questions in a terminal only: add --yes to write a configuration unasked.',
    );
  const answers = flags.yes || !ask ? NO_ANSWERS : await askForAnswers(ask);
  const text = configText(answers, existsSync(join(cwd, SCHEMA)) ? `./${SCHEMA}` : undefined);
  try {
    await createFile(join(cwd, FILE), text);
  } catch (error) {
    throw new PhiLintError(`${FILE}: cannot be written: ${systemReason(error)}.`);
  }
  stdout.write(`Wrote ${FILE}. List your own people, places and numbers in it, then run phi-lint.\n`);
  return EXIT_CLEAN;
}
