/** What a directive does. */
export type DirectiveKind = 'disable' | 'enable' | 'disable-next-line' | 'disable-file';

/** A directive as it is written: `phi-lint-disable-next-line no-ssn, no-mrn -- reason`. */
export interface DirectiveSyntax {
  /** Undefined where the word after `phi-lint-` is none that is known. */
  readonly kind: DirectiveKind | undefined;
  readonly rules: readonly string[];
  /** Where the reason stands in the text; undefined where there is none. */
  readonly reason: { readonly start: number; readonly end: number } | undefined;
}

const KINDS: readonly string[] = ['disable', 'enable', 'disable-next-line', 'disable-file'];
/** Takes `<!-- phi-lint-disable no-ssn -- why -->` and the same without the comment marks; leaves `use phi-lint-disable`. */
const DIRECTIVE = /^\s*(?:<!--\s*)?phi-lint-([a-z]{1,20}(?:-[a-z]{1,20}){0,3})(?![\w-])/;
const REASON_MARK = /(?:^|\s)--(?:\s|$)/;

/** Reads the text of a comment, or of a line that holds nothing else; undefined where it is no directive. */
export function parseDirective(text: string): DirectiveSyntax | undefined {
  const head = DIRECTIVE.exec(text);
  if (!head) return undefined;
  const end = endOf(text);
  const rest = text.slice(head[0].length, end);
  const mark = REASON_MARK.exec(rest);
  const rules = (mark ? rest.slice(0, mark.index) : rest).split(/[\s,]+/).filter((name) => name !== '');
  const start = mark ? head[0].length + mark.index + mark[0].length : end;
  const hasReason = mark !== null && text.slice(start, end).trim() !== '';
  return {
    kind: KINDS.includes(head[1] ?? '') ? (head[1] as DirectiveKind) : undefined,
    rules,
    reason: hasReason ? { start, end } : undefined,
  };
}

/** Where the content of a comment ends. */
function endOf(text: string): number {
  const trimmed = text.trimEnd();
  return trimmed.endsWith('-->') ? trimmed.slice(0, -3).trimEnd().length : trimmed.length;
}
