import { ConfigLookup, type ConfigChoice } from '../config/lookup.js';
import type { StoredFiles } from '../config/stored-files.js';
import { dayOf } from '../text/calendar-day.js';
import type { PhiLintOptions } from './phi-lint-options.js';

/** The configurations of a run, as its options ask for them; `stored` where they do not come from the disk. */
export function openConfigs(cwd: string, options: PhiLintOptions, stored?: StoredFiles): ConfigLookup {
  const { configFile, inlineConfig, unusedDirectives = 1, onDebug, onNote } = options;
  return new ConfigLookup({
    cwd,
    ...(stored && { stored }),
    choice: choiceOf(configFile),
    overrideConfig: options.overrideConfig ?? {},
    overrideSource: options.overrideSource ?? 'overrideConfig',
    plugins: options.plugins ?? [],
    ignorePatterns: options.ignorePatterns ?? [],
    allowCode: options.allowCode ?? true,
    directives: {
      ...(inlineConfig !== undefined && { inlineConfig }),
      ...(unusedDirectives !== false && { unusedDirectives }),
      today: options.today ?? dayOf(new Date()),
    },
    onLoaded: ({ loaded: { filePath, register } }) => {
      onDebug?.(filePath === undefined ? 'no configuration file' : `configuration: ${filePath}`);
      for (const note of register?.notes ?? []) onNote?.(note);
    },
  });
}

function choiceOf(configFile: PhiLintOptions['configFile']): ConfigChoice {
  if (configFile === undefined) return 'search';
  return configFile === false ? 'none' : { filePath: configFile };
}
