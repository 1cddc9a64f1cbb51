import { MappedText } from '../text/mapped-text.js';
import { JsonTokens, type JsonTokenKind } from './json-tokens.js';
import type { ReadProblem } from './reader.js';
import { MAX_DEPTH, type SourceList, type SourceMap, type SourceValue } from './values.js';

interface Open {
  readonly container: SourceList | SourceMap;
  readonly offset: number;
  key: string | undefined;
}

/** Values of a JSON text; more than one where values follow one another. */
export interface ScannedJson {
  readonly values: readonly SourceValue[];
  readonly problems: readonly ReadProblem[];
}

/** Behind the first broken place most of what looks broken follows from it. */
const MAX_PROBLEMS = 1;

/**
 * Reads JSON, with comments and trailing commas let through, without recursion: nesting has no limit, and behind a
 * broken place reading goes on. `base` is the offset of `source` in its file.
 */
export function scanJson(source: string, base = 0): ScannedJson {
  return new JsonScan(source, base).run();
}

class JsonScan {
  private readonly tokens: JsonTokens;
  private readonly values: SourceValue[] = [];
  private readonly problems: ReadProblem[] = [];
  private readonly stack: Open[] = [];
  /** Containers below MAX_DEPTH, of which only the ends are counted. */
  private tooDeep = 0;
  /** True where the next value must be parted from the last by a comma. */
  private afterValue = false;

  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {
    this.tokens = new JsonTokens(source);
  }

  run(): ScannedJson {
    while (this.tokens.next() !== 'end') this.token(this.tokens.kind, this.tokens.start);
    const open = this.stack[0];
    if (open) {
      const name = open.container.type === 'map' ? 'object' : 'array';
      this.problem(`the ${name} that opens here is never closed`, open.offset);
    }
    return { values: this.values, problems: this.problems };
  }

  private token(kind: JsonTokenKind, offset: number): void {
    if (kind === '{') this.open({ type: 'map', entries: [] }, offset);
    else if (kind === '[') this.open({ type: 'list', items: [] }, offset);
    else if (kind === '}') this.close('map', offset);
    else if (kind === ']') this.close('list', offset);
    else if (kind === ',') this.comma(offset);
    else if (kind === 'string') this.string(offset);
    else if (kind === 'literal')
      this.value({ type: 'scalar', isString: false, text: this.literal() }, offset);
    else this.problem(kind === ':' ? 'a colon stands where none belongs' : 'this is not JSON', offset);
  }

  private comma(offset: number): void {
    if (!this.afterValue && this.tooDeep === 0) this.problem('a value is missing before this comma', offset);
    this.afterValue = false;
  }

  private open(container: SourceList | SourceMap, offset: number): void {
    if (this.stack.length >= MAX_DEPTH) {
      if (this.tooDeep++ === 0) this.problem(`nested deeper than ${MAX_DEPTH} levels`, offset);
      this.afterValue = false;
      return;
    }
    this.value(container, offset);
    this.stack.push({ container, offset, key: undefined });
    this.afterValue = false;
  }

  private close(type: 'map' | 'list', offset: number): void {
    this.afterValue = true;
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const top = this.stack.at(-1);
    if (top?.container.type === type) {
      this.stack.pop();
      return;
    }
    this.problem(type === 'map' ? 'no object is open here' : 'no array is open here', offset);
    // A container that was not closed ends with the one around it.
    const index = this.stack.findLastIndex(({ container }) => container.type === type);
    if (index >= 0) this.stack.length = index;
  }

  private string(offset: number): void {
    const { flaw } = this.tokens;
    if (flaw === 'unclosed') this.problem('the string that opens here is never closed', offset);
    else if (flaw)
      this.problem('this string holds a character or an escape that JSON does not allow', offset);
    const top = this.stack.at(-1);
    if (
      top?.container.type === 'map' &&
      top.key === undefined &&
      this.tooDeep === 0 &&
      this.tokens.colonFollows()
    ) {
      if (this.afterValue) this.problem('a comma is missing before this key', offset);
      top.key = this.decoded().text;
      this.tokens.next();
      this.afterValue = false;
    } else this.value({ type: 'scalar', isString: true, text: this.decoded() }, offset);
  }

  private value(value: SourceValue, offset: number): void {
    if (this.afterValue && this.tooDeep === 0) {
      this.problem(
        this.stack.length === 0 ? 'a second value follows the first' : 'a comma is missing here',
        offset,
      );
    }
    this.afterValue = true;
    const top = this.stack.at(-1);
    if (!top) this.values.push(value);
    else if (top.container.type === 'list') top.container.items.push(value);
    else {
      if (top.key === undefined && this.tooDeep === 0)
        this.problem('a key and a colon are missing here', offset);
      top.container.entries.push({ key: top.key ?? '', value });
      if (this.tooDeep === 0) top.key = undefined;
    }
  }

  private literal(): MappedText {
    const { start, end } = this.tokens;
    return MappedText.identity(this.source.slice(start, end), this.base + start);
  }

  /** The characters of a string, each escape mapped to the whole of it. */
  private decoded(): MappedText {
    const { start, end, flaw } = this.tokens;
    const inside = this.source.slice(start + 1, flaw === 'unclosed' ? end : end - 1);
    return decodeJsonString(inside, this.base + start + 1);
  }

  private problem(message: string, offset: number): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ message, offset: this.base + offset });
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** The text of a JSON string's inside, which begins at `offset` of the file. */
function decodeJsonString(raw: string, offset: number): MappedText {
  if (!raw.includes('\\')) return MappedText.identity(raw, offset);
  const builder = MappedText.builder();
  let from = 0;
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', from)) {
    builder.push(raw.slice(from, at), offset + from, offset + at);
    const code = /^[\da-f]{4}/i.exec(raw.slice(at + 2, at + 6))?.[0];
    const unicode = raw.charAt(at + 1) === 'u' && code !== undefined;
    const length = unicode ? 6 : Math.min(2, raw.length - at);
    const next = raw.charAt(at + 1);
    const text = unicode ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[next] ?? next);
    builder.push(text, offset + at, offset + at + length);
    from = at + length;
  }
  return builder.push(raw.slice(from), offset + from, offset + raw.length).build();
}
