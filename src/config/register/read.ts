import { dirname, resolve } from 'node:path';
import {
  authorizationKey,
  type AuthorizationRegister,
  type RegisteredAuthorization,
} from '../../linter/authorization-register.js';
import { decode } from '../../text/decode.js';
import { DecodeError } from '../../text/encoding.js';
import { checkInside, type Bounds } from '../bounds.js';
import { fail, type Spot } from '../checks.js';
import type { Config } from '../config.js';
import { bytesOf, type StoredFiles } from '../stored-files.js';
import { registeredForm } from './form.js';
import { readRegisterData } from './data.js';
import { readRegisterTable, type WrittenRegister } from './table.js';

/** The register that a configuration names. */
export interface LoadedRegister {
  readonly register: AuthorizationRegister;
  /** The files that it stands in, which are no drafts. */
  readonly files: readonly string[];
  /** What there is to say of them, none of it an error. */
  readonly notes: readonly string[];
}

/** A configuration file that may name registers. */
interface NamingConfig {
  readonly config: Config;
  readonly source: string;
}

/**
 * Reads the registers that configuration files name; undefined where none does.
 * @throws ConfigError in one line that names file and row, where one is missing, broken, or holds an id twice.
 */
export function readRegister(configs: readonly NamingConfig[], bounds: Bounds): LoadedRegister | undefined {
  const named = configs.flatMap(({ config, source }) =>
    [config.authorizations ?? []].flat().map((reference) => ({ reference, source })),
  );
  if (named.length === 0) return undefined;
  const files = [...new Set(named.map((one) => fileOf(one, bounds)))];
  const known = new Map<string, RegisteredAuthorization>();
  const notes: string[] = [];
  for (const file of files) {
    const written = readFile(file, bounds.stored);
    notes.push(...written.notes.map((note) => `${file}: ${note}.`));
    for (const { key, form } of written.forms) {
      const one = registeredForm(form, { source: file, key });
      const other = known.get(authorizationKey(one.id));
      if (other) fail({ source: file, key }, `the id stands in ${other.source} too: which of the two holds?`);
      known.set(authorizationKey(one.id), one);
    }
  }
  return { register: { authorizations: [...known.values()] }, files, notes };
}

function fileOf({ reference, source }: { reference: string; source: string }, bounds: Bounds): string {
  const spot: Spot = { source, key: 'authorizations' };
  const file = resolve(dirname(source), reference);
  if (!/\.(?:csv|tsv|tab|json|ya?ml)$/i.test(file))
    fail(spot, `"${reference}" must be a .csv, .tsv, .json or .yaml file`);
  checkInside(file, bounds, `"${reference}"`, spot);
  return file;
}

function readFile(file: string, stored: StoredFiles | undefined): WrittenRegister {
  const text = textOf(file, stored);
  return /\.(?:csv|tsv|tab)$/i.test(file) ? readRegisterTable(text, file) : readRegisterData(text, file);
}

function textOf(file: string, stored: StoredFiles | undefined): string {
  try {
    return decode(bytesOf(file, stored)).text;
  } catch (error) {
    const reason = error instanceof DecodeError ? error.message : (error as NodeJS.ErrnoException).code;
    return fail(
      { source: file, key: '' },
      `the register of authorizations cannot be read: ${reason ?? 'unknown error'}`,
    );
  }
}
