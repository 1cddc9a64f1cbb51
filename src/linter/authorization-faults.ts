/** What is wrong with an authorization that a draft names: 45 CFR 164.508(b)(2), (b)(5), (c)(1); 42 CFR 2.31. */
export type AuthorizationFaultId =
  | 'placeholder' // a word stands in the place of the id
  | 'unknown' // not in the register
  | 'incomplete' // the register does not say what it permits, where, or until when
  | 'early' // signed after the day of the post
  | 'revoked'
  | 'revokedOn'
  | 'expired'
  | 'lapsed' // the register says since when
  | 'channel'
  | 'channelUnsaid' // it is for some channels, and the post does not say where it goes
  | 'scope'
  | 'guardian'
  | 'part2';

/** One fault, with the day since when where the register names it. */
export interface AuthorizationFault {
  readonly id: AuthorizationFaultId;
  /** ISO date. */
  readonly date?: string;
}
