/** How often something may be repeated within a repeat: `(?:\d{1,4}-){1,3}` is fine, `(?:\d+-)+` is not. */
const MOST_WITHIN = 10;
const MAX_LENGTH = 1000;
/** Takes `+`, `*?`, `{3,}`, `{1,4}` where it begins; leaves `?`, which repeats nothing. */
const REPEAT = /^(?:[+*]|\{(\d{1,9})(,?)(\d{0,9})\})/;

/**
 * What is wrong with a regular expression of a configuration; undefined where it may be used. Refused are the forms that
 * can take exponential time, by the well-known sign of a repeat within a repeat; whatever else takes too long is stopped
 * when it does (src/engine/time-budget.ts).
 */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'is not a regular expression';
  }
  if (/\\(?:[1-9]|k<)/.test(pattern.replaceAll('\\\\', ''))) return 'refers back to what it has matched';
  return nestsRepeats(pattern)
    ? 'repeats what repeats itself, which can take for ever: give one of the repeats a length, such as {1,10}'
    : undefined;
}

/** Reads a valid pattern from left to right; each open group remembers whether something in it repeats. */
function nestsRepeats(pattern: string): boolean {
  const open = [false];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '\\') i++;
    else if (character === '[') i = endOfClass(pattern, i);
    else if (character === '(') open.push(false);
    else if (character === ')') {
      const repeats = open.pop() === true;
      if (repeats && isLong(pattern.slice(i + 1, i + 24))) return true;
      open[open.length - 1] ||= repeats;
    } else if (isLong(pattern.slice(i, i + 24))) open[open.length - 1] = true;
  }
  return false;
}

function isLong(text: string): boolean {
  const repeat = REPEAT.exec(text);
  if (!repeat) return false;
  const [, least, comma, most] = repeat;
  if (least === undefined) return true;
  return comma === ',' && (most === '' ? true : Number(most) > MOST_WITHIN);
}

function endOfClass(pattern: string, at: number): number {
  let i = at + 1;
  while (i < pattern.length && pattern.charAt(i) !== ']') i += pattern.charAt(i) === '\\' ? 2 : 1;
  return i;
}
