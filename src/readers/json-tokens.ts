/** Kinds of JSON tokens (RFC 8259, section 2); `literal` is a number, `true`, `false` or `null`. */
export type JsonTokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'literal' | 'unknown' | 'end';

/** A string that runs to the end of its line, or that holds an escape or a control character which JSON forbids. */
export type JsonStringFlaw = 'unclosed' | 'forbidden' | undefined;

/** `-12.5e3`, `true`; not `12px`. */
const LITERAL = /(?:-?\d{1,400}(?:\.\d{1,400})?(?:e[+-]?\d{1,9})?|true|false|null)(?![\w.])/iy;
const UNKNOWN = /[^\s{}[\],:"]{1,200}/y;
/** `\n`, `\u00e9`; not `\x41`. */
const ALLOWED_ESCAPE = /^(?:["\\/bfnrt]|u[\da-f]{4})/i;

/** Cuts JSON into tokens one after another; comments of JSONC are white space. */
export class JsonTokens {
  kind: JsonTokenKind = 'end';
  start = 0;
  end = 0;
  flaw: JsonStringFlaw;

  constructor(readonly source: string) {}

  next(): JsonTokenKind {
    this.start = this.afterTrivia(this.end);
    const character = this.source.charAt(this.start);
    this.flaw = undefined;
    if (character === '') this.set('end', this.start);
    else if (character === '"') this.string();
    else if (isPunctuation(character)) this.set(character, this.start + 1);
    else if (this.matches(LITERAL)) this.set('literal', LITERAL.lastIndex);
    else this.set('unknown', this.matches(UNKNOWN) ? UNKNOWN.lastIndex : this.start + 1);
    return this.kind;
  }

  /** True where a colon comes next, so that the string that was just read is a key. */
  colonFollows(): boolean {
    return this.source.charAt(this.afterTrivia(this.end)) === ':';
  }

  private set(kind: JsonTokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.start;
    return pattern.test(this.source);
  }

  private string(): void {
    let at = this.start + 1;
    for (; at < this.source.length; at++) {
      const code = this.source.charCodeAt(at);
      if (code === 34) {
        this.set('string', at + 1);
        return;
      }
      if (code === 10 || code === 13) break;
      if (code === 92) {
        if (!ALLOWED_ESCAPE.test(this.source.slice(at + 1, at + 6))) this.flaw ??= 'forbidden';
        at++;
      } else if (code < 32 && code !== 9) this.flaw ??= 'forbidden';
    }
    this.flaw = 'unclosed';
    this.set('string', Math.min(at, this.source.length));
  }

  private afterTrivia(at: number): number {
    for (;;) {
      const code = this.source.charCodeAt(at);
      if (code === 32 || (code >= 9 && code <= 13) || code === 0xfeff) at++;
      else if (code === 47 && this.source.startsWith('//', at)) at = this.after('\n', at);
      else if (code === 47 && this.source.startsWith('/*', at)) at = this.after('*/', at + 2);
      else return at;
    }
  }

  private after(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    return found < 0 ? this.source.length : found + mark.length;
  }
}

function isPunctuation(character: string): character is '{' | '}' | '[' | ']' | ',' | ':' {
  return '{}[],:'.includes(character);
}
