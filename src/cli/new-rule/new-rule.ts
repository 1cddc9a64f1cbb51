import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PhiLintError } from '../../config/errors.js';
import { systemReason } from '../../engine/system-reason.js';
import { linesForPlugin, pluginAround, ruleOfPlugin } from './plugin-files.js';
import { listedInCatalogue, ruleOfRepository } from './repository-files.js';
import { checkRuleId } from './rule-id.js';

/** What was written, by paths in the folder, and what is left to do. */
export interface NewRule {
  readonly written: readonly string[];
  readonly next: string;
}

/**
 * Starts a rule in the folder of a plugin, and the plugin where there is none. Overwrites nothing.
 * @throws PhiLintError
 */
export async function newRuleOfPlugin(folder: string, id: string): Promise<NewRule> {
  checkRuleId(id);
  const { plugin, manifest } = pluginAround(id, nameOf(folder));
  const hasManifest = await exists(join(folder, 'package.json'));
  const hasPlugin = await exists(join(folder, 'index.js'));
  const written = await write(folder, {
    ...ruleOfPlugin(id),
    ...(!hasPlugin && plugin),
    ...(!hasManifest && manifest),
  });
  const list = hasPlugin ? `list the rule in the plugin:\n\n${linesForPlugin(id)}\n\nThen ` : '';
  return { written, next: `${list}state the condition, and run node --test.` };
}

/**
 * Starts a rule of this repository, and lists it in the catalogue.
 * @throws PhiLintError
 */
export async function newRuleOfRepository(folder: string, id: string): Promise<NewRule> {
  checkRuleId(id);
  const written = await write(folder, ruleOfRepository(id));
  const index = join(folder, 'rules/index.ts');
  await writeFile(index, listedInCatalogue(await readFile(index, 'utf8'), id));
  return {
    written: [...written, 'rules/index.ts'],
    next: 'state the condition, fill the README, then npm run docs:rules and npm test -- test/rules.',
  };
}

/** Writes all files or, where one stands already, none. */
async function write(folder: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const paths = Object.keys(files);
  for (const path of paths)
    if (await exists(join(folder, path))) throw new PhiLintError(`${path} is there already.`);
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content, { flag: 'wx' });
    }
  } catch (error) {
    throw new PhiLintError(`Cannot write the rule: ${systemReason(error)}.`);
  }
  return paths;
}

/** The name of a plugin by its folder: `riverbend` of `phi-lint-plugin-riverbend`. */
function nameOf(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]{1,80}/g, '-');
  return name.replace(/^phi-lint-plugin-/, '').replace(/^-|-$/g, '') || 'plugin';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
