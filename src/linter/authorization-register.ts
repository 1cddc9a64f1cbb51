import type { AuthorizationScope } from './authorization-scope.js';

/**
 * A signed form, as the register of the organisation holds it: what it permits, and nothing that says whose it is. The
 * core elements of 45 CFR 164.508(c)(1) are there so that a post can be held against them.
 */
export interface RegisteredAuthorization {
  readonly id: string;
  /** Undefined where the register does not say what the form permits. */
  readonly scope?: AuthorizationScope;
  /** Names of channels in lower case; undefined where the register does not say which. */
  readonly channels?: readonly string[];
  /** First day, as an ISO date. */
  readonly signed?: string;
  /** Last day, as an ISO date; undefined where the register does not say. */
  readonly expires?: string;
  /** The day from which on it is revoked, or true where the register does not say since when. */
  readonly revoked?: string | true;
  /** True where a parent, guardian or personal representative signed. */
  readonly guardian: boolean;
  /** True where it holds the consent of 42 CFR 2.31. */
  readonly part2: boolean;
  /** Where it stands, for people: `authorizations.csv, row 4`. */
  readonly source: string;
}

/** All signed forms, each id once. Plain data, so that it can be handed to a worker and be a part of a key. */
export interface AuthorizationRegister {
  readonly authorizations: readonly RegisteredAuthorization[];
}

const indexes = new WeakMap<AuthorizationRegister, ReadonlyMap<string, RegisteredAuthorization>>();

/** The form with an id, without case; undefined where the register holds none. */
export function findAuthorization(
  register: AuthorizationRegister,
  id: string,
): RegisteredAuthorization | undefined {
  let index = indexes.get(register);
  if (!index) {
    index = new Map(register.authorizations.map((one) => [authorizationKey(one.id), one]));
    indexes.set(register, index);
  }
  return index.get(authorizationKey(id));
}

/** What ids are compared by. */
export function authorizationKey(id: string): string {
  return id.trim().toLowerCase();
}
