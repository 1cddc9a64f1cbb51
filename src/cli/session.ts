import type { FileConfig } from '../config/config.js';
import type { CacheOptions } from '../engine/cache/lint-cache.js';
import type { PhiLintOptions } from '../engine/phi-lint-options.js';
import { PhiLint } from '../engine/phi-lint.js';
import { printable, shownPath } from '../formatters/terminal-text.js';
import { baselineOptions } from './baseline-flags.js';
import { dayOf } from '../text/calendar-day.js';
import type { Environment } from './environment.js';
import { fixOptions } from './fix-flags.js';
import type { Flags } from './flags.js';

/** Whom the engine tells what it does. */
export type Listeners = Pick<
  PhiLintOptions,
  'onProgress' | 'onContent' | 'onIgnored' | 'onPassedOver' | 'onBaseline'
>;

/** The engine as the flags ask for it. */
export function openPhiLint(environment: Environment, flags: Flags, listeners: Listeners = {}): PhiLint {
  const { cwd, stderr } = environment;
  return new PhiLint({
    cwd,
    overrideConfig: overrideConfig(flags),
    overrideSource: 'command line',
    inlineConfig: flags.inlineConfig,
    today: dayOf(environment.date()),
    allowCode: flags.code,
    ignorePatterns: flags.ignorePattern ?? [],
    passOnNoFiles: flags.passOnNoFiles === true,
    ocr: flags.ocr === true,
    staged: flags.staged === true,
    ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
    baseline: baselineOptions(environment, flags),
    onNote: (line) => stderr.write(`phi-lint: ${printable(line)}\n`),
    ...(flags.cache && { cache: cacheOptions(environment, flags) }),
    ...(flags.config !== undefined && { configFile: flags.config }),
    ...(flags.reportUnusedDisableDirectives && { unusedDirectives: 2 }),
    ...(flags.debug && { onDebug: (text) => stderr.write(debugLines(text)) }),
    ...fixOptions(environment, flags),
    ...listeners,
    onIgnored: (filePath) => {
      listeners.onIgnored?.(filePath);
      stderr.write(`phi-lint: ${shownPath(filePath, cwd)} is ignored and was not checked.\n`);
    },
  });
}

/** Each line is marked, so that none begins with what a file is called. */
function debugLines(text: string): string {
  const lines = text.split('\n').map((line) => `debug: ${printable(line)}\n`);
  return lines.join('');
}

function cacheOptions({ env }: Environment, { cacheLocation: location }: Flags): CacheOptions {
  const { PHI_LINT_CACHE_KEY: key } = env;
  return { ...(location !== undefined && { location }), ...(key !== undefined && { key }) };
}

function overrideConfig(flags: Flags): FileConfig {
  return {
    ...(flags.preset && { preset: flags.preset }),
    ...(flags.rule && { rules: Object.fromEntries(flags.rule) }),
    ...(flags.kind && { kind: flags.kind }),
    ...(flags.platform !== undefined && { platform: flags.platform }),
  };
}
