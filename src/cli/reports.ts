import { PhiLintError } from '../config/errors.js';
import type { PhiLint } from '../engine/phi-lint.js';
import type { LintResult } from '../engine/result.js';
import type { FormatContext, ReportText, RunFacts } from '../formatters/formatter.js';
import { checked, passedOverFiles } from '../formatters/summary.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { loadFormat, type LoadedFormat } from './load-format.js';
import { printContext, printReport } from './print-report.js';
import { reportTargets, type ReportTarget } from './report-targets.js';
import { repositoryRoot } from './repository-root.js';
import type { RunRecorder } from './run-recorder.js';
import type { Listeners } from './session.js';
import { VERSION } from './version.js';

interface Report {
  readonly target: ReportTarget;
  readonly format: LoadedFormat;
}

/** What is known of a run when it is over. */
interface FinishedRun {
  readonly results: readonly LintResult[];
  readonly exitCode: number;
  readonly textAt?: FormatContext['textAt'];
}

/** The reports that a run was asked for. */
export class Reports {
  private readonly startedAt: string;
  private readonly passedOver: string[] = [];

  private constructor(
    private readonly environment: Environment,
    private readonly flags: Flags,
    private readonly reports: readonly Report[],
    /** Present where a format keeps a record. */
    private readonly recorder: RunRecorder | undefined,
  ) {
    this.startedAt = environment.date().toISOString();
  }

  /**
   * Loads the formats before anything is linted, so that a wrong name costs nobody the wait.
   * @throws PhiLintError
   */
  static async open(environment: Environment, flags: Flags): Promise<Reports> {
    const targets = reportTargets(flags, environment.cwd);
    const reports = await Promise.all(
      targets.map(async (target) => ({ target, format: await loadFormat(target.format, environment.cwd) })),
    );
    return new Reports(environment, flags, reports, await recorderFor(targets, environment, flags));
  }

  /** What the engine has to tell, for the reports. */
  get listeners(): Listeners {
    return {
      onPassedOver: (filePath) => void this.passedOver.push(filePath),
      ...(this.recorder && { onContent: this.recorder.onContent, onIgnored: this.recorder.onIgnored }),
    };
  }

  /** ` 3 files passed over: .pdf, .pptx.`; empty where there were none. */
  get passedOverText(): string {
    return this.passedOver.length > 0 ? ` ${passedOverFiles(this.passedOver)}` : '';
  }

  /** Writes all reports; none of them before the last one is made. */
  async write(phiLint: PhiLint, { results, exitCode, textAt }: FinishedRun): Promise<void> {
    const run: RunFacts = {
      startedAt: this.startedAt,
      finishedAt: this.environment.date().toISOString(),
      exitCode,
      ...(this.recorder && { record: await this.recorder.record(phiLint, results) }),
    };
    const rules = new Map((await phiLint.getRules()).map(({ meta }) => [meta.id, meta]));
    const texts: [ReportTarget, ReportText][] = [];
    for (const { target, format } of this.reports) {
      const context: FormatContext = {
        ...(await printContext(this.environment, this.flags, target)),
        ...(textAt && { textAt }),
        passedOver: this.passedOver,
        root: repositoryRoot(this.environment),
        version: VERSION,
        rules,
        run,
      };
      const text = await textOf(target, () => format(results, context, this.flags.maxWarnings));
      if (text === undefined && target.filePath !== undefined) {
        throw new PhiLintError(
          `The formatter "${target.format}" returned no text, so it cannot go to a file.`,
        );
      }
      texts.push([target, text ?? '']);
    }
    // Files first: where one fails, stdout does not say that all is well.
    for (const [target, text] of texts.sort(filesFirst)) await printReport(this.environment, target, text);
    const isOnStdout = texts.some(([{ filePath }]) => filePath === undefined);
    if (!isOnStdout) this.environment.stderr.write(`${checked(results, this.passedOver)}\n`);
  }
}

/** @throws PhiLintError where there are so many findings that no string could hold them. */
async function textOf(
  { format }: ReportTarget,
  make: () => ReturnType<LoadedFormat>,
): Promise<ReportText | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof RangeError && error.message === 'Invalid string length')) throw error;
    throw new PhiLintError(`There are too many findings for the format "${format}": use json.`);
  }
}

function filesFirst([a]: [ReportTarget, ReportText], [b]: [ReportTarget, ReportText]): number {
  return Number(a.filePath === undefined) - Number(b.filePath === undefined);
}

async function recorderFor(
  targets: readonly ReportTarget[],
  environment: Environment,
  flags: Flags,
): Promise<RunRecorder | undefined> {
  if (!targets.some(({ format }) => format === 'audit')) return undefined;
  const { RunRecorder } = await import('./run-recorder.js');
  return new RunRecorder(environment, flags);
}
