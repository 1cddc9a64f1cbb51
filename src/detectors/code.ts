import type { Range } from '../text/mapped-text.js';

/** A stretch such as `MRN-like` codes take: letters and digits in groups, e.g. `H23-905417`, `YUX 0064 2951`. */
export interface Code extends Range {
  readonly digits: number;
  /** Letters and digits without separators. */
  readonly length: number;
}

/** Takes `E-0042`, `40/118`, `S24-73061-C`, `**-6038`; a full stop only joins digits. */
const SEGMENT = /[A-Z0-9*]{1,24}(?:(?: ?[-_^:] ?|\/|\.(?=\d))[A-Z0-9*]{1,24}){0,7}/iy;
/** A further group after one space, as cards print numbers: takes `0064`, `MK73`, `45590-02`, leaves `54M`, `were`. */
const GROUP =
  / (?!\d{1,3}(?:yo)?[MFmf]?[ ,]{1,2}(?:year|yo|y\/o|mg|mL|ml|weeks|days))[A-Z]{0,4}\d[A-Z0-9]{1,11}(?:-[A-Z0-9]{1,8}){0,3}(?![A-Za-z0-9/:])/y;
const DIGIT = /\d/g;
/** Letters that open a code, apart from it: takes `XQW`, `TN`, leaves `for`. */
const PREFIX = /^[A-Z*]{1,5}$/;
/** Takes `54M`, `31yoF`: an age that follows an id. */
const AGE = /^ \d{1,3}(?:yo)?[MF]?$/i;
const MAX_GROUPS = 5;

/** Reads the code that begins at `at`; undefined where no code with a digit begins there. */
export function readCode(text: string, at: number): Code | undefined {
  SEGMENT.lastIndex = at;
  let part = SEGMENT.exec(text)?.[0];
  if (!part) return undefined;
  // A spaced hyphen joins only digits, as in `934 - 71 - 0062`; otherwise it is a dash between words.
  const dash = part.search(/ ?[-:] | [-:]/);
  if (dash >= 0 && !/^[\d* -]+$/.test(part)) part = part.slice(0, dash);
  let code = part;
  if (!/\d/.test(code) && !PREFIX.test(code)) return undefined;
  for (let groups = 1; groups < MAX_GROUPS && mayContinue(code); groups++) {
    GROUP.lastIndex = at + code.length;
    const group = GROUP.exec(text)?.[0];
    if (!group || (/\d{4}/.test(code) && AGE.test(group) && group.length !== 3)) break;
    code += group;
  }
  const digits = code.match(DIGIT)?.length ?? 0;
  if (digits === 0) return undefined;
  return { start: at, end: at + code.length, digits, length: code.replace(/[^A-Z0-9]/gi, '').length };
}

/** A number as long as an id does not go on, unless it is printed as payment cards are. */
function mayContinue(code: string): boolean {
  return (code.match(DIGIT)?.length ?? 0) < 9 || /^\d{4}(?: \d{4,6}){1,2}$/.test(code);
}
