/** A half-open range of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Text together with where each of its characters stands in the text that it was made from.
 *
 * A piece whose text is as long as its source maps character by character; any other piece (an entity such as
 * `&amp;`, an escape such as `\u00e9`) maps as a whole. Separators that the source does not hold have an empty source.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    private readonly starts: readonly number[],
    private readonly sources: readonly Range[],
  ) {}

  /** Text that maps to itself, moved by `offset`. */
  static identity(text: string, offset = 0): MappedText {
    return new MappedText(text, [0], [{ start: offset, end: offset + text.length }]);
  }

  static builder(): MappedTextBuilder {
    return new MappedTextBuilder((text, starts, sources) => new MappedText(text, starts, sources));
  }

  /** The source range of a range of this text. */
  sourceRange(range: Range): Range {
    const start = this.sourceOf(range.start).start;
    const end = range.end > range.start ? this.sourceOf(range.end - 1).end : start;
    return { start, end: Math.max(start, end) };
  }

  /** A part of this text, still mapped to the same source. */
  slice(start: number, end: number): MappedText {
    const builder = MappedText.builder();
    for (let i = start; i < end;) {
      const piece = this.pieceAt(i);
      const pieceEnd = Math.min(end, this.starts[piece + 1] ?? this.text.length);
      const source = this.sourceRange({ start: i, end: pieceEnd });
      builder.push(this.text.slice(i, pieceEnd), source.start, source.end);
      i = pieceEnd;
    }
    return builder.build();
  }

  /** The pieces from left to right, each with its source range. */
  *pieces(): Generator<{ readonly text: string; readonly source: Range }> {
    for (let i = 0; i < this.sources.length; i++) {
      const source = this.sources[i];
      if (source) yield { text: this.text.slice(this.starts[i], this.starts[i + 1]), source };
    }
  }

  private sourceOf(index: number): Range {
    const piece = this.pieceAt(index);
    const source = this.sources[piece] ?? { start: 0, end: 0 };
    const start = this.starts[piece] ?? 0;
    const length = (this.starts[piece + 1] ?? this.text.length) - start;
    if (length !== source.end - source.start) return source;
    return { start: source.start + index - start, end: source.start + index - start + 1 };
  }

  private pieceAt(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

type Build = (text: string, starts: readonly number[], sources: readonly Range[]) => MappedText;

/** Collects pieces from left to right. */
export class MappedTextBuilder {
  private text = '';
  private readonly starts: number[] = [];
  private readonly sources: Range[] = [];

  constructor(private readonly finish: Build) {}

  get length(): number {
    return this.text.length;
  }

  /** Adds `text`, which stands for `source.slice(sourceStart, sourceEnd)`. */
  push(text: string, sourceStart: number, sourceEnd: number): this {
    if (text.length === 0) return this;
    const last = this.sources.at(-1);
    const lastStart = this.starts.at(-1) ?? 0;
    const linear = text.length === sourceEnd - sourceStart;
    const lastLinear = last !== undefined && this.text.length - lastStart === last.end - last.start;
    if (linear && lastLinear && last.end === sourceStart) {
      this.sources[this.sources.length - 1] = { start: last.start, end: sourceEnd };
    } else {
      this.starts.push(this.text.length);
      this.sources.push({ start: sourceStart, end: sourceEnd });
    }
    this.text += text;
    return this;
  }

  /** Adds a piece of mapped text as it is. */
  append(mapped: MappedText): this {
    for (const { text, source } of mapped.pieces()) this.push(text, source.start, source.end);
    return this;
  }

  build(): MappedText {
    return this.finish(this.text, this.starts.length > 0 ? this.starts : [0], this.sources);
  }
}
