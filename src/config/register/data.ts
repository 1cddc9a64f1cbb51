import { parseDocument } from 'yaml';
import { LineTable } from '../../text/line-table.js';
import { fail } from '../checks.js';
import { registerColumn, type RegisterField } from './columns.js';
import type { WrittenForm } from './form.js';
import { personalNote, type WrittenRegister } from './table.js';

/**
 * Reads JSON or YAML: a list of forms, alone or under `authorizations`, or a map of ids to forms.
 * @throws ConfigError where it is broken, or an entry is no form.
 */
export function readRegisterData(text: string, source: string): WrittenRegister {
  // JSON is YAML too, and here the place of what is broken comes without its words.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const { line } = new LineTable(text).position(error.pos[0]);
    fail({ source, key: `line ${line}` }, 'is broken: it cannot be read as JSON or YAML');
  }
  const whole: unknown = document.toJS({ maxAliasCount: 100 });
  const under = isMap(whole) && 'authorizations' in whole ? whole['authorizations'] : whole;
  const entries = entriesOf(under) ?? fail({ source, key: '' }, 'must be a list of authorizations');
  const personal = new Set<string>();
  const forms = entries.map((entry, i) => {
    const key = `entry ${i + 1}`;
    if (!isMap(entry)) fail({ source, key }, 'must be a map with an "id"');
    return { key, form: formOf(entry, personal) };
  });
  return { forms, notes: [...personal].map((name) => personalNote(`the key "${name}"`)) };
}

function entriesOf(value: unknown): unknown[] | undefined {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value as unknown[];
  if (!isMap(value)) return undefined;
  return Object.entries(value).map(([id, entry]) => (isMap(entry) ? { id, ...entry } : entry));
}

function formOf(entry: Readonly<Record<string, unknown>>, personal: Set<string>): WrittenForm {
  const form = new Map<RegisterField, string[]>();
  for (const [name, value] of Object.entries(entry)) {
    const column = registerColumn(name);
    if (column === 'personal') personal.add(name);
    else if (column !== undefined) form.set(column, textsOf(value));
  }
  return form;
}

function textsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return (value as unknown[]).flatMap(textsOf);
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : ['?'];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
