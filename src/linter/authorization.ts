import type { EntityType } from '../detectors/entity.js';
import type { Authorization, Post } from '../readers/post.js';
import type { RoledEntity } from '../roles/role.js';
import type { Analysis } from './analysis.js';

/** What is wrong with an authorization that a draft names: 45 CFR 164.508(b)(2), (b)(5), (c)(1); 42 CFR 2.31. */
export type AuthorizationFault = 'placeholder' | 'revoked' | 'expired' | 'channel' | 'guardian' | 'part2';

/** Words that people type where the number of the form belongs. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'none no na n/a tbd tba todo pending requested waiting unknown verbal oral informal yes true ok okay false null - ? x'.split(
    ' ',
  ),
);
/** What channels lists say where they mean all of them. */
const ALL_CHANNELS: ReadonlySet<string> = new Set([
  'all',
  'any',
  '*',
  'public',
  'social',
  'social media',
  'all channels',
]);
const ALIASES: Readonly<Record<string, string>> = {
  twitter: 'x',
  fb: 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  yt: 'youtube',
  site: 'website',
  web: 'website',
};

/** What is looked at of a post; the context of a rule is one. */
interface AuthorizedPost {
  readonly post: Post;
  readonly entities: (...types: EntityType[]) => readonly RoledEntity[];
}

/**
 * The faults of the authorization of a post; empty where it holds, and where the post names none.
 * The day that counts is the one on which the post is scheduled, else `today`, an ISO date.
 */
export function authorizationFaults(
  { post, entities }: AuthorizedPost,
  today = new Date().toISOString().slice(0, 10),
): AuthorizationFault[] {
  const { authorization } = post;
  if (authorization?.id === undefined) return [];
  const faults: AuthorizationFault[] = [];
  if (PLACEHOLDERS.has(authorization.id.trim().toLowerCase())) faults.push('placeholder');
  if (authorization.revoked === true) faults.push('revoked');
  if (authorization.expires !== undefined && authorization.expires < (post.scheduled ?? today).slice(0, 10))
    faults.push('expired');
  if (!coversPlatform(authorization, post.platform)) faults.push('channel');
  if (authorization.guardian !== true && entities('age').some(isMinor)) faults.push('guardian');
  if (authorization.part2 !== true && entities('condition', 'treatment', 'medication').some(isSubstanceUse))
    faults.push('part2');
  return faults;
}

/** Whether a post names an authorization that nothing is wrong with. */
export function isAuthorized(analysis: Analysis): boolean {
  const { post } = analysis.scene;
  if (post.authorization?.id === undefined) return false;
  return authorizationFaults({ post, entities: (...types) => analysis.entities(...types) }).length === 0;
}

function coversPlatform({ channels }: Authorization, platform: string | undefined): boolean {
  if (platform === undefined || channels === undefined || channels.length === 0) return true;
  const wanted = channelName(platform);
  return channels.some((channel) => ALL_CHANNELS.has(channel.trim()) || channelName(channel) === wanted);
}

function channelName(channel: string): string {
  const name = channel.trim().toLowerCase();
  return ALIASES[name] ?? name;
}

function isMinor(entity: RoledEntity): boolean {
  const isYoung = entity.subtype === 'minor' || entity.subtype === 'infant';
  return isYoung && (entity.role === 'patient' || entity.role === 'unknown');
}

function isSubstanceUse(entity: RoledEntity): boolean {
  return entity.subtype === 'substance-use' && (entity.role === 'patient' || entity.role === 'unknown');
}
