import { readOffice, readTitle } from './docx.js';
import type { BytesReader, ReadProblem } from './reader.js';
import type { WordText } from './word-text.js';
import { localName, readXml } from './xml.js';

const WANTED = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);

/** OpenDocument text (ISO/IEC 26300): body, tables, notes, comments, alt text, links. */
export const odt: BytesReader = {
  name: 'odt',
  extensions: ['.odt', '.ott'],
  readBytes(bytes, options) {
    return readOffice(bytes, options, (name) => WANTED.has(name), readParts);
  },
};

function readParts(parts: ReadonlyMap<string, string>, text: WordText): ReadProblem[] {
  if ((parts.get('META-INF/manifest.xml') ?? '').includes('encryption-data')) {
    return [{ message: 'the file has a password: save it without one', offset: 0 }];
  }
  const content = parts.get('content.xml');
  if (content === undefined) return [{ message: 'the file is no OpenDocument text', offset: 0 }];
  const problems: ReadProblem[] = [];
  for (const [name, xml] of [
    ['content.xml', content] as const,
    ['styles.xml', parts.get('styles.xml')] as const,
  ]) {
    if (xml !== undefined && !new OdtPart(text, name).read(xml)) {
      problems.push({ message: `the part ${name} is cut off`, offset: 0 });
    }
  }
  readTitle(parts.get('meta.xml') ?? '', text);
  return problems;
}

/** Headers and footers of pages, which stand among the styles. */
const BESIDE = /^style:(header|footer)(?:-left|-first)?$/;

class OdtPart {
  private readonly buffers: string[] = [];
  private inComment = 0;
  /** Inside an element whose text is no text of the document. */
  private skipping = 0;
  private description: string | undefined;
  private beside: string | undefined;

  constructor(
    private readonly text: WordText,
    private readonly name: string,
  ) {}

  read(xml: string): boolean {
    return readXml(xml, {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => this.add(text),
      close: (name) => this.close(name),
    });
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (isSkipped(name)) this.skipping++;
    if (this.skipping > 0) return;
    const local = localName(name);
    if (name === 'text:p' || name === 'text:h') this.buffers.push('');
    else if (name === 'text:s') this.add(' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
    else if (name === 'office:annotation') this.inComment++;
    else if (BESIDE.test(name)) this.beside = BESIDE.exec(name)?.[1];
    else if (name === 'svg:title' || name === 'svg:desc') this.description = '';
    else if (name === 'text:a') this.link(attributes['xlink:href']);
    else if (local === 'table') this.text.openTable();
    else if (local === 'table-row') this.text.openRow();
    else if (local === 'table-cell') this.text.openCell();
  }

  private close(name: string): void {
    if (isSkipped(name)) this.skipping--;
    else if (this.skipping > 0) return;
    else if (name === 'text:p' || name === 'text:h') {
      const paragraph = this.buffers.pop() ?? '';
      if (this.inComment > 0) this.text.aside(paragraph, 'hidden-comment', 'comment', this.text.place);
      else if (this.beside !== undefined) this.text.aside(paragraph, 'body', this.beside);
      else if (this.name === 'content.xml') this.text.paragraph(paragraph);
    } else if (name === 'office:annotation') this.inComment--;
    else if (BESIDE.test(name)) this.beside = undefined;
    else if (name === 'svg:title' || name === 'svg:desc') {
      this.text.aside(this.description ?? '', 'alt', 'alt text of a picture');
      this.description = undefined;
    } else if (localName(name) === 'table') this.text.closeTable();
  }

  private link(target: string | undefined): void {
    if (target !== undefined) this.text.aside(target, 'link', 'target of a link');
  }

  private add(text: string): void {
    if (this.skipping > 0) return;
    const top = this.buffers.length - 1;
    if (this.description !== undefined) this.description += text;
    // White space that ends a line of the XML is one blank, as in HTML.
    else if (top >= 0)
      this.buffers[top] =
        `${this.buffers[top] ?? ''}${text === '\n' ? text : text.replace(/[\r\n]\s*/g, ' ')}`;
  }
}

/** Deleted text, the names of those who comment, and the numbers of notes. */
function isSkipped(name: string): boolean {
  return (
    name === 'text:tracked-changes' ||
    name === 'dc:creator' ||
    name === 'dc:date' ||
    name === 'text:note-citation' ||
    name === 'meta:creator-initials'
  );
}
