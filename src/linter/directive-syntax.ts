import { isCalendarDay } from '../text/calendar-day.js';

const KINDS = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
  'authorization',
] as const;
/** What a directive does; `disable-post` is what a key, field or column says of its post. */
export type DirectiveKind = (typeof KINDS)[number] | 'disable-post';

/** A directive as it is written: `phi-lint-disable-next-line no-patient-name until 2027-01-31 -- reason`. */
export interface DirectiveSyntax {
  /** Undefined where the word after `phi-lint-` is none that is known. */
  readonly kind: DirectiveKind | undefined;
  /** Ids of rules, or of authorizations. */
  readonly names: readonly string[];
  /** The last day on which it holds, as an ISO date; `invalid` where something else stands there. */
  readonly until?: string;
  /** Where the reason stands in the text; undefined where there is none. */
  readonly reason: { readonly start: number; readonly end: number } | undefined;
}

/** What stands in the place of a day that the calendar does not have. */
export const INVALID_DAY = 'invalid';

/** Takes `<!-- phi-lint-disable no-ssn -- why -->` and the same without the comment marks; leaves `use phi-lint-disable`. */
const DIRECTIVE = /^\s*(?:<!--\s*)?phi-lint-([a-z]{1,20}(?:-[a-z]{1,20}){0,3})(?![\w-])/;
/** Word processors and spreadsheets make one dash of two. */
const REASON_MARK = /(?:^|\s)(?:--|[–—])(?:\s|$)/;

/** Reads the text of a comment, or of a line that holds nothing else; undefined where it is no directive. */
export function parseDirective(text: string): DirectiveSyntax | undefined {
  const head = DIRECTIVE.exec(text);
  if (!head) return undefined;
  return { kind: KINDS.find((kind) => kind === head[1]), ...parseRest(text, head[0].length) };
}

/** Reads what a key, field or column holds for its post: `no-patient-name until 2027-01-31 -- reason`. */
export function parseField(text: string): DirectiveSyntax {
  return { kind: 'disable-post', ...parseRest(text, 0) };
}

function parseRest(text: string, from: number): Omit<DirectiveSyntax, 'kind'> {
  const end = endOf(text);
  const rest = text.slice(from, end);
  const mark = REASON_MARK.exec(rest);
  const words = (mark ? rest.slice(0, mark.index) : rest).split(/[\s,]+/).filter((word) => word !== '');
  const at = words.indexOf('until');
  const day = at < 0 ? undefined : words.slice(at + 1).join(' ');
  const start = mark ? from + mark.index + mark[0].length : end;
  const hasReason = mark !== null && text.slice(start, end).trim() !== '';
  return {
    names: at < 0 ? words : words.slice(0, at),
    ...(day !== undefined && { until: isCalendarDay(day) ? day : INVALID_DAY }),
    reason: hasReason ? { start, end } : undefined,
  };
}

/** Where the content of a comment ends. */
function endOf(text: string): number {
  const trimmed = text.trimEnd();
  return trimmed.endsWith('-->') ? trimmed.slice(0, -3).trimEnd().length : trimmed.length;
}
