import { docxFile, odtFile, xlsxFile } from './office-files.js';

/** How a post is written in a format, and how a piece of the source is read back. */
export interface Format {
  readonly filePath: string;
  /** A file whose post (or one of whose posts) is `text`. */
  readonly embed: (text: string) => string | Uint8Array;
  /** What a range of the source stands for. */
  readonly decode: (slice: string) => string;
}

const same = (slice: string): string => slice;

/** One or more ways to write a post for every reader. */
export const FORMATS: readonly Format[] = [
  { filePath: 'a.txt', embed: (text) => `Before.\n\n${text}\n`, decode: same },
  {
    filePath: 'a.md',
    embed: (text) => `# Title\n\n- ${escapeMarkdown(text)}\n- next\n`,
    decode: unescapeMarkdown,
  },
  { filePath: 'b.md', embed: (text) => `> **x** ${entities(text)}\n`, decode: unescapeMarkdown },
  { filePath: 'c.md', embed: (text) => `---\ntitle: ${jsonString(text)}\n---\n`, decode: unescapeJson },
  { filePath: 'd.md', embed: (text) => `![${escapeMarkdown(text)}](a.png)\n`, decode: unescapeMarkdown },
  { filePath: 'e.md', embed: (text) => `+++\ntitle = ${jsonString(text)}\n+++\n`, decode: unescapeJson },
  {
    filePath: 'f.md',
    embed: (text) => `| a | b |\n|---|---|\n| ${entities(text)} | c |\n`,
    decode: unescapeMarkdown,
  },
  {
    filePath: 'g.md',
    embed: (text) => `<div>\n<p title="x">${entities(text)}</p>\n</div>\n`,
    decode: unescapeMarkdown,
  },
  {
    filePath: 'a.mdx',
    embed: (text) => `import x from 'y'\n\n<Card>\n${entities(text)}\n</Card>\n`,
    decode: unescapeMarkdown,
  },
  {
    filePath: 'a.html',
    embed: (text) => `<html><body><p>x</p>\n<p>${entities(text)}</p></body></html>`,
    decode: unescapeMarkdown,
  },
  { filePath: 'b.html', embed: (text) => `<img alt="${entities(text)}">`, decode: unescapeMarkdown },
  {
    filePath: 'a.csv',
    embed: (text) => `Date,Copy\r\n2025-01-02,"${text.replaceAll('"', '""')}"\r\n`,
    decode: unquote,
  },
  {
    filePath: 'a.tsv',
    embed: (text) => `Date\tCopy\n2025-01-02\t"${text.replaceAll('"', '""')}"\n`,
    decode: unquote,
  },
  {
    filePath: 'a.json',
    embed: (text) => `{"posts": [{"id": 1, "text": ${jsonString(text)}}]}`,
    decode: unescapeJson,
  },
  {
    filePath: 'a.jsonl',
    embed: (text) => `{"text":"x"}\n{"text":${jsonString(text)}}\n`,
    decode: unescapeJson,
  },
  { filePath: 'a.yaml', embed: (text) => `- text: ${jsonString(text)}\n`, decode: unescapeJson },
  {
    filePath: 'b.yaml',
    embed: (text) => `- text: '${text.replaceAll("'", "''")}'\n`,
    decode: (s) => s.replaceAll("''", "'"),
  },
  { filePath: 'c.yaml', embed: (text) => `- text: |\n    x\n    ${text}\n    y\n`, decode: same },
  { filePath: 'd.yaml', embed: (text) => `- text: >-\n    x\n    ${text}\n\n    y\n`, decode: same },
  { filePath: 'a.toml', embed: (text) => `[[posts]]\ntext = ${jsonString(text)}\n`, decode: unescapeJson },
  {
    filePath: 'a.srt',
    embed: (text) => `1\n00:00:01,000 --> 00:00:02,000\nx <i>\n${entities(text)}\n`,
    decode: unescapeMarkdown,
  },
  {
    filePath: 'a.vtt',
    embed: (text) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${entities(text)}\n`,
    decode: unescapeMarkdown,
  },
  {
    filePath: 'a.eml',
    embed: (text) => mail('quoted-printable', quotedPrintable(text)),
    decode: unescapeQuotedPrintable,
  },
  { filePath: 'a.docx', embed: (text) => docxFile([['x'], cutInTwo(text)]), decode: same },
  { filePath: 'a.odt', embed: (text) => odtFile(['x', text]), decode: same },
  {
    filePath: 'a.xlsx',
    embed: (text) =>
      xlsxFile({
        May: [
          ['Date', 'Copy'],
          [45749, text],
        ],
      }),
    decode: same,
  },
  { filePath: 'a.rtf', embed: (text) => `{\\rtf1\\ansi x\\par ${rtf(text)}\\par}`, decode: same },
];

/** Two runs, as word processors cut text wherever somebody typed again; never in the middle of a character. */
function cutInTwo(text: string): string[] {
  const characters = Array.from(text);
  return [characters.slice(0, 3).join(''), characters.slice(3).join('')];
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E]/g, '\\$&');
}

/** Every mark as a named or numeric character reference. */
function entities(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', é: '&eacute;' };
  return text.replace(
    /[\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7Eé]/g,
    (mark) => names[mark] ?? `&#${mark.charCodeAt(0)};`,
  );
}

function unescapeMarkdown(slice: string): string {
  const names: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&quot;': '"', '&eacute;': 'é' };
  return slice.replace(
    /\\([\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E])|&(?:[a-z]+|#\d+);/g,
    (all, mark: string | undefined) => mark ?? names[all] ?? String.fromCharCode(Number(all.slice(2, -1))),
  );
}

/** Letters above ASCII as escapes, every other one of them. */
function jsonString(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) =>
    unit.charCodeAt(0) % 2 ? unit : unicode(unit),
  );
}

function unicode(unit: string): string {
  const code = unit.charCodeAt(0);
  // Halves of a surrogate pair are escaped together or not at all: TOML and YAML know no halves.
  return code >= 0xd800 && code < 0xe000 ? unit : `\\u${code.toString(16).padStart(4, '0')}`;
}

function unescapeJson(slice: string): string {
  return JSON.parse(`"${slice}"`) as string;
}

function unquote(slice: string): string {
  return slice.replaceAll('""', '"');
}

function mail(encoding: string, body: string): string {
  return `Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
}

function quotedPrintable(text: string): string {
  const encode = (character: string) =>
    Array.from(new TextEncoder().encode(character))
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('');
  return Array.from(text)
    .map(
      (character, i) =>
        (/[^\x20-\x3C\x3E-\x7E]/u.test(character) ? encode(character) : character) +
        (i % 20 === 19 ? '=\n' : ''),
    )
    .join('');
}

function unescapeQuotedPrintable(slice: string): string {
  const bytes = slice
    .replaceAll('=\n', '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return new TextDecoder().decode(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)));
}

function rtf(text: string): string {
  return text.replace(/[\\{}]/g, '\\$&').replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0)} ?`);
}
