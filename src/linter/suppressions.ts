import type { Range } from '../text/mapped-text.js';
import type { Directive } from './directives.js';

/** A rule that a directive silences over a stretch of the source. */
interface Suppression extends Range {
  readonly directive: Directive;
  readonly ruleId: string;
  used: boolean;
}

/** Which findings the directives of one draft silence. */
export class Suppressions {
  private readonly all: readonly Suppression[];

  /** @param directives those that hold, in the order of the source. */
  constructor(source: string, directives: readonly Directive[]) {
    this.all = directives.flatMap((directive) =>
      directive.rules.flatMap((ruleId) => {
        const range = reach(source, directive, ruleId, directives);
        return range ? [{ directive, ruleId, ...range, used: false }] : [];
      }),
    );
  }

  /** True where a directive silences the rule at an offset of the source; the directive then counts as used. */
  silences(ruleId: string, offset: number): boolean {
    const hits = this.all.filter((one) => one.ruleId === ruleId && one.start <= offset && offset < one.end);
    for (const hit of hits) hit.used = true;
    return hits.length > 0;
  }

  /** Directives that name at least one rule for nothing. */
  unused(): Directive[] {
    return [...new Set(this.all.filter((one) => !one.used).map((one) => one.directive))];
  }
}

/** The stretch of the source over which a directive silences a rule. */
function reach(
  source: string,
  directive: Directive,
  ruleId: string,
  all: readonly Directive[],
): Range | undefined {
  const { start, end } = directive.source;
  if (directive.kind === 'disable-file') return { start: 0, end: Infinity };
  if (directive.kind === 'disable-next-line') return nextLine(source, end);
  if (directive.kind !== 'disable') return undefined;
  const enable = all.find((other) => other.source.start > start && enables(other, ruleId));
  return { start: end, end: enable?.source.start ?? Infinity };
}

function enables(directive: Directive, ruleId: string): boolean {
  return directive.kind === 'enable' && (directive.rules.length === 0 || directive.rules.includes(ruleId));
}

/** The next line that is not blank. */
function nextLine(source: string, offset: number): Range | undefined {
  for (let end = endOfLine(source, offset); end < source.length;) {
    const start = end + 1;
    end = endOfLine(source, start);
    if (source.slice(start, end).trim() !== '') return { start, end };
  }
  return undefined;
}

function endOfLine(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}
