import { MappedText, type Range } from '../text/mapped-text.js';
import { decodeCharacterReference } from './entities.js';
import { HtmlText } from './html-text.js';
import { addTarget } from './links.js';
import { scanBlocks, type Leaf } from './markdown-blocks.js';
import type { Definition } from './markdown-definitions.js';
import { scanInlines, type Inline, type Target } from './markdown-inlines.js';
import type { FieldText, PostBuilder } from './post-builder.js';
import { RareMarkdown } from './rare-markdown.js';

/**
 * Reads a Markdown body, many times as fast as the full parser. Returns false, and adds nothing, for a body that
 * holds something rare (a table, a footnote, text struck through); both readers give the same post for any other.
 * `mdx` reads Markdown as MDX has it, behind a mask.
 */
export function scanMarkdown(source: string, post: PostBuilder, base: number, mdx = false): boolean {
  const mark = post.mark();
  try {
    new MarkdownScan(source, post).read(base, mdx);
    return true;
  } catch (error) {
    if (!(error instanceof RareMarkdown)) throw error;
    post.reset(mark);
    return false;
  }
}

class MarkdownScan {
  private readonly body: FieldText;
  private readonly html: HtmlText;

  constructor(
    private readonly source: string,
    private readonly post: PostBuilder,
  ) {
    this.body = post.field('body');
    this.html = new HtmlText(post, this.body, source);
  }

  read(base: number, mdx: boolean): void {
    const { leaves, labels } = scanBlocks(this.source, base, mdx);
    for (const leaf of leaves) {
      if ('destination' in leaf) this.definition(leaf);
      else {
        const lines = new Lines(this.source, leaf.lines, leaf.type);
        if (leaf.type === 'html') this.html.feed(lines.text, (offset) => lines.at(offset));
        else new Paragraph(lines, this.post, this.html).read(scanInlines(lines.text, labels));
        this.html.target.break('\n\n', lines.end, lines.end);
      }
    }
  }

  private definition({ destination, title }: Definition): void {
    addTarget(this.post, this.identity(destination));
    if (title) this.post.add('link-title', this.identity(title));
  }

  private identity({ start, end }: Range): MappedText {
    return MappedText.identity(this.source.slice(start, end), start);
  }
}

/** The lines of a leaf as one text, and the way back to the source. */
class Lines {
  readonly text: string;
  readonly end: number;
  private readonly base: number;
  private readonly starts: number[] = [];

  constructor(
    source: string,
    private readonly lines: readonly Range[],
    type: Leaf['type'],
  ) {
    const first = lines[0] ?? { start: 0, end: 0 };
    const last = lines.at(-1) ?? first;
    this.base = first.start;
    this.end = last.end;
    const isWhole = lines.every(({ start }, i) => i === 0 || start === (lines[i - 1]?.end ?? 0) + 1);
    const text = isWhole
      ? source.slice(first.start, last.end)
      : lines.map(({ start, end }) => source.slice(start, end)).join('\n');
    // A comment that is still open at its end is cut off by the line break, not by the end of the stretch.
    this.text = type === 'paragraph' ? text.trimEnd() : `${text}\n`;
    if (isWhole) this.text = this.text.replaceAll('\r', '\n');
    else {
      let at = 0;
      for (const { start, end } of lines) {
        this.starts.push(at);
        at += end - start + 1;
      }
    }
  }

  /** Source offset of an offset in the text. */
  at(offset: number): number {
    if (this.starts.length === 0) return this.base + offset;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.lines[low]?.start ?? 0) + offset - (this.starts[low] ?? 0);
  }
}

/** Puts the pieces of a paragraph where they belong: the body, alt text, link targets, titles. */
class Paragraph {
  private readonly alts: FieldText[] = [];

  constructor(
    private readonly lines: Lines,
    private readonly post: PostBuilder,
    private readonly html: HtmlText,
  ) {}

  read(inlines: readonly Inline[]): void {
    for (const inline of inlines) this.inline(inline);
  }

  private inline(inline: Inline): void {
    switch (inline.type) {
      case 'text':
      case 'run': {
        this.text(inline.start, inline.end);
        return;
      }
      case 'bracket':
        if (!inline.opens) this.text(inline.start, inline.end);
        else if (inline.image) this.alts.push(this.post.field('alt'));
        return;
      case 'close': {
        this.close(inline.image, inline.target);
        return;
      }
      case 'break': {
        this.target.break(inline.hard ? '\n' : ' ', this.lines.at(inline.start), this.after(inline.end));
        return;
      }
      case 'reference': {
        this.reference(inline.start, inline.end);
        return;
      }
      case 'html': {
        const html = this.lines.text.slice(inline.start, inline.end);
        this.html.feed(html, (offset) => this.lines.at(inline.start + offset));
      }
    }
  }

  private text(start: number, end: number): void {
    if (end > start && !this.html.isHiding) {
      this.target.push(this.lines.text.slice(start, end), this.lines.at(start), this.after(end));
    }
  }

  private reference(start: number, end: number): void {
    const raw = this.lines.text.slice(start, end);
    if (!this.html.isHiding)
      this.target.push(decodeCharacterReference(raw) ?? raw, this.lines.at(start), this.after(end));
  }

  private close(image: boolean, target: Target | undefined): void {
    // As in the full parser, what stands in the parentheses comes behind the alt text.
    if (target) {
      addTarget(this.post, this.string(target.destination));
      if (target.title) this.post.add('link-title', this.string(target.title));
    }
    if (image) this.alts.pop();
  }

  /** A destination or title: its escapes and character references decoded. */
  private string([start, end]: readonly [number, number]): MappedText {
    const { text } = this.lines;
    const builder = MappedText.builder();
    let from = start;
    for (const match of text
      .slice(start, end)
      .matchAll(
        /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|\n[ \t]*/gi,
      )) {
      const at = start + match.index;
      const stop = at + match[0].length;
      this.pushRange(builder, from, at);
      if (match[1] !== undefined) this.pushRange(builder, at + 1, stop);
      else builder.push(decodeString(match[0]), this.lines.at(at), this.after(stop));
      from = stop;
    }
    this.pushRange(builder, from, end);
    return builder.build();
  }

  private pushRange(builder: ReturnType<typeof MappedText.builder>, start: number, end: number): void {
    if (end > start) builder.push(this.lines.text.slice(start, end), this.lines.at(start), this.after(end));
  }

  private after(end: number): number {
    return end > 0 ? this.lines.at(end - 1) + 1 : this.lines.at(0);
  }

  private get target(): FieldText {
    return this.alts.at(-1) ?? this.html.target;
  }
}

function decodeString(raw: string): string {
  return raw.startsWith('\n') ? ' ' : (decodeCharacterReference(raw) ?? raw);
}
