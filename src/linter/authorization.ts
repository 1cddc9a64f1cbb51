import type { EntityType } from '../detectors/entity.js';
import type { Authorization, Post } from '../readers/post.js';
import type { RoledEntity } from '../roles/role.js';

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

/**
 * The faults of the authorization of a post; empty where it holds, and where the post names none.
 * `today` is an ISO date; the day on which the post is scheduled goes before it.
 */
export function authorizationFaults(
  post: Post,
  entities: (type: EntityType) => readonly RoledEntity[],
  today: string,
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
  if (authorization.part2 !== true && entities('condition').some(isSubstanceUse)) faults.push('part2');
  return faults;
}

/** Whether a post names an authorization that nothing is wrong with. */
export function isAuthorized(
  post: Post,
  entities: (type: EntityType) => readonly RoledEntity[],
  today: string,
): boolean {
  return post.authorization?.id !== undefined && authorizationFaults(post, entities, today).length === 0;
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
  return entity.subtype === 'minor' && (entity.role === 'patient' || entity.role === 'unknown');
}

function isSubstanceUse(entity: RoledEntity): boolean {
  return entity.subtype === 'substance-use' && (entity.role === 'patient' || entity.role === 'unknown');
}
