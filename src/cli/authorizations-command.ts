import { NoFilesError } from '../config/errors.js';
import { EXIT_CLEAN, EXIT_FAILURE } from '../config/exit-codes.js';
import { authorizationReport } from '../formatters/authorization-report.js';
import { AUTHORIZATION_FORMATS } from '../formatters/authorizations.js';
import { shownPath } from '../formatters/terminal-text.js';
import { dayOf } from '../text/calendar-day.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { printContext, printReport } from './print-report.js';
import { Progress } from './progress.js';
import { onlyFormat, reportTargets } from './report-targets.js';
import { openPhiLint } from './session.js';

/** Days that are looked ahead where nobody says how many. */
const WITHIN = 30;

/** `phi-lint authorizations [paths…]`: lists which posts rest on which authorization, and what lapses soon. */
export async function authorizationsCommand(
  environment: Environment,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const format = onlyFormat(flags, ['stylish', 'json'], 'authorizations');
  const [target = { format }] = reportTargets(flags, environment.cwd);
  const progress = new Progress(environment);
  const phiLint = openPhiLint(environment, flags, { onProgress: progress.update });
  const list = await phiLint.listAuthorizations(paths.length > 0 || flags.staged ? paths : ['.']);
  progress.end();
  if (list.files.length === 0 && flags.passOnNoFiles !== true) {
    throw new NoFilesError('Nothing was read: no draft was found. --pass-on-no-files makes this no problem.');
  }
  const report = authorizationReport(list, dayOf(environment.date()), flags.within ?? WITHIN);
  const context = await printContext(environment, flags, target);
  await printReport(environment, target, AUTHORIZATION_FORMATS[format](report, context));
  const problems = list.files.flatMap(({ filePath, problems }) =>
    problems.map((problem) => ({ filePath, ...problem })),
  );
  for (const { filePath, line, column, message } of problems)
    environment.stderr.write(`${shownPath(filePath, environment.cwd)}:${line}:${column}: ${message}\n`);
  return problems.length > 0 ? EXIT_FAILURE : EXIT_CLEAN;
}
