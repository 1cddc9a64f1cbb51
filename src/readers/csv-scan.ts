import { MappedText } from '../text/mapped-text.js';
import type { ReadProblem } from './reader.js';

/** One cell: its decoded text, mapped to the source. */
export type Cell = MappedText;

export interface CsvRecord {
  readonly cells: readonly Cell[];
  /** Offset of the record and of what follows it. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts delimited text into records (RFC 4180: quoted cells, doubled quotes, line breaks inside quotes). `base` is the
 * offset of `source` in its file; `final` is false where more text will follow, and the last record may be cut off.
 */
export class CsvScan {
  readonly problems: ReadProblem[] = [];
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly delimiter: string,
    private readonly base = 0,
    private readonly final = true,
  ) {}

  /** Offset up to which records have been read. */
  get position(): number {
    return this.at;
  }

  /** The records that are not blank, up to the end or to where the rest may be incomplete. */
  *records(): Generator<CsvRecord> {
    while (this.at < this.source.length) {
      const record = this.record(this.at);
      if (!record) return;
      this.at = record.end - this.base;
      if (record.cells.some(({ text }) => text !== '')) yield record;
    }
  }

  private record(start: number): CsvRecord | undefined {
    const cells: Cell[] = [];
    for (let at = start; ; at++) {
      const quote = this.quoteAt(at);
      let end: number;
      if (quote >= 0) {
        const close = this.closingQuote(quote + 1);
        if (close < 0) {
          if (!this.final) return undefined;
          this.problems.push({
            message: 'the quote that opens here is never closed',
            offset: this.base + quote,
          });
          return this.recover(cells, quote, start);
        }
        end = this.endOfCell(close + 1);
        cells.push(this.unquoted(quote + 1, close, end));
      } else {
        end = this.endOfCell(at);
        cells.push(this.plain(at, end));
      }
      if (end >= this.source.length)
        return this.final ? { cells, start: this.base + start, end: this.base + end } : undefined;
      if (this.source.charAt(end) === this.delimiter) {
        at = end;
        continue;
      }
      const next = this.afterBreak(end);
      // A carriage return at the end of a chunk may be half of a line break.
      if (!this.final && next >= this.source.length && this.source.charCodeAt(end) === 13) return undefined;
      return { cells, start: this.base + start, end: this.base + next };
    }
  }

  /** Reads the line of a quote that nothing closes as if it were plain, so that the rest of the file is still read. */
  private recover(cells: Cell[], quote: number, start: number): CsvRecord {
    const end = this.endOfLine(quote + 1);
    cells.push(this.plain(quote + 1, end));
    return {
      cells,
      start: this.base + start,
      end: this.base + Math.min(this.source.length, this.afterBreak(end)),
    };
  }

  /** Offset of a quote that opens the cell at `at`, blanks before it let through; -1 if the cell is plain. */
  private quoteAt(at: number): number {
    let i = at;
    while (this.source.charCodeAt(i) === 32) i++;
    return this.source.charCodeAt(i) === 34 ? i : -1;
  }

  private closingQuote(from: number): number {
    let at = this.source.indexOf('"', from);
    while (at >= 0 && this.source.charCodeAt(at + 1) === 34) at = this.source.indexOf('"', at + 2);
    return at;
  }

  /** The inside of the quotes; what stands behind them, against the rule, belongs to the cell too. */
  private unquoted(start: number, close: number, end: number): Cell {
    const builder = MappedText.builder();
    const text = this.source.slice(start, close);
    const origin = this.base + start;
    let from = 0;
    // Looked for in the cell alone: a search through the whole source, from each cell, would be quadratic.
    for (let at = text.indexOf('""'); at >= 0; at = text.indexOf('""', from)) {
      builder.push(text.slice(from, at), origin + from, origin + at);
      builder.push('"', origin + at, origin + at + 2);
      from = at + 2;
    }
    builder.push(text.slice(from), origin + from, this.base + close);
    const behind = this.source.slice(close + 1, end);
    if (behind.trim() !== '') builder.push(behind, this.base + close + 1, this.base + end);
    return builder.build();
  }

  private plain(start: number, end: number): Cell {
    return MappedText.identity(this.source.slice(start, end), this.base + start);
  }

  private endOfCell(at: number): number {
    const delimiter = this.delimiter.charCodeAt(0);
    for (; at < this.source.length; at++) {
      const code = this.source.charCodeAt(at);
      if (code === delimiter || code === 10 || code === 13) break;
    }
    return at;
  }

  private endOfLine(at: number): number {
    while (at < this.source.length && this.source.charCodeAt(at) !== 10 && this.source.charCodeAt(at) !== 13)
      at++;
    return at;
  }

  private afterBreak(at: number): number {
    return this.source.charCodeAt(at) === 13 && this.source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that the first line uses most, outside quotes. */
export function findDelimiter(source: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (let i = 0; i < Math.min(source.length, 20_000); i++) {
    const character = source.charAt(i);
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best = ',';
  for (const [delimiter, count] of counts) if (count > (counts.get(best) ?? 0)) best = delimiter;
  return best;
}
