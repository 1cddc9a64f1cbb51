import { decoderOf } from './code-page.js';
import type { BytesResult, ReadOptions, ReadProblem } from './reader.js';
import { WordText } from './word-text.js';

/** Where the text of a group goes. */
type Destination = 'body' | 'aside' | 'comment' | 'field' | 'hidden';

interface Group {
  destination: Destination;
  /** Name of the part for people: `header`, `footnote`. */
  part: string;
  /** How many characters stand for a `\u` in programs that don't know it. */
  fallback: number;
}

/** Control words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};
/** Destinations that hold no words of the document. */
const HIDDEN = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable listtext pntext rsidtbl generator xmlnstbl filetbl revtbl atnid atnauthor atndate atnref atrfstart atrfend bkmkstart bkmkend fldtype private nonshppict objdata mmathPr wgrffmtfilter pgdsctbl ftnsep ftnsepc aftnsep aftnsepc sp'.split(
    ' ',
  ),
);
const PARTS = new Set('header headerl headerr headerf footer footerl footerr footerf footnote'.split(' '));
/** `\par`, `\u8217 ?`, `\'92`, `\~`, or a run of text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|[{}]|[^\\{}\r\n]+|[\r\n]+/giy;
/** More open groups than this is an attack; they are counted, no more. */
const MAX_GROUPS = 1000;

/** Takes the text out of RTF in one pass. */
export class RtfScan {
  readonly text = new WordText();
  private readonly groups: Group[] = [];
  private group: Group = { destination: 'hidden', part: '', fallback: 1 };
  private buffers: Record<'body' | 'aside' | 'comment' | 'field', string> = {
    body: '',
    aside: '',
    comment: '',
    field: '',
  };
  private decode = decoderOf('windows-1252');
  private pendingBytes: number[] = [];
  private skip = 0;
  private tooDeep = 0;
  private inTable = false;
  private betweenRows = false;
  /** True behind `\*`: a destination that is not known is to be left out. */
  private starred = false;

  constructor(private readonly source: string) {}

  run(options: ReadOptions): BytesResult {
    const problems: ReadProblem[] = [];
    TOKEN.lastIndex = 0;
    for (let at = 0; at < this.source.length; at = TOKEN.lastIndex) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(this.source);
      if (!match) break;
      // Pictures and objects may be stored as raw bytes of a given length.
      if (match[1] === 'bin') TOKEN.lastIndex += Math.min(Number(match[2] ?? 0), this.source.length);
      this.token(match);
    }
    this.flushBytes();
    if (this.groups.length > 0)
      problems.push({ message: 'the file is cut off: a group is never closed', offset: 0 });
    this.endParagraph(false);
    this.endTable();
    return this.text.result(options, problems);
  }

  private token(match: RegExpExecArray): void {
    const [all, word, number, hex, symbol] = match;
    if (hex === undefined) this.flushBytes();
    if (all === '{') this.open();
    else if (all === '}') this.close();
    else if (word !== undefined) this.word(word, number === undefined ? undefined : Number(number));
    else if (hex !== undefined) this.byte(parseInt(hex, 16));
    else if (symbol !== undefined) this.symbol(symbol);
    else if (!/^[\r\n]/.test(all)) this.add(this.afterFallback(all));
    this.starred = symbol === '*';
  }

  private open(): void {
    if (this.groups.length >= MAX_GROUPS) this.tooDeep++;
    else {
      this.groups.push(this.group);
      // What stands in the outermost group is the body.
      this.group =
        this.groups.length === 1 ? { destination: 'body', part: '', fallback: 1 } : { ...this.group };
    }
  }

  private close(): void {
    if (this.tooDeep > 0) this.tooDeep--;
    else {
      const closed = this.group;
      this.group = this.groups.pop() ?? this.group;
      if (closed.destination !== this.group.destination) this.endDestination(closed);
    }
  }

  private word(word: string, value: number | undefined): void {
    const character = CHARACTERS[word];
    if (character !== undefined) this.add(character);
    else if (HIDDEN.has(word)) this.group.destination = 'hidden';
    else if (word === 'fldinst') this.group.destination = 'field';
    else if (word === 'annotation') this.group.destination = 'comment';
    else if (PARTS.has(word)) Object.assign(this.group, { destination: 'aside', part: word });
    else if (word === 'deleted' && value !== 0) this.group.destination = 'hidden';
    else if (word === 'u') this.unicode(value ?? 0);
    else if (word === 'uc') this.group.fallback = Math.max(0, Math.min(10, value ?? 1));
    else if (word === 'ansicpg')
      this.decode = decoderOf(value === 65001 ? 'utf-8' : `windows-${value ?? 1252}`);
    else if (word === 'par' || word === 'sect' || word === 'page') this.endParagraph(true);
    else if (word === 'trowd' || word === 'intbl' || word === 'cell' || word === 'row') this.tableWord(word);
    else if (this.starred) this.group.destination = 'hidden';
  }

  /** Rows of one table follow one another: `\trowd … \cell … \row`. */
  private tableWord(word: string): void {
    if (this.group.destination !== 'body') return;
    if (word === 'row') this.betweenRows = true;
    else {
      if (!this.inTable) this.text.openTable();
      if (!this.inTable || this.betweenRows) {
        this.text.openRow();
        this.text.openCell();
      }
      this.inTable = true;
      this.betweenRows = false;
      if (word === 'cell') {
        this.endParagraph(true);
        this.text.openCell();
      }
    }
  }

  private endTable(): void {
    if (this.inTable) this.text.closeTable();
    this.inTable = false;
    this.betweenRows = false;
  }

  private unicode(value: number): void {
    this.add(String.fromCharCode(value & 0xffff));
    this.skip = this.group.fallback;
  }

  private byte(value: number): void {
    if (this.skip > 0) this.skip--;
    else this.pendingBytes.push(value);
  }

  private flushBytes(): void {
    if (this.pendingBytes.length === 0) return;
    this.add(this.decode(Uint8Array.from(this.pendingBytes)));
    this.pendingBytes = [];
  }

  private symbol(symbol: string): void {
    if (symbol === '~') this.add(' ');
    else if (symbol === '_') this.add('-');
    else if (symbol === '\n' || symbol === '\r') this.endParagraph(true);
    else if (symbol === '{' || symbol === '}' || symbol === '\\') this.add(this.afterFallback(symbol));
  }

  private afterFallback(text: string): string {
    const kept = text.slice(this.skip);
    this.skip = Math.max(0, this.skip - text.length);
    return kept;
  }

  private add(text: string): void {
    if (this.group.destination !== 'hidden') this.buffers[this.group.destination] += text;
  }

  private endParagraph(always: boolean): void {
    const { destination } = this.group;
    if (destination === 'aside' || destination === 'comment') this.buffers[destination] += '\n';
    else if (destination === 'body' || !always) {
      if (this.betweenRows) this.endTable();
      if (always || this.buffers.body !== '') this.text.paragraph(this.buffers.body);
      this.buffers.body = '';
    }
  }

  private endDestination({ destination, part }: Group): void {
    if (destination === 'aside') this.text.aside(this.take('aside'), 'body', part);
    else if (destination === 'comment')
      this.text.aside(this.take('comment'), 'hidden-comment', 'comment', this.text.place);
    else if (destination === 'field') {
      // `HYPERLINK "mailto:…"`; other fields compute what stands beside them.
      const target = /^\s*HYPERLINK\s+(?:\\l\s+)?"([^"]{1,2000})"/i.exec(this.take('field'))?.[1];
      if (target !== undefined) this.text.aside(target, 'link', 'target of a link');
    }
  }

  private take(buffer: 'aside' | 'comment' | 'field'): string {
    const text = this.buffers[buffer].trim();
    this.buffers[buffer] = '';
    return text;
  }
}
