import { normaliseLabel } from './markdown-definitions.js';
import { delimiterRun, pairRuns, type DelimiterRun } from './markdown-emphasis.js';
import { ASCII_PUNCTUATION, INLINE_HTML } from './markdown-lines.js';
import { RareMarkdown } from './rare-markdown.js';

/** A link or an image; the ranges are those of its destination and title. */
export interface Target {
  readonly destination: readonly [start: number, end: number];
  readonly title: readonly [start: number, end: number] | undefined;
}

interface Bracket {
  readonly type: 'bracket';
  readonly start: number;
  readonly end: number;
  readonly image: boolean;
  /** False where a link cannot begin, because another one ended behind it. */
  active: boolean;
  /** Set where the bracket opens a link or an image. */
  opens: boolean;
}

/** A piece of a paragraph, from left to right. */
export type Inline =
  | { readonly type: 'text' | 'reference' | 'html'; readonly start: number; readonly end: number }
  | { readonly type: 'break'; readonly start: number; readonly end: number; readonly hard: boolean }
  | { readonly type: 'close'; readonly image: boolean; readonly target: Target | undefined }
  | DelimiterRun
  | Bracket;

/** Everything that may be more than its own characters. */
const SPECIAL = /[\\`*_[\]!<&\n~]/g;
const AUTOLINK =
  /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,200}@[a-z\d](?:[a-z\d.-]{0,200}[a-z\d])?)>/iy;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
/** `](destination "title")`; destinations with nested parentheses are counted by hand. */
const TITLE = /\s+("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\))/y;

/** Reads the inline constructs of CommonMark in the text of a paragraph, whose lines are parted by `\n`. */
export function scanInlines(text: string, labels: ReadonlySet<string>): Inline[] {
  return new InlineScan(text, labels).run();
}

class InlineScan {
  private readonly nodes: Inline[] = [];
  private readonly brackets: { node: Bracket; index: number }[] = [];
  /** Lengths of backtick runs of which none is left. */
  private readonly noTicks = new Set<number>();
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly labels: ReadonlySet<string>,
  ) {}

  run(): Inline[] {
    while (this.at < this.text.length) {
      SPECIAL.lastIndex = this.at;
      const next = SPECIAL.exec(this.text)?.index ?? this.text.length;
      this.push('text', this.at, next);
      this.at = next;
      if (next < this.text.length) this.special(this.text.charAt(next));
    }
    pairRuns(this.nodes, 0);
    return this.nodes;
  }

  private special(mark: string): void {
    const { at, text } = this;
    if (mark === '\\') this.escape();
    else if (mark === '`') this.code();
    else if (mark === '*' || mark === '_') {
      const run = delimiterRun(text, at);
      this.nodes.push(run);
      this.at = run.end;
    } else if (mark === '~') this.tilde();
    else if (mark === '\n') this.lineBreak();
    else if (mark === '<') this.angle();
    else if (mark === '&') this.reference();
    else if (mark === ']') this.closeBracket();
    else if (mark === '[' || text.charAt(at + 1) === '[') this.openBracket(mark === '!' ? 2 : 1);
    else this.literal(1);
  }

  private escape(): void {
    const next = this.text.charAt(this.at + 1);
    if (next === '\n') {
      this.nodes.push({ type: 'break', start: this.at, end: this.at + 2, hard: true });
      this.at = this.afterBlanks(this.at + 2);
    } else if (ASCII_PUNCTUATION.test(next)) {
      this.push('text', this.at + 1, this.at + 2);
      this.at += 2;
    } else this.literal(1);
  }

  private code(): void {
    const length = runLength(this.text, this.at);
    const close = this.noTicks.has(length) ? -1 : this.closingTicks(length);
    if (close < 0) {
      this.noTicks.add(length);
      this.literal(length);
    } else this.at = close + length;
  }

  private closingTicks(length: number): number {
    for (let at = this.text.indexOf('`', this.at + length); at >= 0;) {
      const run = runLength(this.text, at);
      if (run === length) return at;
      at = this.text.indexOf('`', at + run);
    }
    return -1;
  }

  /** One tilde is a tilde; two of them may strike text through. */
  private tilde(): void {
    if (this.text.indexOf('~', this.at + 1) >= 0) throw new RareMarkdown();
    this.literal(1);
  }

  private lineBreak(): void {
    const last = this.nodes.at(-1);
    let start = this.at;
    while (start > 0 && isBlank(this.text.charCodeAt(start - 1))) start--;
    if (last?.type === 'text' && last.end > start) {
      this.nodes.pop();
      this.push('text', last.start, Math.max(last.start, start));
    }
    this.nodes.push({
      type: 'break',
      start,
      end: this.at + 1,
      hard: this.text.slice(start, this.at).endsWith('  '),
    });
    this.at = this.afterBlanks(this.at + 1);
  }

  private angle(): void {
    AUTOLINK.lastIndex = this.at;
    const link = AUTOLINK.exec(this.text);
    if (link) {
      this.push('text', this.at + 1, AUTOLINK.lastIndex - 1);
      this.at = AUTOLINK.lastIndex;
      return;
    }
    INLINE_HTML.lastIndex = this.at;
    if (!INLINE_HTML.test(this.text)) {
      this.literal(1);
      return;
    }
    this.push('html', this.at, INLINE_HTML.lastIndex);
    this.at = INLINE_HTML.lastIndex;
  }

  private reference(): void {
    REFERENCE.lastIndex = this.at;
    if (!REFERENCE.test(this.text)) {
      this.literal(1);
      return;
    }
    this.push('reference', this.at, REFERENCE.lastIndex);
    this.at = REFERENCE.lastIndex;
  }

  private openBracket(length: number): void {
    // Calls of footnotes are left to the full parser.
    if (this.text.charAt(this.at + length) === '^') throw new RareMarkdown();
    const node: Bracket = {
      type: 'bracket',
      start: this.at,
      end: this.at + length,
      image: length === 2,
      active: true,
      opens: false,
    };
    this.brackets.push({ node, index: this.nodes.length });
    this.nodes.push(node);
    this.at += length;
  }

  private closeBracket(): void {
    const opener = this.brackets.pop();
    if (!opener?.node.active) {
      this.literal(1);
      return;
    }
    const behind = this.at + 1;
    const inline = this.text.charAt(behind) === '(' ? this.inlineTarget(behind) : undefined;
    const end = inline?.end ?? this.referenceEnd(opener.node.end, behind);
    if (end === undefined) {
      this.literal(1);
      return;
    }
    pairRuns(this.nodes, opener.index + 1);
    this.freeze(opener.index + 1);
    opener.node.opens = true;
    this.nodes.push({ type: 'close', image: opener.node.image, target: inline?.target });
    if (!opener.node.image) for (const { node } of this.brackets) if (!node.image) node.active = false;
    this.at = end;
  }

  /** Marks inside a link pair with nothing outside of it: what is left of them is text. */
  private freeze(from: number): void {
    for (let i = from; i < this.nodes.length; i++) {
      const node = this.nodes[i];
      if (node?.type === 'run') this.nodes[i] = { type: 'text', start: node.start, end: node.end };
    }
  }

  private inlineTarget(open: number): { target: Target; end: number } | undefined {
    const { text } = this;
    let at = afterSpace(text, open + 1);
    const destination = this.destination(at);
    if (!destination) return undefined;
    at = destination.end;
    TITLE.lastIndex = at;
    const title = TITLE.exec(text);
    const titleRange: [number, number] | undefined = title
      ? [TITLE.lastIndex - (title[1] ?? '').length + 1, TITLE.lastIndex - 1]
      : undefined;
    at = afterSpace(text, title ? TITLE.lastIndex : at);
    if (text.charAt(at) !== ')') return undefined;
    return { target: { destination: destination.range, title: titleRange }, end: at + 1 };
  }

  private destination(at: number): { range: [number, number]; end: number } | undefined {
    const { text } = this;
    if (text.charAt(at) === '<') {
      const close = /^<(?:[^<>\\\n]|\\[^\n])*>/.exec(text.slice(at, at + 4000))?.[0].length;
      return close === undefined ? undefined : { range: [at + 1, at + close - 1], end: at + close };
    }
    let depth = 0;
    let end = at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 92 && ASCII_PUNCTUATION.test(text.charAt(end + 1))) end++;
      else if (code === 40) {
        if (++depth > 32) return undefined;
      } else if (code === 41) {
        if (depth-- === 0) break;
      } else if (code <= 32 || code === 127) break;
    }
    return depth > 0 ? undefined : { range: [at, end], end };
  }

  /** End of a full, collapsed or shortcut reference whose label is defined. */
  private referenceEnd(labelStart: number, behind: number): number | undefined {
    const { text } = this;
    const full = /^\[((?:[^[\]\\]|\\[\s\S]){0,999})\]/.exec(text.slice(behind, behind + 1002));
    const own = text.slice(labelStart, behind - 1);
    const label = full && full[1]?.trim() ? full[1] : own;
    if (!this.isDefined(label)) return undefined;
    return behind + (full ? full[0].length : 0);
  }

  private isDefined(label: string): boolean {
    return label.length <= 999 && this.labels.size > 0 && this.labels.has(normaliseLabel(label));
  }

  private literal(length: number): void {
    this.push('text', this.at, this.at + length);
    this.at += length;
  }

  private push(type: 'text' | 'reference' | 'html', start: number, end: number): void {
    if (end > start) this.nodes.push({ type, start, end });
  }

  private afterBlanks(at: number): number {
    while (at < this.text.length && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }
}

function runLength(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === 96) end++;
  return end - at;
}

function afterSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
