import { fold } from '../lexicons/fold.js';
import { givenNameFrequency } from '../lexicons/given-names.js';
import { isCommonWord } from '../lexicons/words.js';
import type { PostKind } from '../readers/post.js';
import type { Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';

const GREETINGS = new Set('hi hey hello dear hola aww'.split(' '));
/** `Thank you for your review`, `We're so sorry to hear`, `Sorry about the wait`. */
const OPENINGS = new Set(['thank', 'thanks', 'gracias', 'sorry', 'apologies']);
const WRITERS = new Set("we i we're i'm we are am so very truly deeply really".split(' '));
const TITLES = new Set('mr mrs ms miss mx dr sr sra'.split(' '));
const ADDRESSED = new Set("you your yours you're you've u ur usted su".split(' '));
/** Within so many words somebody who is spoken to is called `you`. */
const REACH = 25;

/**
 * What kind of post this seems to be, where neither the draft nor the configuration says so: a reply where it begins by
 * greeting, thanking, or calling somebody by name, and everything else a post.
 */
export function inferKind(document: Document): PostKind {
  const { tokens } = document;
  return opensAsReply(tokens) || callsByName(tokens) ? 'reply' : 'post';
}

function opensAsReply(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first) return false;
  if (first.kind === 'handle' || GREETINGS.has(first.lower)) return true;
  let at = 0;
  while (at < 4 && WRITERS.has(tokens[at]?.lower ?? '')) at++;
  return OPENINGS.has(tokens[at]?.lower ?? '') && speaksTo(tokens);
}

/** `Marisol, your …`, `Mrs. Adeyemi: you …`. */
function callsByName(tokens: readonly Token[]): boolean {
  let at = 0;
  const titled = TITLES.has(tokens[0]?.lower.replace('.', '') ?? '');
  if (titled) at = tokens[1]?.text === '.' ? 2 : 1;
  const name = tokens[at];
  const mark = tokens[at + 1]?.text;
  if (name?.kind !== 'word' || (mark !== ',' && mark !== ':')) return false;
  // A name that is a word too (`May`, `Grace`) may begin a list.
  const named = !isCommonWord(name.lower) && givenNameFrequency(fold(name.lower)) >= 1;
  return (titled || named) && speaksTo(tokens);
}

function speaksTo(tokens: readonly Token[]): boolean {
  return tokens.slice(0, REACH).some(({ lower }) => ADDRESSED.has(lower));
}
