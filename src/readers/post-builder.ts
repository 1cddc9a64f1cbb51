import { MappedText } from '../text/mapped-text.js';
import type { FieldName, Post, PostField } from './post.js';

/** What a reader knows of a post besides its text. */
export type PostMetadata = Omit<Post, 'text' | 'fields' | 'media'>;

/** What parts two stretches of text: nothing that a sentence minds, a line, a paragraph. */
export type Break = ' ' | '\n' | '\n\n';

/** Source offset of an offset in a stretch of text. */
export type Locate = (offset: number) => number;

/** Places the characters of a stretch that stands in the source as it is, from `start` on. */
export function from(start: number): Locate {
  return (offset) => start + offset;
}

/** The text of one field while a reader collects it; leading, trailing and doubled breaks vanish. */
export class FieldText {
  private readonly builder = MappedText.builder();
  private pending: Break | '' = '';
  private pendingStart = 0;
  private pendingEnd = 0;

  constructor(
    readonly name: FieldName,
    readonly locator?: string,
    readonly about?: number,
  ) {}

  get isEmpty(): boolean {
    return this.builder.length === 0;
  }

  /** Adds `text`, which stands at `start`..`end` of the source. */
  push(text: string, start: number, end: number): void {
    if (text.length === 0) return;
    this.flush();
    this.builder.push(text, start, end);
  }

  /** Adds mapped text as it is. */
  append(mapped: MappedText): void {
    if (mapped.text.length === 0) return;
    this.flush();
    this.builder.append(mapped);
  }

  /** Parts what follows from what stands; `start`..`end` is the white space or mark-up of the source between them. */
  break(kind: Break, start: number, end: number): void {
    if (kind.length < this.pending.length || (kind === ' ' && this.pending !== '')) return;
    this.pending = kind;
    this.pendingStart = start;
    this.pendingEnd = Math.max(start, end);
  }

  /** Adds a stretch in which white space counts as one space, as browsers show it; `at` places its characters. */
  pushCollapsed(text: string, at: Locate): void {
    let from = 0;
    const pushUpTo = (end: number) => {
      if (end > from) this.push(text.slice(from, end), at(from), at(end - 1) + 1);
    };
    for (let i = 0; i < text.length; i++) {
      if (!isSpace(text.charCodeAt(i))) continue;
      let end = i + 1;
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      const inner = end === i + 1 && i > from && end < text.length && text.charCodeAt(i) === 32;
      if (!inner) {
        pushUpTo(i);
        this.break(' ', at(i), at(end - 1) + 1);
        from = end;
      }
      i = end - 1;
    }
    pushUpTo(text.length);
  }

  build(): MappedText {
    return this.builder.build();
  }

  private flush(): void {
    if (this.pending !== '' && !this.isEmpty) {
      const source = this.pending.length === 2 ? this.pendingStart : this.pendingEnd;
      this.builder.push(this.pending, this.pendingStart, source);
    }
    this.pending = '';
  }
}

/** How much a post held at some time. */
interface PostMark {
  readonly fields: number;
  readonly media: number;
}

/** Collects the fields of one post and joins them, a blank line between two. */
export class PostBuilder {
  private readonly fields: FieldText[] = [];
  private readonly media: string[] = [];

  /** Opens a further field; several may be open at once. */
  field(name: FieldName, locator?: string, about?: number): FieldText {
    const field = new FieldText(name, locator, about);
    this.fields.push(field);
    return field;
  }

  /** Adds a field whose text is complete. */
  add(name: FieldName, text: MappedText, locator?: string, about?: number): void {
    if (text.text.trim() !== '') this.field(name, locator, about).append(text);
  }

  /** Notes a file that goes along with the post. */
  addMedia(...paths: readonly string[]): void {
    this.media.push(...paths);
  }

  /** A state to which `reset` goes back. */
  mark(): PostMark {
    return { fields: this.fields.length, media: this.media.length };
  }

  /** Takes away the fields and files that were added since `mark`. */
  reset(mark: PostMark): void {
    this.fields.length = mark.fields;
    this.media.length = mark.media;
  }

  get isEmpty(): boolean {
    return this.fields.every((field) => field.isEmpty);
  }

  /** The post as a list of one; of none where there is nothing to publish. */
  buildAll(metadata: PostMetadata): Post[] {
    const holdsNothing = this.isEmpty && this.media.length === 0 && metadata.notes === undefined;
    return holdsNothing ? [] : [this.build(metadata)];
  }

  build(metadata: PostMetadata = {}): Post {
    const builder = MappedText.builder();
    const fields: PostField[] = [];
    for (const field of this.fields) {
      if (field.isEmpty) continue;
      const text = field.build();
      const origin = text.sourceRange({ start: 0, end: 1 }).start;
      if (builder.length > 0) builder.push('\n\n', origin, origin);
      const start = builder.length;
      builder.append(text);
      const { name, locator, about } = field;
      fields.push({
        name,
        start,
        end: builder.length,
        ...(locator !== undefined && { locator }),
        ...(about !== undefined && { about }),
      });
    }
    const media = this.media.length > 0 && { media: [...this.media] };
    return { text: builder.build(), fields, ...media, ...metadata };
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 12;
}
