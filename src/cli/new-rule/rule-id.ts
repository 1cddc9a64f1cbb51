import { PhiLintError } from '../../config/errors.js';

/** Takes `no-something`, `riverbend-no-ward-2`; leaves `something`, `No-Thing`, `../x`. */
const ID = /^[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,6}$/;

/**
 * Makes sure that a rule can be named so.
 * @throws PhiLintError
 */
export function checkRuleId(id: string): void {
  if (!ID.test(id))
    throw new PhiLintError(
      'The id of a rule is lower-case words with hyphens, two or more of them, such as no-something.',
    );
}

/** `noSomething` of `no-something`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
