import type { Plugin } from '../linter/plugin.js';
import { checkCode, checkInside, type Bounds } from './bounds.js';
import { fail, type Spot } from './checks.js';
import { ConfigError } from './errors.js';
import { importFile, resolveModule } from './load-module.js';
import { validatePlugin } from './plugin.js';

/**
 * Loads a plugin that a configuration names.
 * @throws ConfigError where it is missing, broken or out of bounds, or where no code may run.
 */
export async function loadPlugin(plugin: string | Plugin, spot: Spot, bounds: Bounds): Promise<Plugin> {
  const loaded = typeof plugin === 'string' ? await imported(plugin, spot, bounds) : plugin;
  validatePlugin(loaded, spot);
  return loaded;
}

async function imported(reference: string, spot: Spot, bounds: Bounds): Promise<unknown> {
  checkCode(bounds, `the plugin "${reference}"`, 'Take it out of the configuration.', spot);
  try {
    const filePath = await resolveModule(reference, spot.source);
    checkInside(filePath, bounds, `"${reference}"`, spot);
    bounds.stored?.onCode(filePath);
    return await importFile(filePath, spot.source);
  } catch (error) {
    return notLoaded(reference, error, spot);
  }
}

/** Says why a reference cannot be loaded; what has been said already stays as it is. */
export function notLoaded(reference: string, error: unknown, spot: Spot, hint = ''): never {
  if (error instanceof ConfigError) throw error;
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return fail(spot, `cannot load "${reference}": ${reason}${hint}`);
}
