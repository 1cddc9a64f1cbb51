import { matchAt, withoutTail } from './boundaries.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';
import { TOP_LEVEL_DOMAINS } from './top-level-domains.js';

/** Marks that end the sentence, not the address. */
const CLOSING = '.,;:!?';
/** The rest of an address after its domain. */
const REST = /(?::\d{2,5})?(?:[/?#][^\s<>"')\]]{0,400})?/y;
/** A path that came without its host. Takes `/patients/50463/notes?tab=psych`; leaves `and/or`, `/10`. */
const ROOTED = /\/[a-z][\w.%-]{1,60}(?:\/[\w.%~-]{1,80}){1,8}\/?(?:\?[^\s<>"')\]]{1,300})?/iy;
/** Sites on which people raise money or tell news about one person. */
const FUNDRAISER =
  /gofundme|fundme|fundly|givebutter|givesendgo|caringbridge|caringpages|mealtrain|spotfund|plumfund|posthope|gofund|givehearts|givetogether|obituar|everloved|mightycause|legacy\.com/i;
/** Takes `portal.x.org/appt?pt=1`, `ehr.x.org/chart/118204`; leaves `x.org/portal`. */
const RECORD =
  /[?&](?:pt|pid|patient|mrn|name|uname|user|dob|reason|id|member|chart)=|\/(?:chart|charts|patients?|mrn|encounters?|records?|dob)\/[\w-]*\d/i;
/** A page of one account. Takes `instagram.com/pat`, `youtube.com/@pat`. */
const PROFILE =
  /(?:facebook|instagram|tiktok|twitter|x|threads|linkedin|youtube|snapchat|strava|venmo|reddit|yelp|fb|youtu)\.[a-z]{2,7}\/@?[\w.-]{2}/i;
const SHARED_FILE =
  /(?:dropbox|box|drive\.google|docs\.google|wetransfer|onedrive|sharepoint|icloud|zoom)\.|\.(?:jpe?g|png|pdf|docx?|xlsx?|wav|mp[34]|mov|dcm)\b/i;
const PUBLIC =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:gov|mil|edu)(?:[/?#:]|$)|^(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+){1,3}\/?$/i;

/** Web addresses, letter N. The home page of a site and pages of government and schools name nobody. */
export const url = defineDetector({
  name: 'url',
  types: ['url'],
  detect(scene) {
    const { tokens } = scene.document;
    const found: Entity[] = [];
    for (const i of tokenIndex(scene.document).urls) {
      const token = tokens[i];
      if (token) found.push(classify(token.text, token.start));
    }
    for (const { text, start } of unmarked(scene)) {
      if (!found.some((entity) => entity.start < start + text.length && start < entity.end))
        found.push(classify(text, start));
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

function classify(address: string, start: number): Entity {
  const isPublic = PUBLIC.test(address);
  const subtype = subtypeOf(address, isPublic);
  const confidence = subtype === 'site' || subtype === 'page' ? 0.7 : 0.9;
  return {
    type: 'url',
    subtype,
    start,
    end: start + address.length,
    confidence,
    identifier: !isPublic,
  };
}

function subtypeOf(address: string, isPublic: boolean): string {
  if (RECORD.test(address)) return 'record';
  if (FUNDRAISER.test(address)) return 'fundraiser';
  if (PROFILE.test(address)) return 'profile';
  if (SHARED_FILE.test(address)) return 'file';
  return isPublic ? 'site' : 'page';
}

/** Addresses without a scheme whose top-level domain the tokens do not know, and paths without a host. */
function* unmarked(scene: Scene): Generator<{ text: string; start: number }> {
  const { text, tokens } = scene.document;
  let covered = 0;
  for (const i of tokenIndex(scene.document).joiners) {
    const mark = tokens[i];
    if (!mark || mark.start < covered) continue;
    if (mark.text === '/' && !/[\p{L}\d./:)]$/u.test(text.slice(Math.max(0, mark.start - 2), mark.start))) {
      const path = withoutTail(matchAt(ROOTED, text, mark.start) ?? '', CLOSING);
      if (path && /[\d?]/.test(path)) yield { text: path, start: mark.start };
      covered = mark.start + path.length;
    }
    if (mark.text !== '.') continue;
    const top = tokens[i + 1];
    if (!top || !TOP_LEVEL_DOMAINS.has(top.lower)) continue;
    const start = startOfHost(text, mark.start);
    const host = text.slice(start, top.end);
    if (
      !/^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+$/i.test(host) ||
      /[@\w]/.test(text[start - 1] ?? ' ') ||
      /[\w-]/.test(text[top.end] ?? ' ')
    )
      continue;
    const rest = withoutTail(matchAt(REST, text, top.end) ?? '', CLOSING);
    // "the end.In" is a missing space, not a site: a short word with a capital needs a path.
    if (rest === '' && (top.text !== top.lower || top.lower.length < 3)) continue;
    covered = top.end + rest.length;
    yield { text: host + rest, start };
  }
}

function startOfHost(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 80 && /[a-z\d.-]/i.test(text[start - 1] ?? '')) start--;
  return start;
}
