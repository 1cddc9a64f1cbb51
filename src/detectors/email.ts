import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';
import { TOP_LEVEL_DOMAINS } from './top-level-domains.js';

/** What a text must hold before the slow pattern for veiled addresses runs. */
const VEILED_HINT =
  /\bdot\b|\bpunto\b|[([{<] ?(?:at|dot|arroba) ?[)\]}>]|\barroba\b|\bat (?:gmail|yahoo|hotmail|outlook|icloud|aol|proton|protonmail|comcast)\b| @ \w|\w@ \w/i;
/**
 * An address that is veiled from robots, not from readers.
 * Takes `pat.lowe (at) mail.example`, `patlowe at mail dot com`, `pat @ mail.com`; leaves `meet at noon`, `look at example.org`.
 */
const VEILED =
  /(?<![\w.+-])[\w+-]{1,40}(?:(?:\.| dot | ?[([{] ?dot ?[)\]}] ?)[\w+-]{1,40}){0,3}(?:( at | arroba )| {0,2}[([{<] ?(?:at|@|arroba) ?[)\]}>] {0,2}| @ |@ )[\w-]{1,40}(?:(\.)| dot | punto | ?[([{] ?(?:dot|\.|punto) ?[)\]}] ?)[a-z]{2,12}(?:(?:\.| dot )[a-z]{2,6})?(?![\w@])/gi;
const MAILBOX = /(?:gmail|yahoo|hotmail|outlook|icloud|aol|proton|protonmail|comcast|msn|live)\.com?\b/i;

/** E-mail addresses, letter F, written plainly or veiled. */
export const email = defineDetector({
  name: 'email',
  types: ['email'],
  detect(scene) {
    const { text, tokens } = scene.document;
    const found: Entity[] = [];
    for (const i of tokenIndex(scene.document).emails) {
      const token = tokens[i];
      if (token)
        found.push({ type: 'email', start: token.start, end: token.end, confidence: 0.98, identifier: true });
    }
    if (!VEILED_HINT.test(text)) return found;
    for (const match of text.matchAll(VEILED)) {
      // "at" with a plain full stop is a sentence about a site, unless the site is one of mailboxes.
      if (match[1] && match[2] && !MAILBOX.test(match[0])) continue;
      const start = match.index;
      const end = start + match[0].length;
      if (
        !TOP_LEVEL_DOMAINS.has(
          match[0]
            .toLowerCase()
            .split(/[^a-z]/)
            .at(-1) ?? '',
        )
      )
        continue;
      if (found.some((entity) => entity.start < end && start < entity.end)) continue;
      found.push({ type: 'email', subtype: 'veiled', start, end, confidence: 0.85, identifier: true });
    }
    return found.sort((a, b) => a.start - b.start);
  },
});
