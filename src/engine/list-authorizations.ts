import { PhiLintError } from '../config/errors.js';
import type { ActiveConfig } from '../config/lookup.js';
import { describeCrash } from '../linter/crash.js';
import type { AuthorizationUse } from '../linter/authorization-use.js';
import type { AuthorizationRegister } from '../linter/authorization-register.js';
import type { LintMessage } from '../linter/message.js';
import type { DraftPart } from './read-draft.js';
import { fatalMessage } from './result.js';

/** The posts of one file that rest on authorizations. */
export interface FileAuthorizations {
  readonly filePath: string;
  readonly uses: readonly AuthorizationUse[];
  /** What of the file could not be read. */
  readonly problems: readonly LintMessage[];
}

/** Which posts rest on which authorization, and what the register says of these. */
export interface AuthorizationList {
  readonly register: AuthorizationRegister;
  readonly files: readonly FileAuthorizations[];
}

/** The posts of a draft that rest on authorizations. A detector that crashes leaves what it would have judged out. */
export async function authorizationsOf(
  filePath: string,
  { loaded, files }: Pick<ActiveConfig, 'loaded' | 'files'>,
  parts: AsyncIterable<DraftPart>,
): Promise<FileAuthorizations> {
  const uses: AuthorizationUse[] = [];
  const problems: LintMessage[] = [];
  const { lint } = files.settingsFor(filePath);
  for await (const part of parts) {
    problems.push(...part.problems);
    try {
      const found = loaded.registry.linter.authorizations(part.source, part.posts, lint);
      for (const use of found) uses.push({ ...use, line: use.line + part.firstLine - 1 });
    } catch (thrown) {
      const { errorName } = describeCrash('', thrown);
      problems.push(fatalMessage(`A detector crashed (${errorName}) on this file. Please report it.`));
    }
  }
  return { filePath, uses, problems };
}

/**
 * What the registers of a run and its files come to; an id that two registers hold is listed once.
 * @throws PhiLintError where no configuration names a register.
 */
export function listOf(
  configs: readonly Pick<ActiveConfig, 'loaded'>[],
  files: readonly FileAuthorizations[],
): AuthorizationList {
  const registers = configs.flatMap(({ loaded }) => loaded.register?.register ?? []);
  if (registers.length === 0) {
    throw new PhiLintError(
      'No configuration names a register of authorizations: set "authorizations" to its file, such as "authorizations.csv".',
    );
  }
  const byId = new Map(registers.flatMap(({ authorizations }) => authorizations).map((one) => [one.id, one]));
  return { register: { authorizations: [...byId.values()] }, files };
}
