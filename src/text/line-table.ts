/** A place in a file as an editor shows it: both numbers count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds line and column of an offset. A line ends at LF, CRLF or a lone CR; U+2028 and U+2029 do not end a line,
 * because editors and ESLint's readers of JSON do not count them.
 */
export class LineTable {
  private found: readonly number[] | undefined;

  constructor(private readonly source: string) {}

  position(offset: number): Position {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The offset of a position; the inverse of `position`. */
  offset({ line, column }: Position): number {
    return (this.starts[line - 1] ?? 0) + column - 1;
  }

  /** Where each line starts; looked for when somebody first asks, because most drafts have nothing to point at. */
  private get starts(): readonly number[] {
    return (this.found ??= startsOf(this.source));
  }
}

function startsOf(source: string): number[] {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 10 || (code === 13 && source.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
