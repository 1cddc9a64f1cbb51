import type { BytesReader, BytesResult, ReadOptions, ReadProblem } from './reader.js';
import { ArchiveError, unzip } from './unzip.js';
import { WordText } from './word-text.js';
import { localName, readXml } from './xml.js';

/** The parts that hold words, in the order in which they are read. */
const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
const WANTED = /^(?:word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?|docProps\/core\.xml)$/;

/** Word documents (ECMA-376, WordprocessingML): body, tables, headers, footers, notes, comments, alt text, links. */
export const docx: BytesReader = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  readBytes(bytes, options) {
    return readOffice(bytes, options, (name) => WANTED.test(name), readParts);
  },
};

/** Unpacks an Office file and reads its parts; a file that cannot be opened is a problem. */
export function readOffice(
  bytes: Uint8Array,
  options: ReadOptions,
  wanted: (name: string) => boolean,
  read: (parts: ReadonlyMap<string, string>, text: WordText) => ReadProblem[],
): BytesResult {
  const text = new WordText();
  if (bytes.length === 0) return text.result(options, []);
  try {
    const problems = read(unzip(bytes, wanted), text);
    return text.result(options, problems);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return text.result(options, [{ message: error.message, offset: 0 }]);
  }
}

function readParts(parts: ReadonlyMap<string, string>, text: WordText): ReadProblem[] {
  if (!parts.has('word/document.xml')) return [{ message: 'the file is no Word document', offset: 0 }];
  const problems: ReadProblem[] = [];
  const names = [...parts.keys()].filter((name) => PARTS.test(name));
  names.sort(
    (a, b) => Number(b === 'word/document.xml') - Number(a === 'word/document.xml') || a.localeCompare(b),
  );
  const comments = new Map<string, number>();
  for (const name of names) {
    const links = linksOf(parts.get(name.replace('word/', 'word/_rels/') + '.rels') ?? '');
    if (!new DocxPart(text, name, links, comments).read(parts.get(name) ?? '')) {
      problems.push({ message: `the part ${name} is cut off`, offset: 0 });
    }
  }
  readTitle(parts.get('docProps/core.xml') ?? '', text);
  return problems;
}

/** The title among the properties is what a web export uses. */
export function readTitle(xml: string, text: WordText): void {
  let inTitle = false;
  let title = '';
  readXml(xml, {
    open: (name) => (inTitle = name === 'dc:title'),
    text: (part) => (title += inTitle ? part : ''),
    close: () => (inTitle = false),
  });
  text.aside(title, 'title', 'document title');
}

/** Relationship id → target of the links of a part. */
function linksOf(rels: string): Map<string, string> {
  const links = new Map<string, string>();
  readXml(rels, {
    open(_name, { Id, Target, Type }) {
      if (Id !== undefined && Target !== undefined && Type?.endsWith('/hyperlink')) links.set(Id, Target);
    },
  });
  return links;
}

/** Reads one part. Paragraphs nest (text boxes), so each has a buffer of its own. */
class DocxPart {
  private readonly buffers: string[] = [];
  private inText = false;
  /** Depth inside text that was moved away or that a drawing repeats for old versions of Word. */
  private skipping = 0;
  /** Id of the comment that is being read. */
  private comment = '';

  constructor(
    private readonly text: WordText,
    private readonly name: string,
    private readonly links: ReadonlyMap<string, string>,
    /** Id of a comment → where the body begins that it is about; the body is read first. */
    private readonly comments: Map<string, number>,
  ) {}

  read(xml: string): boolean {
    return readXml(xml, {
      open: (name, attributes) => this.open(localName(name), attributes),
      text: (text) => {
        if (this.inText && this.skipping === 0) this.add(text);
      },
      close: (name) => this.close(localName(name)),
    });
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'moveFrom' || name === 'Fallback') this.skipping++;
    if (this.skipping > 0) return;
    if (name === 't') this.inText = true;
    else if (name === 'p') this.buffers.push('');
    else if (name === 'tab') this.add('\t');
    else if (name === 'br' || name === 'cr') this.add('\n');
    else if (name === 'noBreakHyphen') this.add('-');
    else if (name === 'tbl') this.text.openTable();
    else if (name === 'tr') this.text.openRow();
    else if (name === 'tc') this.text.openCell();
    else if (name === 'docPr') this.alt(attributes);
    else if (name === 'hyperlink') this.link(attributes['r:id']);
    else if (name === 'comment') this.comment = attributes['w:id'] ?? '';
    else if (name === 'commentRangeStart' || name === 'commentReference') this.anchor(attributes['w:id']);
  }

  private close(name: string): void {
    if (name === 'moveFrom' || name === 'Fallback') this.skipping--;
    else if (this.skipping > 0) return;
    else if (name === 't') this.inText = false;
    else if (name === 'tbl') this.text.closeTable();
    else if (name === 'p') {
      const paragraph = this.buffers.pop() ?? '';
      if (this.name === 'word/comments.xml') {
        this.text.aside(paragraph, 'hidden-comment', 'comment', this.comments.get(this.comment));
      } else if (this.name === 'word/document.xml') this.text.paragraph(paragraph);
      else this.text.aside(paragraph, 'body', this.name.replace(/^word\//, '').replace(/\d{0,9}\.xml$/, ''));
    }
  }

  private alt({ descr = '', title = '' }: Readonly<Record<string, string>>): void {
    for (const words of [title, descr]) {
      this.text.aside(words, 'alt', 'alt text of a picture');
    }
  }

  /** A comment is about the paragraph in which its range begins. */
  private anchor(id = ''): void {
    if (this.name === 'word/document.xml' && !this.comments.has(id)) this.comments.set(id, this.text.place);
  }

  private link(id: string | undefined): void {
    const target = id === undefined ? undefined : this.links.get(id);
    if (target !== undefined) this.text.aside(target, 'link', 'target of a link');
  }

  private add(text: string): void {
    const top = this.buffers.length - 1;
    if (top >= 0) this.buffers[top] = `${this.buffers[top] ?? ''}${text}`;
  }
}
