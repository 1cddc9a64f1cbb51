// What could steer a terminal and that JSON.stringify leaves as it is: takes U+007F, U+009B, U+2028, U+202E; leaves
// letters and emoji.
const UNPRINTABLE = /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu;

/** JSON in which whatever could steer a terminal is an escape; it parses to the same value. Ends with a line break. */
export function jsonText(value: unknown, indent?: number): string {
  return `${JSON.stringify(value, null, indent).replace(UNPRINTABLE, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
