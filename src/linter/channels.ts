const ALIASES: Readonly<Record<string, string>> = {
  twitter: 'x',
  fb: 'facebook',
  meta: 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  yt: 'youtube',
  tik: 'tiktok',
  li: 'linkedin',
  gbp: 'google',
  gmb: 'google',
  site: 'website',
  web: 'website',
  webpage: 'website',
  homepage: 'website',
  blog: 'website',
  mail: 'email',
};
/** Channels that are known by name wherever it stands: `Facebook Page`, `Google Business Profile`. */
const SOCIAL: ReadonlySet<string> = new Set(
  'facebook instagram tiktok youtube linkedin x threads bluesky mastodon pinterest snapchat reddit nextdoor google yelp'.split(
    ' ',
  ),
);
const OTHERS: ReadonlySet<string> = new Set(['website', 'newsletter', 'email', 'podcast', 'print', 'press']);
/** What channels lists say where they mean all of them. */
const ALL: ReadonlySet<string> = new Set(['all', 'any', '*', 'public', 'all channels', 'any channel']);
const ALL_SOCIAL: ReadonlySet<string> = new Set(['social', 'social media', 'all social media']);

/** The channels that a draft names: `Facebook, Instagram & X` are three. */
export function channelsOf(platform: string): string[] {
  const names = platform.split(/[,;|/&+]|\band\b/i).map(channelName);
  return names.filter((name) => name !== '');
}

/** Whether a list of channels, as a form names them, holds one. */
export function coversChannel(list: readonly string[], channel: string): boolean {
  if (coversEveryChannel(list)) return true;
  return list.some((one) => {
    const name = one.trim().toLowerCase();
    if (ALL_SOCIAL.has(name)) return !OTHERS.has(channel);
    return channelName(name) === channel;
  });
}

/** Whether a list of channels says that it means all. */
export function coversEveryChannel(list: readonly string[]): boolean {
  return list.some((one) => ALL.has(one.trim().toLowerCase()));
}

/** One name for one channel: `FB`, `Facebook Page` and `facebook` are the same. */
function channelName(written: string): string {
  const name = written.trim().toLowerCase();
  const words = name.split(/[^\p{L}\p{N}]+/u).map((word) => ALIASES[word] ?? word);
  return words.find((word) => SOCIAL.has(word) || OTHERS.has(word)) ?? name;
}
