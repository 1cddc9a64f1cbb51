import { usedEntries } from '../roles/roster-index.js';
import type { Spot } from './checks.js';
import { inside } from './checks.js';
import { duplicateKeys } from './duplicate-keys.js';
import { atBase } from './file-settings.js';
import { compileGlobs } from './globs.js';
import type { ConfigLayer } from './load.js';
import type { ActiveConfig } from './lookup.js';
import { isWithin } from './root.js';
import { repeatedRules } from './repeated-rules.js';

/** Something that a configuration says in vain; never an error. */
export interface ConfigHint extends Spot {
  readonly text: string;
}

/** What a run did, as far as hints ask. */
export interface RunScope {
  /** Files and folders that were looked through. */
  readonly covered: readonly string[];
  /** False where not every file was linted afresh, so that nobody knows which entries of a roster were used. */
  readonly isWhole: boolean;
}

/** Keys that are named before the rest is counted. */
const MOST_NAMED = 3;

/**
 * What a configuration says in vain. Patterns and rosters are judged only where the run looked through the whole folder
 * of the configuration; what packages say is left to those who write them.
 */
export async function configHints(active: ActiveConfig, scope: RunScope): Promise<ConfigHint[]> {
  const { layers, filePath } = active.loaded;
  if (filePath === undefined) return [];
  const own = layers.filter(
    ({ source, presetKey }) => presetKey === undefined && !/[\\/]node_modules[\\/]/.test(source),
  );
  const hints: ConfigHint[] = active.passedOver.map((source) => ({
    source,
    key: '',
    text: `is not read, because ${filePath} stands beside it`,
  }));
  for (const { source, text } of own) {
    if (text !== undefined && source.endsWith('.json'))
      hints.push(
        ...duplicateKeys(text).map((key) => ({ source, key, text: 'is set twice: the second one holds' })),
      );
  }
  hints.push(...repeatedRules(active.loaded));
  for (const layer of own) {
    hints.push(...unreadColumns(layer));
    if (!scope.covered.some((path) => isWithin(layer.basePath, path))) continue;
    hints.push(...(await idlePatterns(layer, active)));
    if (scope.isWhole) hints.push(...idleEntries(layer, active));
  }
  return hints;
}

async function idlePatterns(
  { config, basePath, source }: ConfigLayer,
  { files }: ActiveConfig,
): Promise<ConfigHint[]> {
  const { ignored, asked } = files.use;
  const hints: ConfigHint[] = [];
  const look = async (patterns: readonly string[], key: string, paths: ReadonlySet<string>, text: string) => {
    for (const [i, pattern] of patterns.entries()) {
      if (pattern.startsWith('!')) continue;
      const matches = atBase(basePath, await compileGlobs([pattern]));
      if (![...paths].some(matches))
        hints.push({ source, key: `${key}[${i}]`, text: `"${pattern}" ${text}` });
    }
  };
  await look(config.ignores ?? [], 'ignores', ignored, 'leaves out nothing that would be checked');
  await look(config.files ?? [], 'files', asked, 'matches no draft');
  for (const [i, { files: patterns }] of (config.overrides ?? []).entries())
    await look(patterns, `overrides[${i}].files`, asked, 'matches no draft');
  return hints;
}

function idleEntries(layer: ConfigLayer, { files }: ActiveConfig): ConfigHint[] {
  const used = usedEntries(files.use.rosters());
  const all = [...layer.rosters.values()].flatMap(({ entries }) => entries);
  return [...new Set(all.map(({ source }) => source))].flatMap((source) => {
    const here = all.filter((entry) => entry.source === source);
    const idle = here.filter(({ list, entry }) => !used.has(`${list} ${entry}`));
    // A directory holds more people than any drafts name; one of which nobody is named may be the wrong file.
    const isDirectory = source !== layer.source;
    if (idle.length === 0 || (isDirectory && idle.length < here.length)) return [];
    const named = idle.slice(0, MOST_NAMED).map(({ key }) => key);
    const more = idle.length > MOST_NAMED ? ` and ${idle.length - MOST_NAMED} more` : '';
    const text = `${idle.length} of ${here.length} entries of the roster are in no draft: ${named.join(', ')}${more}`;
    return [{ source, key: '', text }];
  });
}

function unreadColumns({ rosters }: ConfigLayer): ConfigHint[] {
  return [...rosters.values()].flatMap(({ unread }) =>
    unread.map((spot) => ({
      ...inside({ ...spot, key: 'column' }, `"${spot.key}"`),
      text: 'means nothing to a roster',
    })),
  );
}
