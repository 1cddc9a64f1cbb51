import type { QuoteType } from 'htmlparser2';
import { MappedText } from '../text/mapped-text.js';
import type { Locate } from './post-builder.js';

/** An attribute, its value decoded and mapped to the source. */
export interface Attribute {
  readonly name: string;
  readonly value: MappedText;
}

/** What a stretch of HTML tells its reader; offsets are those of the source. */
export interface HtmlSink {
  text(text: string, at: Locate): void;
  character(text: string, start: number, end: number): void;
  comment(content: string, at: Locate): void;
  open(name: string, attributes: readonly Attribute[], start: number, end: number): void;
  close(name: string, start: number): void;
}

/** Puts the pieces together that htmlparser2's tokenizer reports for one stretch of HTML. */
export class HtmlStretch {
  /** Offset in the stretch of the tag that is open; undefined between tags. */
  openTag: number | undefined;
  private name = '';
  private attributes: Attribute[] = [];
  private attributeName = '';
  private value = MappedText.builder();
  /** End of what was read of the text or of the attribute. */
  private last = 0;
  /** Characters that stood as entities in the attribute since `last`; the tokenizer does not say where. */
  private entities: number[] = [];

  constructor(
    private readonly html: string,
    private readonly at: Locate,
    private readonly sink: HtmlSink,
  ) {}

  ontext(start: number, end: number): void {
    this.sink.text(this.html.slice(start, end), (offset) => this.at(start + offset));
    this.last = end;
  }

  ontextentity(codepoint: number, end: number): void {
    // Some entities stand for two characters: the second is reported at the same place.
    const start = this.html.lastIndexOf('&', end - 1);
    this.sink.character(String.fromCodePoint(codepoint), this.at(start), this.at(end - 1) + 1);
    this.last = end;
  }

  onopentagname(start: number, end: number): void {
    this.openTag = start - 1;
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.value = MappedText.builder();
    this.last = -1;
  }

  onattribdata(start: number, end: number): void {
    this.flushEntities(start);
    this.value.push(this.html.slice(start, end), this.at(start), this.at(end - 1) + 1);
    this.last = end;
  }

  onattribentity(codepoint: number): void {
    this.entities.push(codepoint);
  }

  onattribend(_quote: QuoteType, end: number): void {
    this.flushEntities(end);
    this.attributes.push({ name: this.attributeName, value: this.value.build() });
  }

  onopentagend(end: number): void {
    this.finishTag(end);
  }

  onselfclosingtag(end: number): void {
    this.finishTag(end);
  }

  onclosetag(start: number, end: number): void {
    this.sink.close(this.html.slice(start, end).toLowerCase(), this.at(start));
  }

  oncomment(start: number, end: number, endOffset: number): void {
    this.sink.comment(this.html.slice(start, end - endOffset), (offset) => this.at(start + offset));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private finishTag(end: number): void {
    const start = this.openTag ?? end;
    this.openTag = undefined;
    this.sink.open(this.name, this.attributes, this.at(start), this.at(end) + 1);
  }

  /** Places the entities that stand between `last` and `end`: each begins at an ampersand. */
  private flushEntities(end: number): void {
    let start = this.last < 0 ? this.html.lastIndexOf('&', end - 1) : this.last;
    if (this.last < 0) start = this.firstAmpersand(end, this.entities.length);
    this.entities.forEach((codepoint, i) => {
      const next = i + 1 < this.entities.length ? this.html.indexOf('&', start + 1) : end;
      const entityEnd = next < 0 || next > end ? end : next;
      this.value.push(String.fromCodePoint(codepoint), this.at(start), this.at(entityEnd - 1) + 1);
      start = entityEnd;
    });
    this.entities = [];
  }

  /** The value began with entities: their first ampersand is the `count`th before `end`. */
  private firstAmpersand(end: number, count: number): number {
    let at = end;
    for (let i = 0; i < count && at > 0; i++) at = this.html.lastIndexOf('&', at - 1);
    return Math.max(0, at);
  }
}
