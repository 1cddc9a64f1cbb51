import { Tokenizer } from 'htmlparser2';
import { HtmlStretch, type Attribute, type HtmlSink } from './html-stretch.js';
import { addFilename, addTarget } from './links.js';
import type { FieldName } from './post.js';
import type { FieldText, Locate, PostBuilder } from './post-builder.js';

/** Elements that browsers set on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html label legend li main nav ol optgroup option p pre section select summary table tbody textarea tfoot thead title tr ul video audio iframe'.split(
    ' ',
  ),
);
/** Elements after which a line ends, but not a paragraph. */
const LINES = new Set(['br', 'td', 'th', 'option', 'label']);
/** Elements whose content nobody reads as the post's words. */
const UNREAD = new Set(['script', 'style', 'template', 'code', 'kbd', 'samp', 'noembed', 'math']);
/** Elements whose text is a field of its own; `desc` describes a drawing (SVG). */
const FIELDS: Readonly<Record<string, FieldName>> = { title: 'title', figcaption: 'caption', desc: 'alt' };
/** Attributes that are shown or read out. */
const ATTRIBUTES: Readonly<Record<string, FieldName>> = {
  alt: 'alt',
  'aria-label': 'alt',
  'aria-description': 'alt',
  placeholder: 'alt',
  title: 'link-title',
  summary: 'description',
  'data-caption': 'caption',
  // Properties by which components of MDX and web components take their text.
  caption: 'caption',
  description: 'description',
  heading: 'title',
  subtitle: 'description',
  quote: 'body',
};
/** `<meta name|property>` whose `content` is published, in search results, previews and players. */
const META: Readonly<Record<string, FieldName>> = {
  description: 'description',
  'og:title': 'title',
  'og:description': 'description',
  'og:image:alt': 'alt',
  'twitter:title': 'title',
  'twitter:description': 'description',
  'twitter:image:alt': 'alt',
  keywords: 'hashtags',
  'dc.title': 'title',
  'dc.description': 'description',
};
/** `<p>`, `</b>`, `<br/>`; not `<3`. */
const TAG = /<\/?[a-z][a-z\d]{0,20}[\s/>]/i;
const META_IMAGES = new Set(['og:image', 'og:image:url', 'twitter:image', 'og:video']);

/**
 * Reads HTML into the fields of a post. It takes several stretches one after the other (Markdown holds many), and
 * keeps what is open between them. It never fails: browsers show something for any input, and so does this.
 */
export class HtmlText implements HtmlSink {
  private readonly targets: FieldText[] = [];
  private unread: { readonly name: string; depth: number } | undefined;
  private lowerSource: string | undefined;
  private readonly closers = new Map<string, number>();

  constructor(
    private readonly post: PostBuilder,
    private readonly body: FieldText,
    /** The whole source, to see whether an element is closed at all. */
    private readonly source: string,
  ) {}

  /** True inside an element whose content is not read. */
  get isHiding(): boolean {
    return this.unread !== undefined;
  }

  /** Where text goes now: the body, or the caption or title that is open. */
  get target(): FieldText {
    return this.targets.at(-1) ?? this.body;
  }

  /** Reads a stretch; returns the offset in it of a tag that is still open at its end. */
  feed(html: string, at: Locate): number | undefined {
    const stretch = new HtmlStretch(html, at, this);
    const tokenizer = new Tokenizer({ decodeEntities: true }, stretch);
    tokenizer.write(html);
    tokenizer.end();
    return stretch.openTag;
  }

  text(text: string, at: Locate): void {
    if (!this.isHiding) this.target.pushCollapsed(text, at);
  }

  character(text: string, start: number, end: number): void {
    if (!this.isHiding) this.target.push(text, start, end);
  }

  comment(content: string, at: Locate): void {
    // Conditional comments hold mark-up for old mail programs: `[if mso]><table>…<![endif]`.
    const conditional = /^\[if [^\]]{1,60}\]>/.exec(content);
    if (conditional) this.feed(content.slice(conditional[0].length), (i) => at(conditional[0].length + i));
    else if (!this.isHiding) this.hidden(content, at);
  }

  /** What was commented out is still in the page, with its tags. */
  private hidden(content: string, at: Locate): void {
    const field = this.post.field('hidden-comment');
    if (!TAG.test(content)) field.pushCollapsed(content, at);
    else new HtmlText(this.post, field, content).feed(content, at);
  }

  open(name: string, attributes: readonly Attribute[], offset: number, end: number): void {
    if (this.unread) {
      if (this.unread.name === name) this.unread.depth++;
      return;
    }
    if (UNREAD.has(name)) {
      if (this.isClosedLater(name, end)) this.unread = { name, depth: 1 };
      return;
    }
    if (BLOCKS.has(name)) this.target.break('\n\n', offset, offset);
    else if (LINES.has(name)) this.target.break('\n', offset, offset);
    const field = FIELDS[name];
    if (field) this.targets.push(this.post.field(field));
    if (name === 'meta') this.meta(attributes);
    else for (const attribute of attributes) this.attribute(name, attribute, attributes);
  }

  close(name: string, offset: number): void {
    if (this.unread) {
      if (this.unread.name === name && --this.unread.depth === 0) this.unread = undefined;
      return;
    }
    if (FIELDS[name]) this.targets.pop();
    if (LINES.has(name)) this.target.break('\n', offset, offset);
    else if (BLOCKS.has(name)) this.target.break('\n\n', offset, offset);
  }

  private attribute(element: string, { name, value }: Attribute, all: readonly Attribute[]): void {
    const field = ATTRIBUTES[name];
    if (field) this.post.add(field, value);
    else if (name === 'href' && (element === 'a' || element === 'area')) addTarget(this.post, value);
    else if (name === 'src' && element !== 'script' && element !== 'iframe') addFilename(this.post, value);
    else if (name === 'label' && element !== 'meta') this.post.add('alt', value);
    else if (
      name === 'value' &&
      all.some((a) => a.name === 'type' && /^(?:submit|button|reset)$/i.test(a.value.text))
    ) {
      this.post.add('alt', value);
    }
  }

  private meta(attributes: readonly Attribute[]): void {
    const key = attributes
      .find(({ name }) => name === 'name' || name === 'property')
      ?.value.text.toLowerCase();
    const content = attributes.find(({ name }) => name === 'content')?.value;
    if (key === undefined || content === undefined) return;
    const field = META[key];
    if (field) this.post.add(field, content);
    else if (META_IMAGES.has(key)) addFilename(this.post, content);
  }

  /** An element that nothing closes would hide the rest of the page; each search starts where the last one ended. */
  private isClosedLater(name: string, from: number): boolean {
    let closer = this.closers.get(name);
    if (closer === undefined || (closer >= 0 && closer < from)) {
      this.lowerSource ??= this.source.toLowerCase();
      closer = this.lowerSource.indexOf(`</${name}`, from);
      this.closers.set(name, closer);
    }
    return closer >= 0;
  }
}
