import type { Range } from '../text/mapped-text.js';
import { readDefinitions, type Definition } from './markdown-definitions.js';
import {
  isTableDelimiter,
  listMarker,
  matchHtmlStart,
  type HtmlKind,
  withoutClosingHashes,
} from './markdown-lines.js';
import { RareMarkdown } from './rare-markdown.js';

/** A stretch of Markdown that holds text: the ranges of its lines, without the marks of quotes and lists before them. */
export interface Leaf {
  readonly type: 'paragraph' | 'html';
  readonly lines: readonly Range[];
}

export interface MarkdownBlocks {
  readonly leaves: readonly (Leaf | Definition)[];
  /** Normalised labels of definitions. */
  readonly labels: ReadonlySet<string>;
}

type Container =
  { readonly type: 'quote' } | { readonly type: 'item'; readonly indent: number; empty: boolean };
type Open =
  | { readonly type: 'paragraph'; readonly lines: Range[] }
  | { readonly type: 'html'; readonly kind: HtmlKind; readonly lines: Range[] }
  | { readonly type: 'fence'; readonly mark: string }
  | { readonly type: 'code' };

const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const ATX_HEADING = /^#{1,6}(?=[ \t]|$)/;
const SETEXT_UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
/** Quotes and lists that are nested deeper are an attack; marks beyond them are text. */
const MAX_CONTAINERS = 50;

/**
 * Finds the paragraphs of CommonMark (https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy) line by line.
 * MDX (`mdx`) has neither blocks of HTML nor indented code: any indentation will do.
 *
 * @throws RareMarkdown for tables, footnotes and definitions over several lines.
 */
export function scanBlocks(source: string, start: number, mdx: boolean): MarkdownBlocks {
  return new BlockScan(source, mdx).run(start);
}

class BlockScan {
  private readonly leaves: (Leaf | Definition)[] = [];
  private readonly labels = new Set<string>();
  private containers: Container[] = [];
  private open: Open | undefined;
  /** Offset and column of what is read of the line, and where its text ends. */
  private at = 0;
  private column = 0;
  private end = 0;
  /** Columns beyond which a line is code, or goes on with the paragraph above it. */
  private readonly maxIndent: number;

  constructor(
    private readonly source: string,
    private readonly mdx: boolean,
  ) {
    this.maxIndent = mdx ? Infinity : 3;
  }

  run(start: number): MarkdownBlocks {
    for (let from = start; from < this.source.length;) {
      this.end = endOfLine(this.source, from);
      this.at = from;
      this.column = 0;
      this.line();
      from = afterBreak(this.source, this.end);
    }
    this.close();
    return { leaves: this.leaves, labels: this.labels };
  }

  private line(): void {
    const matched = this.matchContainers();
    const all = matched === this.containers.length;
    if (all && this.continueLeaf()) return;
    if (!all && this.open && this.open.type !== 'paragraph') this.close();
    // Up to here the containers of a paragraph that goes on lazily stay open.
    let unmatched = all ? undefined : matched;
    const cut = () => {
      if (unmatched === undefined) return;
      this.close();
      this.containers.length = unmatched;
      unmatched = undefined;
    };
    for (;;) {
      const { indent, blank, next } = this.lookAhead();
      if (blank || (indent > this.maxIndent && this.open?.type === 'paragraph')) break;
      if (indent > this.maxIndent) {
        cut();
        this.close();
        this.open = { type: 'code' };
        return;
      }
      const rest = this.source.slice(next, this.end);
      const mayNest = (unmatched ?? this.containers.length) < MAX_CONTAINERS;
      if (rest.charCodeAt(0) === 62 && mayNest) {
        cut();
        this.close();
        this.at = next + 1;
        this.column += indent + 1;
        this.skipColumns(1);
        this.containers.push({ type: 'quote' });
      } else if (this.startLeaf(rest, next, unmatched !== undefined, cut)) return;
      else if (!mayNest || !this.startItem(rest, indent, next, unmatched !== undefined, cut)) break;
    }
    this.text(cut, unmatched !== undefined);
  }

  /** Moves past the marks of the containers that go on; returns how many do. */
  private matchContainers(): number {
    let matched = 0;
    for (const container of this.containers) {
      const { indent, blank, next } = this.lookAhead();
      if (container.type === 'quote') {
        if (blank || indent > this.maxIndent || this.source.charCodeAt(next) !== 62) break;
        this.at = next + 1;
        this.column += indent + 1;
        this.skipColumns(1);
      } else if (blank) {
        if (container.empty) break;
        this.at = next;
      } else if (indent >= container.indent) this.skipColumns(container.indent);
      else break;
      if (container.type === 'item' && !blank) container.empty = false;
      matched++;
    }
    return matched;
  }

  /** True where the line belongs to the code or the HTML that is open. */
  private continueLeaf(): boolean {
    const { open } = this;
    const { indent, blank, next } = this.lookAhead();
    if (open?.type === 'fence') {
      const closing = /^(?:`{3,}|~{3,})(?=[ \t]*$)/.exec(this.source.slice(next, this.end))?.[0] ?? '';
      if (indent <= this.maxIndent && closing.startsWith(open.mark)) this.open = undefined;
      return true;
    }
    if (open?.type === 'html') {
      if (blank && open.kind.endsAtBlank) {
        this.close();
        return true;
      }
      open.lines.push({ start: this.at, end: this.end });
      this.closeHtml();
      return true;
    }
    if (open?.type !== 'code') return false;
    if (blank || indent > this.maxIndent) return true;
    this.open = undefined;
    return false;
  }

  private startLeaf(rest: string, next: number, lazy: boolean, cut: () => void): boolean {
    const inParagraph = this.open?.type === 'paragraph';
    const heading = ATX_HEADING.exec(rest);
    if (heading) {
      cut();
      this.close();
      const text = withoutClosingHashes(rest.slice(heading[0].length));
      const blanks = /^[ \t]*/.exec(text)?.[0].length ?? 0;
      const start = next + heading[0].length + blanks;
      const length = text.trimEnd().length - blanks;
      if (length > 0) this.leaves.push({ type: 'paragraph', lines: [{ start, end: start + length }] });
      return true;
    }
    const fence = FENCE.exec(rest);
    if (fence) {
      cut();
      this.close();
      this.open = { type: 'fence', mark: fence[0] };
      return true;
    }
    const html = rest.startsWith('<') && !this.mdx ? matchHtmlStart(rest, inParagraph) : undefined;
    if (html) {
      cut();
      this.close();
      this.open = { type: 'html', kind: html, lines: [{ start: this.at, end: this.end }] };
      this.closeHtml();
      return true;
    }
    if (inParagraph && !lazy && SETEXT_UNDERLINE.test(rest)) {
      const found = this.leaves.length;
      this.close();
      // What it underlined was definitions alone, and so it underlined nothing.
      if (this.leaves.slice(found).every((leaf) => 'destination' in leaf)) throw new RareMarkdown();
      return true;
    }
    if (!THEMATIC_BREAK.test(rest)) return false;
    cut();
    this.close();
    return true;
  }

  private startItem(rest: string, indent: number, next: number, lazy: boolean, cut: () => void): boolean {
    const marker = listMarker(rest, !lazy && this.open?.type === 'paragraph');
    if (marker === undefined) return false;
    cut();
    this.close();
    this.at = next + marker;
    this.column += indent + marker;
    const after = this.lookAhead();
    const blanks = after.indent;
    const padding = after.blank || blanks > this.maxIndent + 1 ? 1 : blanks;
    if (after.blank) this.at = after.next;
    else this.skipColumns(padding);
    this.containers.push({ type: 'item', indent: indent + marker + padding, empty: after.blank });
    return true;
  }

  /** What is left of the line is text, or nothing. */
  private text(cut: () => void, lazy: boolean): void {
    const { blank, next } = this.lookAhead();
    const { open } = this;
    if (blank) {
      cut();
      this.close();
      return;
    }
    const range = { start: next, end: this.end };
    if (open?.type === 'paragraph') {
      if (!lazy && isTableDelimiter(this.source.slice(next, this.end))) throw new RareMarkdown();
      open.lines.push(range);
      return;
    }
    cut();
    if (this.source.startsWith('[^', next)) throw new RareMarkdown();
    this.open = { type: 'paragraph', lines: [range] };
  }

  private closeHtml(): void {
    const { open } = this;
    const last = open?.type === 'html' ? open.lines.at(-1) : undefined;
    if (open?.type !== 'html' || !last || !open.kind.end) return;
    if (open.kind.end.test(this.source.slice(last.start, last.end))) this.close();
  }

  /** Ends the paragraph, code or HTML that is open. */
  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (open?.type === 'html') this.leaves.push(open);
    else if (open?.type === 'paragraph') {
      const lines = this.takeDefinitions(open.lines);
      if (lines.length > 0) this.leaves.push({ type: 'paragraph', lines });
    }
  }

  private takeDefinitions(lines: readonly Range[]): readonly Range[] {
    const { definitions, rest } = readDefinitions(this.source, lines);
    for (const { label, definition } of definitions) {
      this.labels.add(label);
      this.leaves.push(definition);
    }
    return rest;
  }

  /** The indentation, in columns, of the next character that is no blank. */
  private lookAhead(): { indent: number; blank: boolean; next: number } {
    let column = this.column;
    let next = this.at;
    for (; next < this.end; next++) {
      const code = this.source.charCodeAt(next);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column % 4);
      else break;
    }
    return { indent: column - this.column, blank: next >= this.end, next };
  }

  /** Moves past blanks; of a tab that is wider than what is asked for the rest stays, as a column only. */
  private skipColumns(count: number): void {
    const target = this.column + count;
    while (this.column < target && this.at < this.end) {
      const code = this.source.charCodeAt(this.at);
      if (code === 32) this.column++;
      else if (code === 9) {
        const width = 4 - (this.column % 4);
        // The columns that are left count as blanks only before code, which is not read.
        if (this.column + width > target) {
          this.column = target;
          return;
        }
        this.column += width;
      } else return;
      this.at++;
    }
  }
}

function endOfLine(source: string, at: number): number {
  while (at < source.length && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at++;
  return at;
}

function afterBreak(source: string, at: number): number {
  return source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}
