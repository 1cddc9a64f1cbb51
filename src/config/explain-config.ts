import type { RuleSetting } from '../linter/plugin.js';
import type { RuleSettings } from '../linter/settings.js';
import type { Spot } from './checks.js';
import type { FileConfig } from './config.js';
import type { ActiveConfig } from './lookup.js';
import { originsOf } from './origins.js';

/** What the configuration comes to for a file. */
export interface ExplainedConfig {
  readonly filePath: string;
  /** As a configuration could write it. */
  readonly config: FileConfig;
  /** Path of a key in `config` → where its value is written, the last one on top. */
  readonly origins: Readonly<Record<string, Spot>>;
  /** True where the file is left out. */
  readonly ignored: boolean;
}

/** Puts together what holds for a file, and says of each value where it comes from. */
export function explainConfig(filePath: string, { files, loaded }: ActiveConfig): ExplainedConfig {
  const { lint, read } = files.settingsFor(filePath);
  const {
    rules,
    inlineConfig: _inline,
    unusedDirectives: _unused,
    today: _today,
    register: _forms,
    ...rest
  } = lint;
  const settings = [...rules].map(([id, setting]) => [id, settingOf(setting)] as const);
  const config: FileConfig = { ...read, ...rest, rules: Object.fromEntries(settings) };
  return {
    filePath,
    config,
    origins: originsOf(config, files.configsFor(filePath), loaded),
    ignored: files.isIgnored(filePath),
  };
}

function settingOf({ severity, options, minConfidence }: RuleSettings): RuleSetting {
  const given = { ...options, ...(minConfidence !== undefined && { minConfidence }) };
  return Object.keys(given).length > 0 ? [severity, given] : severity;
}
