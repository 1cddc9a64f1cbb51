import { PRESET_NAMES, type PresetName, type Severity } from '../../src/linter/rule.js';

/** The same severity in every preset, but for those that are named. */
export function everyPreset(
  severity: Severity,
  exceptions: Readonly<Partial<Record<PresetName, Severity>>> = {},
): Readonly<Record<PresetName, Severity>> {
  const all = PRESET_NAMES.map((name) => [name, exceptions[name] ?? severity] as const);
  return Object.fromEntries(all) as Record<PresetName, Severity>;
}
