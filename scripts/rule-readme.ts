import { PRESET_NAMES, type OptionSpec, type RuleMeta } from '../src/linter/rule.js';

/** The README of a rule with its generated sections, `Options` and `Presets`, brought up to what the rule says of itself. */
export function fillReadme(readme: string, meta: RuleMeta): string {
  const withOptions = replaceSection(readme, 'Options', optionsTable(meta));
  return replaceSection(withOptions, 'Presets', presetsTable(meta));
}

/** Where docs/rules.md lists the rules. */
const TABLE_START = '<!-- rules: written by npm run docs:rules -->';
const TABLE_END = '<!-- /rules -->';

/** The page of all rules with its table brought up to date. */
export function fillRuleTable(page: string, metas: readonly RuleMeta[]): string {
  const start = page.indexOf(TABLE_START);
  const end = page.indexOf(TABLE_END);
  if (start < 0 || end < start) throw new Error(`docs/rules.md has no "${TABLE_START}" … "${TABLE_END}".`);
  const rows = metas.map(({ id, category, description, presets }) => [
    `[\`${id}\`](../rules/${id}/README.md)`,
    category,
    description,
    presets.recommended ?? 'off',
  ]);
  const list = table(['rule', 'group', 'what', 'recommended'], rows);
  return `${page.slice(0, start + TABLE_START.length)}\n\n${list}\n\n${page.slice(end)}`;
}

function optionsTable({ options }: RuleMeta): string {
  const rows = Object.entries(options).map(([name, spec]) => [
    `\`${name}\``,
    spec.type === 'strings' ? 'list of strings' : spec.type,
    `\`${defaultOf(spec)}\``,
    spec.description,
  ]);
  return rows.length === 0 ? 'None.' : table(['option', 'type', 'default', 'what'], rows);
}

function presetsTable({ presets }: RuleMeta): string {
  return table(
    ['preset', 'severity'],
    PRESET_NAMES.map((name) => [`\`${name}\``, presets[name] ?? 'off']),
  );
}

/** A list as configuration files write it: `["reply", "comment"]`. */
function defaultOf(spec: OptionSpec): string {
  return spec.type === 'strings'
    ? `[${spec.default.map((item) => JSON.stringify(item)).join(', ')}]`
    : JSON.stringify(spec.default);
}

/** A Markdown table with even columns, as the formatter leaves it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((cell, i) =>
    Math.max(3, cell.length, ...escaped.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...escaped.map(line)].join('\n');
}

function replaceSection(readme: string, heading: string, content: string): string {
  const lines = readme.trimEnd().split('\n');
  const start = lines.indexOf(`## ${heading}`);
  if (start < 0) throw new Error(`The README has no section "${heading}".`);
  const next = lines.findIndex((line, i) => i > start && line.startsWith('## '));
  const rest = next < 0 ? [] : lines.slice(next);
  return [...lines.slice(0, start + 1), '', content, ...(rest.length > 0 ? ['', ...rest] : []), ''].join(
    '\n',
  );
}
