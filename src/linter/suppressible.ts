import type { RuleMeta } from './rule.js';

/** False where nothing may silence a message of a rule: no directive in a draft and no list of existing findings. */
export function isSuppressible({ unsuppressible = false }: RuleMeta, messageId: string): boolean {
  return typeof unsuppressible === 'boolean' ? !unsuppressible : !unsuppressible.includes(messageId);
}
