/** `https://…`, `www.…`, `mailto:…`, `/a/path.png`, `//host/path`; not `and/or`. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]{1,20}:|www\.|\.{0,2}\/)\S*$/i;
/** `2025-05-03T10:00:00Z`, `05/03/2025 14:00`, `10:30 AM`, `May 3, 2025`; not `May was hard`. */
const DATE_OR_TIME =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2}|(?:[a-z]{3,9},? )?[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?:[ T,]{0,3}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|[a-z]{2,4}|[+-]\d{2}:?\d{2}))?$/i;

/** `<p>`, `<a href="…">`, `&nbsp;`; not `< 5 >`. */
const MARKUP = /<\/?[a-z][^<>]{0,200}>|&#?\w{1,10};/gi;

/** True for a web address, a path or a mail link that stands alone. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

/** True for a date, a time or both, and nothing else. */
export function isDateOrTime(text: string): boolean {
  return text.length < 60 && DATE_OR_TIME.test(text.trim());
}

/** True for a value that people would read as words: several of them, mostly letters, longer than a label. */
export function looksLikeProse(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length <= 20 || isAddress(trimmed) || isDateOrTime(trimmed)) return false;
  const bare = /[<&]/.test(trimmed) ? trimmed.slice(0, 2000).replace(MARKUP, ' ') : trimmed;
  if (!/\p{L}\p{P}{0,3}\s+\p{P}{0,3}[\p{L}\p{N}]/u.test(bare)) return false;
  const sample = bare.slice(0, 400);
  const letters = sample.match(/[\p{L}\p{M}\p{N}\s.,'’!?]/gu)?.length ?? 0;
  return letters > sample.length * 0.8;
}

/** True for a value that could be words at all: not an address, a date, a number or a code. */
export function mayBeText(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || isAddress(trimmed) || isDateOrTime(trimmed)) return false;
  return /\p{L}{2}/u.test(trimmed) && (/\s/.test(trimmed) || /^\p{L}+$/u.test(trimmed));
}
