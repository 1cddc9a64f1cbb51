import { oncePerDocument, type Document } from '../text/document.js';

/** Indexes of the tokens that detectors of structured identifiers start from, found in one walk for all of them. */
export interface TokenIndex {
  /** Numbers, and words that hold a digit. */
  readonly digits: readonly number[];
  readonly urls: readonly number[];
  readonly emails: readonly number[];
  readonly handles: readonly number[];
  readonly hashtags: readonly number[];
  /** Emoji and the like. */
  readonly symbols: readonly number[];
  /** `.`, `_`, `/` and `@` that touch a letter or digit on the right: `x.example`, `pat_k`, `u/pat`. */
  readonly joiners: readonly number[];
  /** Words of mixed case, such as `QuietRiverFan`. */
  readonly humps: readonly number[];
}

/** Takes `QuietRiver`, leaves `Quiet`, `MRN`, `McKay`. */
const HUMP = /^[A-Z][a-z]{2,30}[A-Z][a-z]/;

/** The index of a document, made once. */
export const tokenIndex = oncePerDocument(build);

function build({ tokens }: Document): TokenIndex {
  const index = {
    digits: [] as number[],
    urls: [] as number[],
    emails: [] as number[],
    handles: [] as number[],
    hashtags: [] as number[],
    symbols: [] as number[],
    joiners: [] as number[],
    humps: [] as number[],
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    switch (token.kind) {
      case 'word':
        if (token.text.length > 6 && isCapital(token.text.charCodeAt(0)) && HUMP.test(token.text))
          index.humps.push(i);
        break;
      case 'number':
      case 'alnum':
        index.digits.push(i);
        break;
      case 'punct':
        if ('._/@'.includes(token.text) && tokens[i + 1]?.start === token.end) index.joiners.push(i);
        break;
      case 'url':
        index.urls.push(i);
        break;
      case 'email':
        index.emails.push(i);
        break;
      case 'handle':
        index.handles.push(i);
        break;
      case 'hashtag':
        index.hashtags.push(i);
        break;
      case 'symbol':
        index.symbols.push(i);
        break;
    }
  }
  return index;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
