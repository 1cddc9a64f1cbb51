import type { Post } from '../readers/post.js';
import type { Range } from '../text/mapped-text.js';
import { lineEnd, lineStart, type Directive } from './directives.js';

/** A rule that a directive silences over a stretch of the source, or in one post. */
interface Suppression extends Range {
  readonly directive: Directive;
  readonly ruleId: string;
  /** Absent where the stretch alone decides. */
  readonly post?: Post;
}

/** The end of a comment on a line of its own: it is no line that a directive could mean. */
const MARKS: ReadonlySet<string> = new Set(['', '-->', '*/', '*/}']);

const MOST_HITS = 50;

/** Which findings the directives of one draft silence. */
export class Suppressions {
  private readonly enables: readonly Directive[];
  private readonly all: readonly Suppression[];
  private readonly byRule = new Map<string, Suppression[]>();
  private readonly used = new Set<Suppression>();
  private readonly ends = new Set<Directive>();

  /** @param directives those that hold, in the order of the source. */
  constructor(
    private readonly source: string,
    private readonly directives: readonly Directive[],
  ) {
    this.enables = directives.filter(({ kind }) => kind === 'enable');
    this.all = directives.flatMap((directive) =>
      directive.names.flatMap((ruleId) => {
        const reach = this.reach(directive, ruleId);
        return reach ? [{ directive, ruleId, ...reach }] : [];
      }),
    );
    for (const one of this.all) {
      const same = this.byRule.get(one.ruleId);
      if (same) same.push(one);
      else this.byRule.set(one.ruleId, [one]);
    }
  }

  /** True where a directive is meant for a rule at an offset of the source in a post. */
  reaches(ruleId: string, offset: number, post: Post): boolean {
    return this.hits(ruleId, offset, post).length > 0;
  }

  /** The directives that silence a rule at an offset of the source in a post; they then count as used. */
  at(ruleId: string, offset: number, post: Post): Directive[] {
    const hits = this.hits(ruleId, offset, post);
    for (const hit of hits) this.used.add(hit);
    return hits.map(({ directive }) => directive);
  }

  /** Directives that name at least one rule for nothing, and ends of nothing. */
  unused(): Directive[] {
    const needless = new Set(this.all.filter((one) => !this.used.has(one)).map((one) => one.directive));
    return this.directives.filter(
      (one) => needless.has(one) || (one.kind === 'enable' && !this.ends.has(one)),
    );
  }

  /** The last ones that reach an offset, in their order: whoever says the same a hundred times is heard some fifty. */
  private hits(ruleId: string, offset: number, post: Post): Suppression[] {
    const hits: Suppression[] = [];
    const all = this.byRule.get(ruleId) ?? [];
    for (let i = all.length - 1; i >= 0 && hits.length < MOST_HITS; i--) {
      const one = all[i];
      if (!one || one.start > offset || offset >= one.end) continue;
      if (one.post === undefined || one.post === post) hits.push(one);
    }
    return hits.reverse();
  }

  /** Where a directive silences a rule. */
  private reach(directive: Directive, ruleId: string): (Range & { readonly post?: Post }) | undefined {
    const { start, end } = directive.place;
    switch (directive.kind) {
      case 'disable-file':
        return { start: 0, end: Infinity };
      case 'disable-post':
        return { start: 0, end: Infinity, post: directive.post };
      case 'disable-line':
        return { start: lineStart(this.source, start), end: lineEnd(this.source, end) };
      case 'disable-next-line':
        return nextLine(this.source, end);
      case 'disable':
        return { start: end, end: this.endOf(directive, ruleId) };
      default:
        return undefined;
    }
  }

  private endOf({ place: { start } }: Directive, ruleId: string): number {
    const enable = this.enables.find((other) => other.place.start > start && isFor(other, ruleId));
    if (!enable) return Infinity;
    this.ends.add(enable);
    return enable.place.start;
  }
}

/** An end that names no rule is one for all. */
function isFor({ names }: Directive, ruleId: string): boolean {
  return names.length === 0 || names.includes(ruleId);
}

/** The next line that is not blank. */
function nextLine(source: string, offset: number): Range | undefined {
  for (let end = lineEnd(source, offset); end < source.length;) {
    const start = end + 1;
    end = lineEnd(source, start);
    if (!MARKS.has(source.slice(start, end).trim())) return { start, end };
  }
  return undefined;
}
