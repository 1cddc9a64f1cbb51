import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { MappedText } from '../text/mapped-text.js';
import { decodeCharacterReference } from './entities.js';
import { HtmlText } from './html-text.js';
import { addTarget } from './links.js';
import { FieldText, type PostBuilder } from './post-builder.js';

/** A line that begins with so many marks and blanks nests deeper than any draft, and costs micromark the square of its depth. */
const DEEP_LINE = /^[ \t>*+\-\d.)]{120,}/gm;
/** How much of such a line nests. */
const DEEPEST = 100;

type Token = ReturnType<typeof postprocess>[number][1];

/** Constructs that nobody reads as words, or that name something which is read elsewhere. */
const UNREAD = new Set<string>([
  'codeFenced',
  'codeIndented',
  'codeText',
  'mathFlow',
  'tableDelimiterRow',
  'definitionLabel',
  'reference',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'taskListCheck',
]);
/** Constructs that end a paragraph. */
const BLOCKS = new Set<string>([
  'paragraph',
  'atxHeading',
  'setextHeading',
  'thematicBreak',
  'tableRow',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
]);
const TARGETS = new Set<string>(['resourceDestinationString', 'definitionDestinationString']);
const TITLES = new Set<string>(['resourceTitleString', 'definitionTitleString']);
const TEXT = new Set<string>(['data', 'characterEscapeValue', 'autolinkProtocol', 'autolinkEmail']);
const LITERAL_AUTOLINKS = new Set<string>([
  'literalAutolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
]);

/** Reads a Markdown body through micromark's events, which place every character. `base` is its offset in the file. */
export class MarkdownEvents {
  private readonly body: FieldText;
  private readonly html: HtmlText;
  /** Where text goes: alt text, a link's target or title; the body where nothing is open. */
  private readonly targets: FieldText[] = [];
  private skipped: Token | undefined;
  /** How many targets were open where the parentheses of a link began; undefined outside of them. */
  private outsideResource: number | undefined;
  private markup: ReturnType<typeof MappedText.builder> | undefined;

  constructor(
    private readonly source: string,
    private readonly post: PostBuilder,
    private readonly base: number,
  ) {
    this.body = post.field('body');
    this.html = new HtmlText(post, this.body, source);
  }

  /** `mdx` reads tags inside paragraphs only, and no indented code. */
  read(mdx = false): void {
    const disable = mdx ? [{ disable: { null: ['htmlFlow', 'codeIndented'] } }] : [];
    // micromark leaves a byte-order mark out of its offsets.
    const text = this.source.slice(this.base).replace(DEEP_LINE, withoutDepth);
    const chunks = preprocess()(text, undefined, true);
    for (const [kind, token] of postprocess(
      parse({ extensions: [gfm(), ...disable] })
        .document()
        .write(chunks),
    )) {
      if (kind === 'enter') this.enter(token);
      else this.exit(token);
    }
  }

  private enter(token: Token): void {
    if (this.skipped) return;
    const type: string = token.type;
    if (UNREAD.has(type)) this.skipped = token;
    else if (type === 'image') this.targets.push(this.post.field('alt'));
    else if (type === 'resource') this.outsideResource = this.targets.length;
    else if (TARGETS.has(type)) this.targets.push(new FieldText('link'));
    else if (TITLES.has(type)) this.targets.push(this.post.field('link-title'));
    else if (type === 'htmlFlow' || type === 'htmlText') this.markup = MappedText.builder();
    else if (type === 'lineEnding') this.lineEnding(token);
    else if (this.markup) this.addMarkup(token);
    else if (TEXT.has(type) || LITERAL_AUTOLINKS.has(type)) this.text(token);
    else if (type === 'characterReference') this.reference(token);
  }

  private exit(token: Token): void {
    const type: string = token.type;
    if (this.skipped) {
      if (this.skipped !== token) return;
      this.skipped = undefined;
    }
    if (type === 'resource') this.outsideResource = undefined;
    // What follows an image's alt text in its construct is target and title, not alt text.
    if (TITLES.has(type) || type === 'image') this.targets.pop();
    else if (TARGETS.has(type)) addTarget(this.post, this.targets.pop()?.build() ?? MappedText.identity(''));
    else if (type === 'htmlFlow' || type === 'htmlText') this.endMarkup(token);
    else if (type === 'hardBreakEscape' || type === 'hardBreakTrailing') this.breakAt('\n', token);
    else if (type === 'tableHeader' || type === 'tableData') this.breakAt('\n', token);
    if (BLOCKS.has(type)) this.breakAt('\n\n', token);
  }

  private text(token: Token): void {
    if (this.html.isHiding) return;
    const { start, end } = this.rangeOf(token);
    this.target.push(this.source.slice(start, end), start, end);
  }

  private reference(token: Token): void {
    if (this.html.isHiding) return;
    const { start, end } = this.rangeOf(token);
    const raw = this.source.slice(start, end);
    this.target.push(decodeCharacterReference(raw) ?? raw, start, end);
  }

  private lineEnding(token: Token): void {
    if (this.markup) this.addMarkup(token);
    // Between the parentheses, a target and a title, a line break parts no words.
    else if (this.targets.length !== this.outsideResource) {
      const { start, end } = this.rangeOf(token);
      this.target.break(' ', start, end);
    }
  }

  private addMarkup(token: Token): void {
    const type: string = token.type;
    if (type !== 'htmlFlowData' && type !== 'htmlTextData' && type !== 'lineEnding') return;
    const { start, end } = this.rangeOf(token);
    this.markup?.push(this.source.slice(start, end), start, end);
  }

  private endMarkup(token: Token): void {
    const { end } = this.rangeOf(token);
    // A comment that is still open at its end is cut off by the line break, not by the end of the stretch.
    const builder = this.markup ?? MappedText.builder();
    const markup = (token.type === 'htmlFlow' ? builder.push('\n', end, end) : builder).build();
    this.markup = undefined;
    this.html.feed(markup.text, (offset) => markup.sourceRange({ start: offset, end: offset + 1 }).start);
  }

  private breakAt(kind: '\n' | '\n\n', token: Token): void {
    const { end } = this.rangeOf(token);
    this.target.break(kind, end, end);
  }

  private get target(): FieldText {
    return this.targets.at(-1) ?? this.html.target;
  }

  private rangeOf(token: Token): { start: number; end: number } {
    return { start: this.base + token.start.offset, end: this.base + token.end.offset };
  }
}

/** Keeps rules of one character as they are; of marks in a row those that stand too deep become spaces that nest nothing. */
function withoutDepth(start: string): string {
  if (/^([-*])\1+$/.test(start)) return start;
  return start.slice(0, DEEPEST) + '\u00a0'.repeat(start.length - DEEPEST);
}
