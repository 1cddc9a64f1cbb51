import type { AuthorizationList } from '../engine/list-authorizations.js';
import type { AuthorizationFault } from '../linter/authorization-faults.js';
import type { RegisteredAuthorization } from '../linter/authorization-register.js';
import { daysBetween } from '../text/calendar-day.js';

/** How a form stands on a day. */
export type AuthorizationState = 'in-force' | 'lapsing' | 'lapsed' | 'revoked' | 'early' | 'incomplete';

/** A post that rests on a form. */
export interface RestingPost {
  readonly filePath: string;
  readonly line: number;
  readonly locator?: string;
  /** Why the authorizations of the post do not cover it on its day. */
  readonly faults: readonly AuthorizationFault[];
}

/** A form of the register and the posts that rest on it. */
export interface ListedAuthorization {
  readonly id: string;
  readonly state: AuthorizationState;
  readonly expires?: string;
  /** Days until it lapses; negative where it has. */
  readonly daysLeft?: number;
  readonly revoked?: string | true;
  /** Where it stands in the register. */
  readonly source: string;
  readonly posts: readonly RestingPost[];
}

/** What `phi-lint authorizations` says. */
export interface AuthorizationReport {
  readonly today: string;
  readonly within: number;
  readonly authorizations: readonly ListedAuthorization[];
  /** Posts that name something which the register does not hold; what they name is text of a draft and stays there. */
  readonly unlisted: readonly Omit<RestingPost, 'faults'>[];
}

/** What holds on a day, and what lapses within a number of days from it. */
export function authorizationReport(
  { register, files }: AuthorizationList,
  today: string,
  within: number,
): AuthorizationReport {
  const posts = files.flatMap(({ filePath, uses }) => uses.map((use) => ({ filePath, use })));
  const place = ({ filePath, use: { line, locator } }: (typeof posts)[number]) => ({
    filePath,
    line,
    ...(locator !== undefined && { locator }),
  });
  return {
    today,
    within,
    authorizations: register.authorizations.map((form) => ({
      id: form.id,
      state: stateOf(form, today, within),
      ...(form.expires !== undefined && {
        expires: form.expires,
        daysLeft: daysBetween(today, form.expires),
      }),
      ...(form.revoked !== undefined && { revoked: form.revoked }),
      source: form.source,
      posts: posts
        .filter(({ use }) => use.ids.includes(form.id))
        .map((post) => ({ ...place(post), faults: post.use.faults })),
    })),
    unlisted: posts.filter(({ use }) => use.unlisted > 0).map(place),
  };
}

function stateOf(
  { revoked, expires, signed, scope, channels }: RegisteredAuthorization,
  today: string,
  within: number,
): AuthorizationState {
  if (revoked === true || (revoked !== undefined && revoked <= today)) return 'revoked';
  if (expires !== undefined && expires < today) return 'lapsed';
  if (signed !== undefined && signed > today) return 'early';
  if (expires === undefined || !scope || !channels) return 'incomplete';
  const ends = [expires, ...(revoked === undefined ? [] : [revoked])];
  return ends.some((day) => daysBetween(today, day) <= within) ? 'lapsing' : 'in-force';
}
