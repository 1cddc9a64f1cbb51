import type { Range } from './mapped-text.js';
import { wordOf, type Word } from './word.js';

/**
 * `word` letters, with inner apostrophes (`don't`, `O'Malley`); a final `'s` is a token of its own
 * `number` digits with inner points and commas; `alnum` letters and digits mixed (`45yoM`, `T2DM`, `3rd`)
 * `hashtag`, `handle`, `url`, `email` whole; `symbol` emoji and the like; `punct` one punctuation mark
 */
export type TokenKind =
  'word' | 'number' | 'alnum' | 'hashtag' | 'handle' | 'url' | 'email' | 'symbol' | 'punct';

export interface Token extends Range {
  readonly kind: TokenKind;
  /** As written (after normalising). */
  readonly text: string;
  readonly lower: string;
  /** What it spells, whatever its case. */
  readonly word: Word;
  /** Index of the sentence that holds the token. */
  readonly sentence: number;
}

/** A token while its text is being cut up: which sentence holds it is not known yet. */
export interface NewToken extends Omit<Token, 'sentence'> {
  sentence: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*/uy;
const NUMBER = /\d+(?:[.,]\d+)*/y;
const ALNUM = /[\p{L}\d][\p{L}\p{M}\d]*/uy;
const HASHTAG = /#[\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*/uy;
const HANDLE = /@[\p{L}\d_](?:[\p{L}\d_.-]{0,48}[\p{L}\d_])?/uy;
/** Takes `https://x.org/a?b=c`, `www.x.org`, `x.org/path`; leaves `e.g.`, `3.5`, `end.Next`. */
const URL =
  /(?:https?:\/\/|www\.)[^\s<>"')\]]{2,400}|[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|edu|gov|health|info|io|me|us|care|clinic|app|co|ly|gl|be|page|link|mil|uk|ca)(?:\/[^\s<>"')\]]{0,400})?(?![a-z0-9@-])/iy;
const EMAIL = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}/uy;
/** As many characters of a mailbox as `EMAIL` takes before its `@`, counted in code units. */
const MAX_MAILBOX = 128;
const SYMBOL =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\uFE0F\u200D\p{Emoji_Modifier}\p{Extended_Pictographic}]*/uy;
/** What ends a sentence that ends with an address. */
const TRAILING_URL_PUNCTUATION = '.,;:!?';

/** Cuts text into tokens from left to right; white space separates and is not kept. Linear in the text. */
export function tokenise(text: string): NewToken[] {
  const tokens: NewToken[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const token = readPlainWord(text, at, code) ?? readToken(text, at, code);
    if (token.kind === 'word') pushWord(tokens, token);
    else tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The word at `at` where it is written in plain letters and nothing joins it on the right: nine tokens of ten. */
function readPlainWord(text: string, at: number, code: number): NewToken | undefined {
  if (!isPlainLetter(code)) return undefined;
  let end = at + 1;
  let capitals = isCapital(code);
  for (; ; end++) {
    const next = text.charCodeAt(end);
    if (next >= 97 && next <= 122) continue;
    if (!isCapital(next)) break;
    capitals = true;
  }
  const next = text.charCodeAt(end);
  const joined =
    next !== 32 &&
    (isDigit(next) || next === 39 || next >= 128 || (isJoiner(next) && !isSpaceOrEnd(text, end + 1)));
  if (joined) return undefined;
  const written = text.slice(at, end);
  const word = wordOf(capitals ? written.toLowerCase() : written);
  const { lower } = word;
  return { kind: 'word', text: capitals ? written : lower, lower, word, start: at, end, sentence: 0 };
}

function readToken(text: string, at: number, code: number): NewToken {
  if (isLetterOrDigit(code)) return readWordLike(text, at, code);
  if (code === 35) return take(HASHTAG, 'hashtag', text, at) ?? punct(text, at);
  if (code === 64) return take(HANDLE, 'handle', text, at) ?? punct(text, at);
  if (code < 128) return punct(text, at);
  return take(WORD, 'word', text, at) ?? take(SYMBOL, 'symbol', text, at) ?? punct(text, at);
}

function readWordLike(text: string, at: number, code: number): NewToken {
  const wordEnd = endOfRun(text, at);
  const next = text.charCodeAt(wordEnd);
  // Only a run that is followed by one of . @ : + % _ - and something more can be the start of an address.
  if (isJoiner(next) && !isSpaceOrEnd(text, wordEnd + 1)) {
    const email = holdsAtSign(text, wordEnd) ? take(EMAIL, 'email', text, at) : undefined;
    if (email) return email;
    const url = next === 46 || next === 58 || next === 45 ? take(URL, 'url', text, at) : undefined;
    if (url) return trimUrl(url);
  }
  if (code >= 48 && code <= 57) {
    const number = take(NUMBER, 'number', text, at);
    if (number && !isLetter(text.charCodeAt(number.end))) return number;
    return take(ALNUM, 'alnum', text, at) ?? punct(text, at);
  }
  const word = take(WORD, 'word', text, at) ?? punct(text, at);
  return isDigit(text.charCodeAt(word.end)) ? (take(ALNUM, 'alnum', text, at) ?? word) : word;
}

function take(pattern: RegExp, kind: TokenKind, text: string, at: number): NewToken | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0];
  return match ? make(kind, match, at) : undefined;
}

function make(kind: TokenKind, text: string, start: number): NewToken {
  const word = wordOf(text.toLowerCase());
  const { lower } = word;
  return { kind, text, lower, word, start, end: start + text.length, sentence: 0 };
}

function punct(text: string, at: number): NewToken {
  const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return make('punct', text.slice(at, at + length), at);
}

function trimUrl(token: NewToken): NewToken {
  let length = token.text.length;
  while (TRAILING_URL_PUNCTUATION.includes(token.text.charAt(length - 1))) length--;
  return make('url', token.text.slice(0, length), token.start);
}

/** Splits the clitic off `Hannah's` and `she's`, so that the word itself can be looked up. */
function pushWord(tokens: NewToken[], token: NewToken): void {
  if (token.lower.length > 2 && token.lower.endsWith("'s")) {
    const cut = token.text.length - 2;
    tokens.push(
      make('word', token.text.slice(0, cut), token.start),
      make('word', token.text.slice(cut), token.start + cut),
    );
  } else tokens.push(token);
}

/** Whether an `@` ends what may be the name of a mailbox, which goes on at `at`. */
function holdsAtSign(text: string, at: number): boolean {
  const end = Math.min(text.length, at + MAX_MAILBOX);
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 64) return true;
    if (code < 128 && !isLetterOrDigit(code) && !isJoiner(code)) return false;
  }
  return false;
}

function endOfRun(text: string, at: number): number {
  while (at < text.length && isLetterOrDigit(text.charCodeAt(at))) at++;
  return at;
}

/** `.`, `@`, `:`, `+`, `_`, `-` and `%`. */
function isJoiner(code: number): boolean {
  return (
    code === 46 || code === 64 || code === 58 || code === 43 || code === 95 || code === 45 || code === 37
  );
}
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029;
}
function isSpaceOrEnd(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at));
}
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isCapital(code);
}
function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
function isLetter(code: number): boolean {
  return isPlainLetter(code) || (code >= 0xc0 && code < 0x250);
}
function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || isLetter(code);
}
