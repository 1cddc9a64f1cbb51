import type { Detector } from '../detectors/detector.js';
import type { AnyReader } from '../readers/reader.js';
import type { AnyRule, Severity } from './rule.js';

/** A rule's severity, or its severity and options, as configuration files write it. */
export type RuleSetting = Severity | readonly [Severity, Readonly<Record<string, unknown>>?];

/** What an npm package or a file of one's own adds to the linter. */
export interface Plugin {
  /** Shown in messages about the plugin; its rules are named by their own ids. */
  readonly name: string;
  readonly detectors?: readonly Detector[];
  readonly rules?: readonly AnyRule[];
  /** Preset name → rule id → setting; used as `"preset": "<plugin name>/<preset name>"`. */
  readonly presets?: Readonly<Record<string, Readonly<Record<string, RuleSetting>>>>;
  readonly readers?: readonly AnyReader[];
}

/** A key that plugins do not have is a slip of the pen. */
type Exact<Given> = Given & { readonly [Key in Exclude<keyof Given, keyof Plugin>]: never };

/**
 * Declares a plugin and checks its shape at compile time. What comes back has the types of what is in it, so that a
 * test can reach `plugin.rules[0]`.
 */
export function definePlugin<const Given extends Plugin>(plugin: Exact<Given>): Given {
  return plugin;
}
