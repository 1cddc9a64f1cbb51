/**
 * True where a number of the text ends on both sides: no letter, digit or currency sign touches it, and it is no part
 * of a longer row such as a GUID, a version or a decimal. A number may stand in quotes, brackets or at a full stop.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (/[\p{L}\d_$€£]/u.test(before) || /[\p{L}\d_%]/u.test(after)) return false;
  if (/[-/+]/.test(before) && /[\dA-Z]/i.test(text[start - 2] ?? ' ')) return false;
  if (/[.,:]/.test(before) && /\d/.test(text[start - 2] ?? ' ')) return false;
  return !(/[-./:@]/.test(after) && /[\dA-Z]/i.test(text[end + 1] ?? ' '));
}

/** The text without the marks of `tail` at its end; a loop, because a pattern for it would be quadratic. */
export function withoutTail(text: string, tail: string): string {
  let end = text.length;
  while (end > 0 && tail.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** What a sticky pattern takes at an offset, or undefined. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
