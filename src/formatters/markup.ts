import { printable } from './terminal-text.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// Takes U+FFFE and half of a character, which XML 1.0 forbids; leaves U+FFFD, emoji.
const FORBIDDEN = /[\uFFFE\uFFFF\p{Cs}]/gu;

/** A text for elements and attributes of XML and HTML, on one line. Escaping `>` keeps `]]>` out. */
export function markup(text: string | number): string {
  return printable(String(text))
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** ` name="value"` for each attribute. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${markup(value)}"`)
    .join('');
}
