import { MappedText } from '../text/mapped-text.js';
import { mayHoldDirective } from './directive-mark.js';
import type { ReadProblem } from './reader.js';
import { mapTomlString } from './toml-string.js';
import { MAX_DEPTH, type SourceEntry, type SourceMap, type SourceValue } from './values.js';

export interface ScannedToml {
  readonly value: SourceMap;
  readonly problems: readonly ReadProblem[];
  /** Comments that may be meant for the linter, without their `#`. */
  readonly comments: readonly MappedText[];
}

/** `title`, `"quoted key"`, `a.b`. */
const KEY_PART = /[ \t]*(?:([\w-]{1,200})|"([^"\r\n]{0,200})"|'([^'\r\n]{0,200})')[ \t]*/y;
/** A number, a date or a boolean: everything up to a comma, a bracket, a comment or the end of the line. */
const BARE_VALUE = /[^\s,\]}#](?:[^,\]}#\r\n]{0,200}[^\s,\]}#])?/y;

/**
 * Reads TOML 1.0 (https://toml.io/en/v1.0.0) leniently: behind a broken line reading goes on with the next. Dates and
 * numbers stay as they are written. `base` is the offset of `source` in its file.
 */
export function scanToml(source: string, base = 0): ScannedToml {
  return new TomlScan(source, base).run();
}

class TomlScan {
  private readonly root: SourceMap = { type: 'map', entries: [] };
  private readonly problems: ReadProblem[] = [];
  private readonly comments: MappedText[] = [];
  private table = this.root;
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  run(): ScannedToml {
    for (;;) {
      this.skip(true);
      if (this.at >= this.source.length) break;
      const start = this.at;
      const read = this.source.charAt(start) === '[' ? this.header() : this.entry(this.table, 0);
      this.skip(false);
      const rest = this.source.charAt(this.at);
      if (!read || (rest !== '' && rest !== '\n' && rest !== '\r')) {
        this.problem('broken TOML', read ? this.at : start);
        this.at = this.endOfLine(Math.max(this.at, start));
      }
    }
    return { value: this.root, problems: this.problems, comments: this.comments };
  }

  /** `[table]` or `[[list of tables]]`. */
  private header(): boolean {
    const isList = this.source.startsWith('[[', this.at);
    this.at += isList ? 2 : 1;
    const path = this.key();
    if (!path || !this.source.startsWith(isList ? ']]' : ']', this.at)) return false;
    this.at += isList ? 2 : 1;
    const parent = descend(this.root, path.slice(0, -1));
    const name = path.at(-1) ?? '';
    if (!isList) this.table = descend(parent, [name]);
    else {
      this.table = { type: 'map', entries: [] };
      const list = parent.entries.find(({ key, value }) => key === name && value.type === 'list')?.value;
      if (list?.type === 'list') list.items.push(this.table);
      else parent.entries.push({ key: name, value: { type: 'list', items: [this.table] } });
    }
    return true;
  }

  private entry(table: SourceMap, depth: number): boolean {
    const path = this.key();
    if (!path || this.source.charAt(this.at) !== '=') return false;
    this.at++;
    this.skip(false);
    const value = this.value(depth);
    if (!value) return false;
    descend(table, path.slice(0, -1)).entries.push({ key: path.at(-1) ?? '', value });
    return true;
  }

  private key(): string[] | undefined {
    const parts: string[] = [];
    do {
      KEY_PART.lastIndex = this.at;
      const match = KEY_PART.exec(this.source);
      if (!match || parts.length >= MAX_DEPTH) return undefined;
      this.at = KEY_PART.lastIndex;
      parts.push(match[1] ?? match[2] ?? match[3] ?? '');
    } while (this.source.charAt(this.at) === '.' && ++this.at);
    return parts;
  }

  private value(depth: number): SourceValue | undefined {
    const character = this.source.charAt(this.at);
    if (character === '"' || character === "'") return this.string();
    if (character === '[' || character === '{') {
      if (depth < MAX_DEPTH) return character === '[' ? this.list(depth) : this.inlineTable(depth);
      this.problem(`nested deeper than ${MAX_DEPTH} levels`, this.at);
      this.at = this.source.length;
      return { type: 'list', items: [] };
    }
    BARE_VALUE.lastIndex = this.at;
    const bare = BARE_VALUE.exec(this.source)?.[0];
    if (bare === undefined) return undefined;
    const text = MappedText.identity(bare, this.base + this.at);
    this.at += bare.length;
    return { type: 'scalar', isString: false, text };
  }

  private string(): SourceValue {
    const { text, end, closed } = mapTomlString(this.source, this.at, this.base);
    if (!closed) this.problem('the string that opens here is never closed', this.at);
    this.at = end;
    return { type: 'scalar', isString: true, text };
  }

  private list(depth: number): SourceValue | undefined {
    const items: SourceValue[] = [];
    this.at++;
    for (;;) {
      this.skip(true);
      if (this.source.charAt(this.at) === ']') break;
      const item = this.value(depth + 1);
      if (!item) return undefined;
      items.push(item);
      this.skip(true);
      if (this.source.charAt(this.at) === ',') this.at++;
      else if (this.source.charAt(this.at) !== ']') return undefined;
    }
    this.at++;
    return { type: 'list', items };
  }

  private inlineTable(depth: number): SourceValue | undefined {
    const table: SourceMap = { type: 'map', entries: [] };
    this.at++;
    for (;;) {
      this.skip(true);
      if (this.source.charAt(this.at) === '}') break;
      if (!this.entry(table, depth + 1)) return undefined;
      this.skip(true);
      if (this.source.charAt(this.at) === ',') this.at++;
      else if (this.source.charAt(this.at) !== '}') return undefined;
    }
    this.at++;
    return table;
  }

  /** Moves past blanks and comments, and past line breaks where `lines` says so. */
  private skip(lines: boolean): void {
    for (; this.at < this.source.length; this.at++) {
      const code = this.source.charCodeAt(this.at);
      if (code === 35) this.at = this.comment(this.at) - 1;
      else if (code !== 32 && code !== 9 && !(lines && (code === 10 || code === 13))) return;
    }
  }

  /** Where a comment ends. */
  private comment(start: number): number {
    const end = this.endOfLine(start);
    const text = this.source.slice(start + 1, end);
    if (mayHoldDirective(text)) this.comments.push(MappedText.identity(text, this.base + start + 1));
    return end;
  }

  private endOfLine(at: number): number {
    while (at < this.source.length && this.source.charCodeAt(at) !== 10 && this.source.charCodeAt(at) !== 13)
      at++;
    return at;
  }

  private problem(message: string, offset: number): void {
    if (this.problems.length < 10) this.problems.push({ message, offset: this.base + offset });
  }
}

/** The table at a path below `table`, made where it is missing; the last one of a list of tables. */
function descend(table: SourceMap, path: readonly string[]): SourceMap {
  let current = table;
  for (const name of path) {
    const found: SourceEntry | undefined = current.entries.find(({ key }) => key === name);
    const last: SourceValue | undefined =
      found?.value.type === 'list' ? found.value.items.at(-1) : found?.value;
    if (last?.type === 'map') current = last;
    else {
      const made: SourceMap = { type: 'map', entries: [] };
      current.entries.push({ key: name, value: made });
      current = made;
    }
  }
  return current;
}
