import { PhiLintError } from '../../config/errors.js';

/** The findings of one file that are known: rule → digest → how many. */
export type FileCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;
/** By path. */
export type Allowances = ReadonlyMap<string, FileCounts>;

/** What the file of existing findings holds: which key names them, and how many of each there are. */
export interface BaselineContent {
  readonly binding: { readonly salt: string } | { readonly keyId: string };
  readonly allowances: Allowances;
}

/** Raised where digests of older files would no longer be those of the same findings. */
const VERSION = 1;

/**
 * The text of the file: always in the same order, one digest a line, nothing that changes by itself.
 */
export function formatBaseline({ binding, allowances }: BaselineContent): string {
  const suppressions = sortedObject(allowances, (rules) =>
    sortedObject(rules, (digests) => sortedObject(digests, (count) => count)),
  );
  return `${JSON.stringify({ version: VERSION, ...binding, suppressions }, null, 2)}\n`;
}

/**
 * Reads the file back.
 * @throws PhiLintError where it is not whole: a file that is half understood would silence the wrong findings.
 */
export function parseBaseline(text: string, filePath: string): BaselineContent {
  const broken = (problem: string) =>
    new PhiLintError(
      `${filePath}: this list of existing findings is broken: ${problem}. Take it from version control, or delete it and make it again with --suppress-all.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What the parser says quotes the file.
    throw broken(/^(?:<{7}|={7}|>{7})/m.test(text) ? 'it holds marks of a merge conflict' : 'it is no JSON');
  }
  if (!isObject(value)) throw broken('it is no object');
  if (value.version !== VERSION) throw broken(`its version is not ${VERSION}`);
  const { salt, keyId, suppressions } = value;
  const unknown = Object.keys(value).find(
    (key) => !['version', 'salt', 'keyId', 'suppressions'].includes(key),
  );
  if (unknown !== undefined) throw broken('it has a key that does not belong there');
  if (isHex(salt, 64) === isHex(keyId, 16)) throw broken('it must have either a salt or a keyId');
  return {
    binding: isHex(salt, 64) ? { salt } : { keyId: keyId as string },
    allowances: mapOf(suppressions, (rules) =>
      mapOf(rules, (digests) =>
        mapOf(digests, (count, digest) => {
          if (!isHex(digest, 32) || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1)
            throw broken('an entry is not a digest with a number');
          return count;
        }),
      ),
    ),
  };

  function mapOf<Value>(
    given: unknown,
    read: (value: unknown, key: string) => Value,
  ): ReadonlyMap<string, Value> {
    if (!isObject(given)) throw broken('"suppressions" must hold paths, rules and digests');
    return new Map(Object.entries(given).map(([key, one]) => [key, read(one, key)]));
  }
}

function sortedObject<Value, Written>(
  map: ReadonlyMap<string, Value>,
  write: (value: Value) => Written,
): Record<string, Written> {
  // Without a prototype, so that a path named `__proto__` is a key like any other.
  const object = Object.create(null) as Record<string, Written>;
  for (const [key, value] of [...map].sort(([a], [b]) => (a < b ? -1 : 1))) object[key] = write(value);
  return object;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[\da-f]+$/.test(value);
}
