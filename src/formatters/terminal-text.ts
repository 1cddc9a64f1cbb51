// Escape sequences and line breaks in a file name or a draft would steer the terminal: everything of the categories
// control, format, line and paragraph separator goes. Takes ESC, CR, U+202E; leaves letters and emoji.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A text without what could steer a terminal. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}

/** A path without what could steer a terminal, relative where that is shorter. */
export function shownPath(filePath: string, cwd: string): string {
  const base = cwd.endsWith('/') || cwd.endsWith('\\') ? cwd : `${cwd}${cwd.includes('\\') ? '\\' : '/'}`;
  return printable(filePath.startsWith(base) ? filePath.slice(base.length) : filePath);
}

/** Lines of at most `columns` columns, each indented; a longer word has a line of its own. */
export function wrap(text: string, indent: number, columns: number): string[] {
  const width = Math.max(20, columns - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one);
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** `12,345`. `toLocaleString` does the same, and loads tables that take longer than linting a post. */
function grouped(whole: number): string {
  const digits = String(whole);
  return digits.length <= 3 ? digits : `${grouped(Math.floor(whole / 1000))},${digits.slice(-3)}`;
}
