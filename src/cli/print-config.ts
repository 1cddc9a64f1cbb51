import { EXIT_CLEAN } from '../config/exit-codes.js';
import type { Spot } from '../config/checks.js';
import type { ExplainedConfig } from '../config/explain-config.js';
import { jsonText } from '../formatters/json-text.js';
import { printable, shownPath } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { choosePalette } from './palette.js';
import { onlyFormat } from './report-targets.js';
import { openPhiLint } from './session.js';

/**
 * `--print-config <file>`: what the configuration comes to for a file, and where each value is written. A table in a
 * terminal, JSON elsewhere and where it is asked for.
 */
export async function printConfig(environment: Environment, flags: Flags, filePath: string): Promise<number> {
  const isForPeople = flags.format === undefined && environment.stdout.isTTY;
  const format = isForPeople
    ? 'stylish'
    : onlyFormat({ ...flags, format: flags.format ?? ['json'] }, ['stylish', 'json'], '--print-config');
  const explained = await openPhiLint(environment, flags).explainConfigForFile(filePath);
  if (format === 'json') environment.stdout.write(asJson(explained, environment));
  else await printTable(explained, environment, flags);
  return EXIT_CLEAN;
}

function asJson({ config, origins, ignored }: ExplainedConfig, { cwd }: Environment): string {
  const places = Object.entries(origins).map(([key, spot]) => [key, { ...spot, source: shown(spot, cwd) }]);
  return jsonText(
    { ...config, ...(ignored && { ignored }), origins: Object.fromEntries(places) as object },
    2,
  );
}

async function printTable(
  { filePath, config, origins, ignored }: ExplainedConfig,
  environment: Environment,
  flags: Flags,
): Promise<void> {
  const palette = await choosePalette(environment, flags.color);
  const { cwd, stdout } = environment;
  const rows = Object.entries(origins).map(([key, spot]) => [
    printable(key),
    printable(valueAt(config, key)),
    place(spot, cwd),
  ]);
  const widths = [0, 1].map((i) => Math.min(60, Math.max(...rows.map((row) => row[i]?.length ?? 0))));
  stdout.write(`${palette.strong(shownPath(filePath, cwd))}${ignored ? ' is ignored' : ''}\n`);
  for (const [key = '', value = '', from = ''] of rows)
    stdout.write(
      `  ${key.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${palette.faint(from)}\n`,
    );
}

/** The value that a path of the origins stands for; a rule that is not on is off. */
function valueAt(config: ExplainedConfig['config'], path: string): string {
  const [group = ''] = path.split('.', 1);
  const rest = path.slice(group.length + 1);
  if (group === 'preset') return '';
  if (group === 'rules') return ruleAt(config, rest);
  const [list = '', at] = group.split(/[[\]]/);
  const values = (config as Readonly<Record<string, unknown>>)[list];
  if (at !== undefined) return JSON.stringify((values as readonly unknown[])[Number(at)]);
  if (rest === '') return JSON.stringify(values);
  if (group === 'roster') {
    const [own = '', i = ''] = rest.split(/[[\]]/);
    return JSON.stringify((values as Readonly<Record<string, readonly string[]>>)[own]?.[Number(i)]);
  }
  return JSON.stringify((values as Readonly<Record<string, unknown>>)[rest]);
}

function ruleAt({ rules = {} }: ExplainedConfig['config'], path: string): string {
  const isOptions = path.endsWith('[1]');
  const setting = rules[isOptions ? path.slice(0, -3) : path] ?? 'off';
  const [severity, options] = typeof setting === 'string' ? [setting] : setting;
  if (isOptions) return JSON.stringify(options ?? {});
  return options === undefined ? severity : `${severity} ${JSON.stringify(options)}`;
}

function place(spot: Spot, cwd: string): string {
  const source = shown(spot, cwd);
  return spot.key === '' || source.startsWith('preset ') ? source : `${source}: ${printable(spot.key)}`;
}

function shown({ source }: Spot, cwd: string): string {
  return shownPath(source, cwd);
}
