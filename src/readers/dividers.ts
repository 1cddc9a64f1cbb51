/** `---`, `* * *`, `=====`, alone on a line; not `--` or `-- Jane`. */
const RULE =
  /^[ \t]{0,3}(?:(?:-[ \t]?){3,100}|(?:\*[ \t]?){3,100}|(?:_[ \t]?){3,100}|(?:=[ \t]?){3,100}|(?:~[ \t]?){3,100})$/;
/** `Post 3:`, `## Tweet #2`, `Reply 1 - …`, `CAPTION 4`; not `Post 3 pictures of the party`. */
const NUMBERED =
  /^[ \t]{0,3}(?:#{1,6}[ \t]{1,3})?\**(post|tweet|caption|draft|reply|comment|update|story|slide|option|version|variant)[ \t]{1,2}#?\d{1,3}\**[ \t]{0,3}(?:[:.)–—-]\**|$)/i;

/** A line that parts two posts of one file. */
export interface Divider {
  /** How much of the line is the divider itself; the rest belongs to the post that begins. */
  readonly length: number;
  /** What a numbered heading calls the post: `post`, `reply`. */
  readonly heading: string | undefined;
}

/** Tells whether `line` parts two posts; `previous` is the line above it. */
export function dividerOf(line: string, previous: string): Divider | undefined {
  const numbered = NUMBERED.exec(line);
  if (numbered) return { length: numbered[0].length, heading: numbered[1] };
  return RULE.test(line) && !underlines(line, previous)
    ? { length: line.length, heading: undefined }
    : undefined;
}

/** A row of `=` or `-` as long as the line above it underlines a title and parts nothing. */
function underlines(rule: string, line: string): boolean {
  return /^[=-]+$/.test(rule) && line.trim() !== '' && Math.abs(line.trim().length - rule.length) <= 2;
}
