import type { JsonSchema } from '../src/config/checks.js';
import { MANIFEST, MANIFEST_KEY, SEARCH_PLACES } from '../src/config/search-places.js';
import { ROSTER_COLUMNS } from '../src/config/roster-table.js';
import { ROSTER_LISTS } from '../src/config/roster-config.js';
import { configCheck } from '../src/config/validate.js';
import { table } from './rule-readme.js';

export { configSchema } from './config-schema.js';

/** The page about configuration with its generated parts brought up to date. */
export function fillConfiguration(page: string): string {
  const parts: Readonly<Record<string, string>> = {
    places: places(),
    keys: keys(),
    roster: roster(),
  };
  return Object.entries(parts).reduce((text, [name, part]) => fill(text, name, part), page);
}

function fill(page: string, name: string, part: string): string {
  const [opening, closing] = [`<!-- ${name}: written by npm run docs:configuration -->`, `<!-- /${name} -->`];
  const start = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`The page has no "${opening}" … "${closing}".`);
  return `${page.slice(0, start + opening.length)}\n\n${part}\n\n${page.slice(end)}`;
}

/** `phi-lint.config.json`, `.yaml`, …: one line for each name. */
function places(): string {
  const stems = new Map<string, string[]>();
  for (const place of SEARCH_PLACES) {
    if (place === MANIFEST) continue;
    const [, stem = place, extension] = /^(.*?)(?:(?<=config|rc)(\.\w+))?$/.exec(place) ?? [];
    stems.set(stem, [...(stems.get(stem) ?? []), ...(extension === undefined ? [] : [extension])]);
  }
  const lines = [...stems].map(
    ([stem, extensions]) =>
      `${stem.includes('rc') ? `\`${stem}\` alone or` : `\`${stem}\``} with ${extensions.map((one) => `\`${one}\``).join(', ')}`,
  );
  return [...lines, `the key \`${MANIFEST_KEY}\` of \`${MANIFEST}\``]
    .map((line, i) => `${i + 1}. ${line}`)
    .join('\n');
}

function keys(): string {
  const top = propertiesOf(configCheck.schema);
  const inOverrides = propertiesOf(top['overrides']?.['items'] as JsonSchema);
  return table(
    ['key', 'takes', 'in `overrides`', 'what'],
    Object.entries(top).map(([key, schema]) => [
      `\`${key}\``,
      typeOf(schema),
      key in inOverrides ? 'yes' : '',
      wordsOf(schema),
    ]),
  );
}

function roster(): string {
  const lists = propertiesOf(
    (propertiesOf(configCheck.schema)['roster']?.['anyOf'] as JsonSchema[])[0] ?? {},
  );
  return table(
    ['list', 'what', 'columns of tables that belong to it'],
    ROSTER_LISTS.map((list) => [`\`${list}\``, wordsOf(lists[list]), ROSTER_COLUMNS.lists[list].join(', ')]),
  );
}

function propertiesOf(schema: JsonSchema = {}): Readonly<Record<string, JsonSchema>> {
  return (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
}

function wordsOf({ description }: JsonSchema = {}): string {
  return typeof description === 'string' ? description : '';
}

function typeOf(schema: JsonSchema): string {
  const {
    type,
    anyOf,
    enum: names,
    items,
  } = schema as {
    readonly type?: string;
    readonly anyOf?: readonly JsonSchema[];
    readonly enum?: readonly string[];
    readonly items?: JsonSchema;
  };
  if (names) return names.map((name) => `\`${name}\``).join(', ');
  if (anyOf) return anyOf.map(typeOf).join(', or ');
  if (type === 'array') return items?.['type'] === 'string' ? 'a list of texts' : 'a list of maps';
  if (type === 'number') return 'a number from 0 to 1';
  return type === 'object' ? 'a map' : 'a text';
}
