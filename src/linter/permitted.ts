import type { Post } from '../readers/post.js';
import { dayOf } from '../text/calendar-day.js';
import type { Analysis } from './analysis.js';
import { authorizationIds, type AuthorizationTerms, type Permission } from './authorization.js';
import type { Directive } from './directives.js';
import type { Finding } from './findings.js';
import type { MessageSuppression } from './message.js';
import type { LintSettings } from './settings.js';

/** The rule that reports authorizations; the day that it is told counts for what they permit too. */
const SCOPE_RULE = 'valid-authorization-scope';

/** The day of the run as an ISO date. */
export function todayOf({ today }: Pick<LintSettings, 'today'>): string {
  return today ?? dayOf(new Date());
}

/** What authorizations are held against in a run. */
export function termsOf(
  settings: Partial<Pick<LintSettings, 'today' | 'register' | 'rules'>>,
): AuthorizationTerms {
  const clock = settings.rules?.get(SCOPE_RULE)?.options?.['clock'];
  return {
    today: typeof clock === 'string' && clock !== '' ? clock : todayOf(settings),
    register: settings.register,
  };
}

/**
 * A post with the authorizations that directives name: those in it beside those of its metadata, and where there are
 * none, those in comments of the file.
 */
export function withAuthorizations(post: Post, directives: readonly Directive[]): Post {
  const named = directives.filter(({ kind }) => kind === 'authorization');
  if (named.length === 0) return post;
  const own = named.filter((one) => one.post === post && !one.isFileWide).flatMap(({ names }) => names);
  const ids = [...authorizationIds(post), ...own];
  const all = ids.length > 0 ? ids : named.filter((one) => one.isFileWide).flatMap(({ names }) => names);
  return all.length > 0 ? { ...post, authorization: { ...post.authorization, id: all.join(', ') } } : post;
}

/** The findings that the authorization of the post permits. */
export function permittedOf(findings: readonly Finding[], analysis: Analysis): Finding[] {
  const asking = findings.filter(({ rule }) => rule.meta.consent === true);
  if (asking.length === 0 || !isGiven(analysis)) return [];
  const { pictures, part2 } = analysis.permission;
  return asking.filter(
    ({ rule: { meta }, messageId }) =>
      (pictures || meta.category !== 'media') && (part2 || meta.part2?.includes(messageId) !== true),
  );
}

/** What permits a finding, by the ids of the register: an id that stands in the draft alone may be any text. */
export function authorizationSuppression({ registered }: Permission): MessageSuppression {
  const ids = registered.map(({ id }) => id).join(', ');
  return { kind: 'authorization', ...(ids !== '' && { justification: `Authorization ${ids}` }) };
}

function isGiven(analysis: Analysis): boolean {
  try {
    return analysis.permission.isGiven;
  } catch {
    // A detector threw, which the rules that asked for it report: what nobody can judge is not permitted.
    return false;
  }
}
