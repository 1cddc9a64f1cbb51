import { FIELD_NAMES, type FieldName } from './post.js';
import type { ReadOptions } from './reader.js';

/** What is known of the post itself; every other piece of metadata is left aside. */
export type MetadataKey =
  | 'kind'
  | 'platform'
  | 'audience'
  | 'in-reply-to'
  | 'scheduled'
  | 'authorization'
  | 'authorization-expires'
  | 'authorization-channels'
  | 'authorization-revoked'
  | 'authorization-guardian'
  | 'authorization-part2';

/** What a key of front matter, JSON or YAML, or a column of a table, stands for. */
export type KeyMeaning =
  | { readonly type: 'text'; readonly field: FieldName }
  | { readonly type: 'metadata'; readonly key: MetadataKey }
  | { readonly type: 'ignore' };

/**
 * Keys and columns of common exports and content calendars (Hootsuite, Buffer, Sprout Social, Publer, Later, PostFast,
 * Ayrshare, HighLevel, Jekyll, Hugo, Ghost, WordPress, Contentful), without case, blanks and punctuation.
 */
const TEXT_KEYS: Readonly<Partial<Record<FieldName, string>>> = {
  title:
    'title headline heading subject subjectline posttitle pagetitle seotitle ogtitle twittertitle youtubetitle videotitle navtitle shorttitle h1 subheading subheader',
  body: 'text copy message messagetext msg content contents contenttext posttext postcopy postcontent postmessage postbody posts post body bodytext bodycopy tweet tweets tweettext fulltext draftcopy finalcopy draft copytext socialcopy adcopy primarytext html contenthtml bodyhtml selftext plaintext script videoscript transcript story quote pullquote testimonial cta calltoaction rendered markdown richtext facebookcopy instagramcopy linkedincopy twittercopy xcopy tiktokcopy threadscopy update statusupdate slide slides slidetext storytext thread threads threadposts tweetcopy answer question review reviewtext',
  description:
    'description summary excerpt abstract deck lead lede dek standfirst intro subtitle teaser blurb metadescription ogdescription twitterdescription seodescription shortdescription videodescription pagedescription preheader preview previewtext details synopsis shownotes',
  alt: 'alt alttext alternativetext imagealt imagealttext imgalt photoalt alttag altdescription accessibilitytext accessibilitycaption arialabel imagedescription coveralt heroalt featuredimagealt thumbnailalt ogimagealt mediaalttext mediaalt',
  caption:
    'caption captions imagecaption photocaption figcaption videocaption mediacaption instagramcaption tiktokcaption reelcaption postcaption captiontext imgcaption imagetitle phototitle',
  comment:
    'comment firstcomment followupcomment firstcommenttext commenttext autocomment replytext reply response responsetext ownerresponse pinnedcomment',
  hashtags: 'hashtags hashtag',
  link: 'link links url urls linkurl targeturl destinationurl website ctalink ctaurl postlink externallink href bookinglink landingpage',
  filename:
    'image images imageurl imageurls img imagefile imagefilename imagename media mediaurl mediaurls mediafile mediafilename picture pictureurl pictures photo photourl photos thumbnail thumbnailurl cover coverimage coverphoto featuredimage heroimage hero banner asset assets assetname assetfile attachment attachments file filename files video videos videourl videourls gifurl ogimage socialimage creative visual visuals',
};

const METADATA_KEYS: Readonly<Record<MetadataKey, string>> = {
  kind: 'kind postkind',
  platform:
    'platform platforms network networks channel channels socialnetwork socialnetworks profile accounttype',
  audience: 'audience targetaudience',
  'in-reply-to': 'inreplyto replyto inreplytoscreenname inreplytouser',
  scheduled:
    'date scheduled scheduledat scheduleddate scheduledtime scheduledfor scheduledate scheduletime schedule publish publishon publishdate publishat publishedat publishedon publicationdate pubdate postingtime postingdate postdate postat postatspecifictime datetime sendat sendtime golive golivedate when',
  authorization: 'authorization authorizationid consent consentid releaseid authorizationref',
  'authorization-expires': 'authorizationexpires authorizationexpiry authorizationexpiration consentexpires',
  'authorization-channels': 'authorizationchannels consentchannels',
  'authorization-revoked': 'authorizationrevoked consentrevoked',
  'authorization-guardian': 'authorizationguardian authorizationminorguardian guardianconsent',
  'authorization-part2': 'authorizationpart2 part2consent part2',
};

/** Never text, however much they look like prose. */
const IGNORED_KEYS =
  'philintdisable id ids uuid guid key author authors byline owner assignee approver approvedby approvedat reviewer reviewerclinical reviewerprivacy reviewedby createdby updatedby editor status state stage layout template slug permalink lang language locale published time24hr time timezone tag tags label labels category categories campaign campaignid campaignname utm utmsource utmmedium utmcampaign pillar contentpillar theme week day month quarter weight order priority createdat updatedat modified lastmod lastupdated timestamp created updated likes shares views impressions reach clicks engagement engagements engagementrate followers saves reactions retweets replycount type mimetype width height redirect redirects redirectfrom aliases color css js scripts styles class classname source utmterm utmcontent googleanalytics viewport contenttype generator robots charset encoding useragent assignedto pointofcontact contact designer photographer writer copywriter manager accountmanager coordinator team department authorname reviewername username displayname ownername editorname accountname pagename profilename campaigntitle postid pageid accountid profileid mediaid assetid adid adsetid reviewid commentid contentid trackingid externalid board album folder';

const MEANINGS: ReadonlyMap<string, KeyMeaning> = buildMeanings();

/** What a key means, by what the configuration says and else by what common exports use; undefined where unknown. */
export function keyMeaning(key: string, configured: ReadOptions['fields']): KeyMeaning | undefined {
  const said = configured?.[key] ?? configured?.[normaliseKey(key)];
  if (said !== undefined) return configuredMeaning(said);
  if (!learnt.has(key)) {
    if (learnt.size >= MOST_LEARNT) learnt.clear();
    learnt.set(key, MEANINGS.get(normaliseKey(key)) ?? meaningOfWords(key));
  }
  return learnt.get(key);
}

/** What keys were found to mean: each object of an export has the same ones. */
const learnt = new Map<string, KeyMeaning | undefined>();
const MOST_LEARNT = 1000;

/** Words that say for which site, which of several or which version a column is, and not what it holds. */
const ASIDE_WORDS = new Set(
  'facebook fb instagram ig linkedin li twitter x tiktok threads youtube yt pinterest google gbp bluesky the for of final draft approved proposed new old en english'.split(
    ' ',
  ),
);
/** `created by`, `written by`; not `stop by`. */
const SAID_WHO = /^[a-z]{3,12}(?:ed|en) by$/;

/** What stands last where a name of several words is one of data: `Tweet permalink`, `authorId`, `post_id`. */
const DATA_WORDS = new Set(
  'id ids permalink author owner approver reviewer editor slug timestamp'.split(' '),
);
/** `Title - For the video, pin, PDF ..`, `Alt text (max. 125 characters)`: the name, before what explains it. */
const EXPLAINED = /^([^-–—:([]{1,40}?)\s{0,3}(?:\s[-–—]\s|[:([])/;

/**
 * As `keyMeaning`, for what is known to be the name of a column: what explains the name is left aside. A sentence may
 * look like one, so it is no sign that a row is a header.
 */
export function columnMeaning(name: string, configured: ReadOptions['columns']): KeyMeaning | undefined {
  const bare = name.replaceAll('(s)', '');
  const explained = EXPLAINED.exec(bare)?.[1];
  return (
    keyMeaning(name, configured) ??
    keyMeaning(bare, undefined) ??
    (explained === undefined ? undefined : keyMeaning(explained, undefined)) ??
    (isNameOfData(bare) ? { type: 'ignore' } : undefined)
  );
}

/** `Caption (Instagram)`, `Facebook Post Copy 2` and `Uploaded by`, by what their words say. */
function meaningOfWords(key: string): KeyMeaning | undefined {
  if (key.length > 40) return undefined;
  const words = wordsOf(key);
  if (SAID_WHO.test(words.join(' '))) return { type: 'ignore' };
  const rest = words.filter((word) => !ASIDE_WORDS.has(word));
  const meaning = rest.length > 0 ? MEANINGS.get(rest.join('')) : undefined;
  return meaning ?? (/\s/.test(key) || !isNameOfData(key) ? undefined : { type: 'ignore' });
}

function isNameOfData(key: string): boolean {
  const words = wordsOf(key);
  return words.length > 1 && words.length < 5 && DATA_WORDS.has(words.at(-1) ?? '');
}

function wordsOf(key: string): string[] {
  const spaced = key.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return spaced.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** `first_comment`, `First Comment` and `firstComment` are one key. */
export function normaliseKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a configuration's value for a key or column means: the name of a field, of a piece of metadata, or `ignore`. */
export function configuredMeaning(said: string): KeyMeaning {
  const field = FIELD_NAMES.find((name) => name === said);
  if (field !== undefined) return { type: 'text', field };
  return MEANINGS.get(normaliseKey(said)) ?? { type: 'ignore' };
}

function buildMeanings(): Map<string, KeyMeaning> {
  const meanings = new Map<string, KeyMeaning>();
  for (const key of IGNORED_KEYS.split(' ')) meanings.set(key, { type: 'ignore' });
  for (const [key, names] of Object.entries(METADATA_KEYS)) {
    for (const name of names.split(' ')) meanings.set(name, { type: 'metadata', key: key as MetadataKey });
  }
  for (const field of FIELD_NAMES) {
    for (const name of TEXT_KEYS[field]?.split(' ') ?? []) meanings.set(name, { type: 'text', field });
  }
  return meanings;
}
