import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PhiLintError } from '../../config/errors.js';
import { systemReason } from '../system-reason.js';
import type { BaselineContent } from './baseline-file.js';

/** Characters that a key must have at least: 128 bits, written as hex digits. */
const SHORTEST_KEY = 32;

/** How the digests of a list of existing findings are made. */
export interface BaselineKey {
  readonly binding: BaselineContent['binding'];
  /** Keyed digest of some texts, 128 bits as hex digits. */
  readonly digest: (texts: readonly string[]) => string;
}

/** The key of an organisation, where it has one: the key itself, or the file that holds it. */
export interface GivenKey {
  readonly key?: string;
  readonly keyFile?: string;
}

/**
 * The key for a list. With a key of the organisation, which stays outside of the repository, nobody can find out from the
 * list what was found. Without one, a random salt in the list takes its place: whoever has the list can then test guesses.
 * @throws PhiLintError where the list was made with another key, or the key is too short to be one.
 */
export function baselineKey(
  given: GivenKey,
  known: BaselineContent['binding'] | undefined,
  cwd: string,
): BaselineKey {
  const key = keyOf(given, cwd);
  if (known === undefined) return key === undefined ? salted(randomBytes(32).toString('hex')) : keyed(key);
  if ('salt' in known) {
    if (key === undefined) return salted(known.salt);
    throw new PhiLintError(
      'The list of existing findings was made without a key, and now there is one. Delete the list and make it again with --suppress-all.',
    );
  }
  if (key === undefined) {
    throw new PhiLintError(
      'The list of existing findings was made with a key: set PHI_LINT_BASELINE_KEY or PHI_LINT_BASELINE_KEY_FILE.',
    );
  }
  const made = keyed(key);
  if ('keyId' in made.binding && made.binding.keyId === known.keyId) return made;
  throw new PhiLintError('The list of existing findings was made with another key than the one that is set.');
}

function keyOf({ key, keyFile }: GivenKey, cwd: string): string | undefined {
  const value = key !== undefined && key !== '' ? key : keyFile ? readKey(resolve(cwd, keyFile)) : undefined;
  if (value !== undefined && value.length < SHORTEST_KEY) {
    throw new PhiLintError(
      'The key for the list of existing findings is too short to keep a secret: "openssl rand -hex 32" makes one of 64 characters.',
    );
  }
  return value;
}

function readKey(filePath: string): string {
  try {
    return readFileSync(filePath, 'utf8').trim();
  } catch (error) {
    throw new PhiLintError(
      `${filePath}: cannot read the key for the list of existing findings: ${systemReason(error)}.`,
    );
  }
}

function keyed(key: string): BaselineKey {
  const keyId = hmac(key, 'phi-lint baseline key').slice(0, 16);
  return { binding: { keyId }, digest: (texts) => digestWith(key, texts) };
}

function salted(salt: string): BaselineKey {
  return { binding: { salt }, digest: (texts) => digestWith(salt, texts) };
}

function digestWith(key: string, texts: readonly string[]): string {
  return hmac(key, JSON.stringify(texts)).slice(0, 32);
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
