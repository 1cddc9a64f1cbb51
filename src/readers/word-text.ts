import { MappedText, type Range } from '../text/mapped-text.js';
import { dividerOf } from './dividers.js';
import { addTarget } from './links.js';
import { MetadataCollector, kindNamed } from './metadata.js';
import type { FieldName, Post } from './post.js';
import { PostBuilder } from './post-builder.js';
import type { BytesResult, ReadOptions, ReadProblem } from './reader.js';
import { layoutOf, layoutOfRow } from './table-layout.js';
import { postOfRow } from './table-posts.js';

interface Paragraph extends Range {
  readonly type: 'paragraph';
  readonly field: FieldName;
  readonly locator: string;
  readonly about?: number | undefined;
}

interface Table {
  readonly type: 'table';
  readonly number: number;
  readonly rows: Paragraph[][][];
}

/**
 * The text of a word processor's document while it is taken out: a line for each paragraph, so that the line number
 * that is reported is the number of the paragraph.
 */
export class WordText {
  private source = '';
  private readonly blocks: (Paragraph | Table)[] = [];
  private readonly asides: (Pick<Paragraph, 'field' | 'locator' | 'about'> & { text: string })[] = [];
  private table: Table | undefined;
  private tableDepth = 0;
  private paragraphs = 0;
  private tables = 0;

  /** Adds a paragraph of the body; `\n` in it is a line break inside the paragraph. */
  paragraph(text: string): void {
    const paragraph = this.line(text, 'body', `paragraph ${++this.paragraphs}`);
    const cell = this.table?.rows.at(-1)?.at(-1);
    if (cell) cell.push(paragraph);
    else this.blocks.push(paragraph);
  }

  /**
   * Adds what stands beside the body: a header, a comment, the alt text of a picture. It comes behind the body. `about`
   * is the place that a comment is about.
   */
  aside(text: string, field: FieldName, locator: string, about?: number): void {
    if (text.trim() !== '') this.asides.push({ text, field, locator, about });
  }

  /** Where the paragraph that is being read will begin. */
  get place(): number {
    return this.source.length;
  }

  openTable(): void {
    if (this.tableDepth++ > 0) return;
    this.table = { type: 'table', number: ++this.tables, rows: [] };
    this.blocks.push(this.table);
  }

  openRow(): void {
    if (this.tableDepth === 1) this.table?.rows.push([]);
  }

  openCell(): void {
    if (this.tableDepth === 1) this.table?.rows.at(-1)?.push([]);
  }

  closeTable(): void {
    if (this.tableDepth > 0 && --this.tableDepth === 0) this.table = undefined;
  }

  result(options: ReadOptions, problems: readonly ReadProblem[]): BytesResult {
    for (const { text, field, locator, about } of this.asides) {
      this.blocks.push({ ...this.line(text, field, locator), about });
    }
    this.asides.length = 0;
    return { source: this.source, posts: new WordPosts(this.source, options).read(this.blocks), problems };
  }

  private line(text: string, field: FieldName, locator: string): Paragraph {
    const start = this.source.length;
    // A line separator ends no line in editors, and keeps one paragraph on one line.
    this.source += `${text.replace(/\r\n|\r|\n/g, '\u2028')}\n`;
    return { type: 'paragraph', start, end: this.source.length - 1, field, locator };
  }
}

/** Cuts the paragraphs and tables of a document into posts. */
class WordPosts {
  private readonly posts: Post[] = [];
  private post = new PostBuilder();
  private metadata: MetadataCollector;
  private previous = '';

  constructor(
    private readonly source: string,
    private readonly options: ReadOptions,
  ) {
    this.metadata = new MetadataCollector(options);
  }

  read(blocks: readonly (Paragraph | Table)[]): Post[] {
    for (const block of blocks) {
      if (block.type === 'paragraph') this.paragraph(block);
      else this.table(block);
    }
    this.finish();
    return this.posts;
  }

  private paragraph({ start, end, field, locator, about }: Paragraph): void {
    const text = this.source.slice(start, end);
    const divider = field === 'body' ? dividerOf(text, this.previous) : undefined;
    if (divider) {
      this.finish();
      if (divider.heading !== undefined && kindNamed(divider.heading)) this.metadata.setKind(divider.heading);
    }
    this.previous = text;
    const from = start + (divider?.length ?? 0);
    const mapped = this.mapped(from + (/^[ \t]+/.exec(this.source.slice(from, end))?.[0].length ?? 0), end);
    if (field === 'link') addTarget(this.post, mapped, locator);
    else this.post.add(field, mapped, locator, about);
  }

  /** A table with known columns is a content calendar: its rows are posts. Of any other table the cells are text. */
  private table({ number, rows }: Table): void {
    const cells = rows.map((row) => row.map((paragraphs) => this.cell(paragraphs)));
    const layout = layoutOf(
      cells.map((row) => row.map(({ text }) => text.text)),
      this.options,
    );
    if (layout.headerRow < 0 || !layout.hasText) {
      for (const paragraph of rows.flat(2)) this.paragraph(paragraph);
      return;
    }
    for (const [index, row] of cells.entries()) {
      if (index === layout.headerRow) continue;
      const post = postOfRow(
        row,
        layoutOfRow(layout, index),
        `table ${number}, row ${index + 1}`,
        this.options,
      );
      if (post) this.posts.push(post);
    }
  }

  private cell(paragraphs: readonly Paragraph[]): { text: MappedText } {
    const start = paragraphs[0]?.start ?? 0;
    return { text: this.mapped(start, paragraphs.at(-1)?.end ?? start) };
  }

  private mapped(start: number, end: number): MappedText {
    return MappedText.identity(this.source.slice(start, end).replaceAll('\u2028', '\n'), start);
  }

  private finish(): void {
    if (!this.post.isEmpty) this.posts.push(this.post.build(this.metadata.build()));
    this.post = new PostBuilder();
    this.metadata = new MetadataCollector(this.options);
  }
}
