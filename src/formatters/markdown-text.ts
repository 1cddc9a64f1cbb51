import { printable } from './terminal-text.js';

// What Markdown, or GitHub behind it, gives a meaning: takes backquote, `*`, `<`, `|`, `@`, the colon of `:tada:`; leaves
// letters, digits, blanks, quotes, full stops, a colon at the end of a word.
const SPECIAL = /[!#$&*<>@[\\\]^_`{|}~]|:(?!\s)/g;
/** Where GFM starts a link by itself: takes `www.`; leaves `www`. */
const WWW = /\bwww\./gi;

/**
 * A text for the middle of a line of Markdown, shown as it is. Entities, unlike backslashes, mean the same in text, in
 * tables and inside of HTML. An invisible blank behind `@` and `#` keeps GitHub from notifying people and linking issues.
 */
export function markdownText(text: string): string {
  return entities(text.replace(/[@#]/g, '$&\u200B'), '\u200B');
}

/** The same in the type of code, where GitHub links nothing. */
export function markdownCode(text: string): string {
  return `<code>${entities(text, '')}</code>`;
}

function entities(text: string, kept: string): string {
  return text
    .split('\u200B')
    .map((part) => printable(`|${part}|`).slice(1, -1))
    .join(kept)
    .replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`)
    .replace(WWW, (word) => `${word.slice(0, -1)}&#46;`);
}
