import type { EntityType } from '../detectors/entity.js';
import type { Authorization, Post } from '../readers/post.js';
import { isProtected, type RoledEntity } from '../roles/role.js';
import type { Analysis } from './analysis.js';
import type { AuthorizationFault } from './authorization-faults.js';
import {
  findAuthorization,
  type AuthorizationRegister,
  type RegisteredAuthorization,
} from './authorization-register.js';
import { coversContents, formOf, type Content } from './authorization-scope.js';
import { channelsOf, coversChannel, coversEveryChannel } from './channels.js';
import { isSubstanceUse } from './protected-facts.js';

/** What authorizations are held against. */
export interface AuthorizationTerms {
  /** ISO date that counts for posts that name no day. */
  readonly today: string;
  readonly register?: AuthorizationRegister | undefined;
}

/** What the authorization of a post permits. */
export interface Permission {
  /** Why it does not hold; empty where it does, and where the post names none. */
  readonly faults: readonly AuthorizationFault[];
  /** True where the post names one that nothing is wrong with. */
  readonly isGiven: boolean;
  readonly pictures: boolean;
  /** True for the consent of 42 CFR 2.31. */
  readonly part2: boolean;
  /** The forms of the register that the post names. */
  readonly registered: readonly RegisteredAuthorization[];
}

/** Words that people type where the number of the form belongs. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'none no na n/a tbd tba todo pending requested waiting unknown verbal oral informal yes true ok okay false null - ? x'.split(
    ' ',
  ),
);
const NOTHING: Permission = {
  faults: [],
  isGiven: false,
  pictures: false,
  part2: false,
  registered: [],
};
const CARE: readonly EntityType[] = ['condition', 'treatment', 'medication', 'test'];
/** What words say that a picture is a video. */
const VIDEO: ReadonlySet<string> = new Set(
  'video videos clip clips footage film filmed reel reels livestream vlog'.split(' '),
);
/** From here on words say that the picture shows somebody, and not only that there is one. */
const SHOWN = 0.6;

/** The ids that a post names; several people in one post are several forms. */
export function authorizationIds({ authorization }: Post): string[] {
  const ids = (authorization?.id ?? '').split(/[,;|]/).map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== ''))];
}

/**
 * What the authorization of a post permits on the day of the post: the one on which the draft is scheduled, else today.
 * What the draft says of it narrows what the register says, and is believed where there is no register.
 */
export function permissionOf(analysis: Analysis, termsOf: () => AuthorizationTerms): Permission {
  const { post } = analysis.scene;
  const ids = authorizationIds(post);
  if (ids.length === 0 || !post.authorization) return NOTHING;
  const { today, register } = termsOf();
  const day = (post.scheduled ?? today).slice(0, 10);
  const said = post.authorization;
  const forms = register && ids.map((id) => findAuthorization(register, id));
  const registered = (forms ?? []).filter((form) => form !== undefined);
  const guardian = forms ? registered.some((form) => form.guardian) : said.guardian === true;
  const part2 = forms ? registered.some((form) => form.part2) : said.part2 === true;
  const faults: AuthorizationFault[] = [
    ...draftFaults(ids, said, post, day),
    ...(forms ?? []).flatMap((form): AuthorizationFault[] =>
      form ? formFaults(form, analysis, day) : [{ id: 'unknown' }],
    ),
  ];
  if (!guardian && isAboutMinor(analysis)) faults.push({ id: 'guardian' });
  if (!part2 && hasSubstanceUse(analysis)) faults.push({ id: 'part2' });
  return {
    faults: eachOnce(faults),
    isGiven: faults.length === 0,
    pictures: registered.every(({ scope }) => scope?.contents.some((one) => one !== 'words') === true),
    part2,
    registered,
  };
}

function draftFaults(
  ids: readonly string[],
  { revoked, expires, channels }: Authorization,
  { platform = '' }: Post,
  day: string,
): AuthorizationFault[] {
  const faults: AuthorizationFault[] = [];
  if (ids.some((id) => PLACEHOLDERS.has(id.toLowerCase()))) faults.push({ id: 'placeholder' });
  if (revoked === true) faults.push({ id: 'revoked' });
  if (expires !== undefined && expires < day) faults.push({ id: 'expired' });
  if (channels && channels.length > 0 && channelsOf(platform).some((one) => !coversChannel(channels, one)))
    faults.push({ id: 'channel' });
  return faults;
}

function formFaults(form: RegisteredAuthorization, analysis: Analysis, day: string): AuthorizationFault[] {
  const { scope, channels, signed, expires, revoked } = form;
  const { post, kind } = analysis.scene;
  const faults: AuthorizationFault[] = [];
  if (!scope || !channels || expires === undefined) faults.push({ id: 'incomplete' });
  if (signed !== undefined && signed > day) faults.push({ id: 'early', date: signed });
  if (revoked === true) faults.push({ id: 'revoked' });
  else if (revoked !== undefined && revoked <= day) faults.push({ id: 'revokedOn', date: revoked });
  if (expires !== undefined && expires < day) faults.push({ id: 'lapsed', date: expires });
  if (channels) faults.push(...channelFaults(channels, post.platform));
  // What is inferred limits nothing, but an answer must be permitted as one.
  const postForm = post.kind !== undefined || formOf(kind) === 'reply' ? formOf(kind) : undefined;
  if (scope && !coversContents(scope, contentsOf(analysis), postForm)) faults.push({ id: 'scope' });
  return faults;
}

function channelFaults(channels: readonly string[], platform = ''): AuthorizationFault[] {
  const wanted = channelsOf(platform);
  if (wanted.length === 0) return coversEveryChannel(channels) ? [] : [{ id: 'channelUnsaid' }];
  return wanted.every((one) => coversChannel(channels, one)) ? [] : [{ id: 'channel' }];
}

/** What of a patient the post shows. */
function contentsOf(analysis: Analysis): ReadonlySet<Content> {
  const contents = new Set<Content>(['words']);
  const { document } = analysis.scene;
  for (const image of analysis.entities('image')) {
    if (image.confidence < SHOWN || !isProtected(image.role)) continue;
    const { first, last } = document.tokensIn(image);
    const isVideo = document.tokens.slice(first, last).some(({ lower }) => VIDEO.has(lower));
    contents.add(isVideo ? 'video' : 'picture');
  }
  return contents;
}

function isAboutMinor(analysis: Analysis): boolean {
  return analysis
    .entities('age')
    .some(({ subtype, role }) => isOneOf(subtype, 'minor', 'infant') && isOneOf(role, 'patient', 'unknown'));
}

function hasSubstanceUse(analysis: Analysis): boolean {
  return analysis
    .entities(...CARE)
    .some((entity: RoledEntity) => isSubstanceUse(entity) && isOneOf(entity.role, 'patient', 'unknown'));
}

function isOneOf<Value>(value: Value, ...values: readonly Value[]): boolean {
  return values.includes(value);
}

function eachOnce(faults: readonly AuthorizationFault[]): AuthorizationFault[] {
  return faults.filter(({ id }, i) => faults.findIndex((other) => other.id === id) === i);
}
