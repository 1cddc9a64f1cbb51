import { MappedText } from '../text/mapped-text.js';
import type { PostBuilder } from './post-builder.js';

/** `photo.jpg`, `scan.HEIC?w=200`; not `page.html`. */
const MEDIA_FILE =
  /\.(?:jpe?g|png|gif|webp|avif|heic|heif|tiff?|bmp|svg|mp4|mov|m4v|webm|avi|mp3|m4a|wav|pdf)$/i;
/** `mailto:a@b.org`, `tel:+15550100`, `sms:…`; the rest of such a link is what detectors look at. */
const CONTACT_SCHEME = /^(?:mailto|tel|sms|fax):/i;
/** `IMG_2041`, `DSC00417`: what a camera counts is neither words nor a date; not `IMG_20250301`. */
const CAMERA_NAME = /^(?:img|dsc[nf]?|pict|sam|cimg|imgp|gopr|mvi)[_-]?\d{3,5}$/i;
const UNREAD_SCHEME = /^(?:data|javascript|blob|cid|about):/i;

/** Adds the target of a link, or the file name where it is an image, a video or a document. */
export function addTarget(post: PostBuilder, target: MappedText, locator?: string): void {
  const path = pathLength(target.text);
  if (MEDIA_FILE.test(target.text.slice(0, path))) addFilename(post, target, locator);
  else addLink(post, target, locator);
}

/** Adds the target of a link as it stands, percent-decoded, without `mailto:` or `tel:`. */
function addLink(post: PostBuilder, target: MappedText, locator?: string): void {
  const text = target.text;
  if (text === '' || text.startsWith('#') || UNREAD_SCHEME.test(text)) return;
  const scheme = CONTACT_SCHEME.exec(text)?.[0].length ?? 0;
  post.add('link', percentDecoded(scheme > 0 ? target.slice(scheme, text.length) : target), locator);
}

/** Adds a file that goes along: its path, and its name as words: without folders and extension, `-`, `_` and `+` as blanks. */
export function addFilename(post: PostBuilder, target: MappedText, locator?: string): void {
  const text = target.text;
  if (text.length > 2000 || UNREAD_SCHEME.test(text)) return;
  const end = pathLength(text);
  const start = Math.max(text.lastIndexOf('/', end - 1), text.lastIndexOf('\\', end - 1)) + 1;
  const name = percentDecoded(
    target.slice(start, end - (MEDIA_FILE.exec(text.slice(start, end))?.[0].length ?? 0)),
  );
  post.addMedia(text);
  if (CAMERA_NAME.test(name.text)) return;
  const builder = MappedText.builder();
  for (const { text: piece, source } of name.pieces()) {
    // Same length, so that the map stays exact. A hyphen between digits belongs to a date or a number.
    builder.push(piece.replace(/[_+]|(?<!\d)-|-(?!\d)/g, ' '), source.start, source.end);
  }
  post.add('filename', builder.build(), locator);
}

/** Length of an address without query and fragment. */
function pathLength(text: string): number {
  const at = text.search(/[?#]/);
  return at < 0 ? text.length : at;
}

/** `J%C3%B3s%C3%A9` as `Jósé`, each run of escapes mapped as a whole. */
function percentDecoded(target: MappedText): MappedText {
  if (!target.text.includes('%')) return target;
  const builder = MappedText.builder();
  let from = 0;
  for (const match of target.text.matchAll(/(?:%[\da-f]{2})+/gi)) {
    const decoded = decodeOrKeep(match[0]);
    const end = match.index + match[0].length;
    builder.append(target.slice(from, match.index));
    const source = target.sourceRange({ start: match.index, end });
    builder.push(decoded, source.start, source.end);
    from = end;
  }
  return builder.append(target.slice(from, target.text.length)).build();
}

function decodeOrKeep(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
