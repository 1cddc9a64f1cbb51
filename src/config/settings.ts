import { EMPTY_ROSTER, type Roster } from '../detectors/roster.js';
import type { AuthorizationRegister } from '../linter/authorization-register.js';
import type { MessageSeverity } from '../linter/message.js';
import type { RuleSetting } from '../linter/plugin.js';
import type { LintSettings, RuleSettings } from '../linter/settings.js';
import type { ReadOptions } from '../readers/reader.js';
import type { FileConfig } from './config.js';
import type { Registry } from './registry.js';
import { inlineRoster } from './roster-config.js';

/** What a whole run says of directives. */
export interface DirectiveSettings {
  readonly inlineConfig?: boolean;
  readonly unusedDirectives?: MessageSeverity;
  /** The day of the run, as an ISO date. */
  readonly today?: string;
  readonly register?: AuthorizationRegister;
}

/** How one file is read and linted. */
export interface FileSettings {
  readonly lint: LintSettings;
  readonly read: Omit<ReadOptions, 'filePath'>;
}

/** What holds where a configuration names no preset. */
export const DEFAULT_PRESET = 'recommended';

/** Lays configurations over one another, the last on top: presets replace, rules and rosters add up. */
export function resolveSettings(
  layers: readonly FileConfig[],
  registry: Registry,
  directives: DirectiveSettings = {},
): FileSettings {
  const top = <Key extends keyof FileConfig>(key: Key): FileConfig[Key] | undefined =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key];
  const shared = defined({ kind: top('kind'), platform: top('platform') });
  return {
    lint: {
      rules: resolveRules(layers, registry),
      roster: joinRosters(layers),
      ...shared,
      ...defined({ audience: top('audience'), minConfidence: top('minConfidence') }),
      ...defined({ settings: joined(layers, 'settings') }),
      ...directives,
    },
    read: {
      ...shared,
      ...defined({ columns: joined(layers, 'columns'), fields: joined(layers, 'fields') }),
    },
  };
}

function resolveRules(layers: readonly FileConfig[], registry: Registry): Map<string, RuleSettings> {
  const names = layers.findLast((layer) => layer.preset !== undefined)?.preset ?? DEFAULT_PRESET;
  const settings: Record<string, RuleSetting> = {};
  for (const name of [names].flat()) Object.assign(settings, registry.presets.get(name));
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer.rules ?? {}))
      settings[id] = overlay(settings[id], setting);
  }
  const resolved = new Map<string, RuleSettings>();
  for (const id of registry.rules.keys()) {
    const rule = toRuleSettings(settings[id] ?? 'off');
    if (rule) resolved.set(id, rule);
  }
  return resolved;
}

/** A bare severity keeps the options that a layer below gave, as in ESLint. */
function overlay(below: RuleSetting | undefined, setting: RuleSetting): RuleSetting {
  const severity = typeof setting === 'string' ? setting : setting[0];
  const options = typeof setting === 'string' ? optionsOf(below) : setting[1];
  return options ? [severity, options] : severity;
}

/** The options that a setting gives. */
export function optionsOf(setting: RuleSetting | undefined): Readonly<Record<string, unknown>> | undefined {
  return typeof setting === 'string' ? undefined : setting?.[1];
}

function toRuleSettings(setting: RuleSetting): RuleSettings | undefined {
  const severity = typeof setting === 'string' ? setting : setting[0];
  if (severity === 'off') return undefined;
  const { minConfidence, ...options } = optionsOf(setting) ?? {};
  return { severity, options, ...(typeof minConfidence === 'number' && { minConfidence }) };
}

function joinRosters(layers: readonly FileConfig[]): Roster {
  const keys = Object.keys(EMPTY_ROSTER) as (keyof Roster)[];
  const given = layers.map(inlineRoster);
  const entries = keys.map((key) => [key, given.flatMap((one) => one[key] ?? [])] as const);
  return Object.fromEntries(entries) as unknown as Roster;
}

function joined<Key extends 'columns' | 'fields' | 'settings'>(
  layers: readonly FileConfig[],
  key: Key,
): FileConfig[Key] | undefined {
  const given = layers.map((layer) => layer[key]).filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  return Object.fromEntries(given.flatMap((one) => Object.entries<unknown>(one))) as FileConfig[Key];
}

/** Without the keys whose value is undefined. */
function defined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
