import type { Reader } from './reader.js';

/** Loads a reader when the first file of its format is met; libraries that it needs come with it. */
type Load = () => Promise<Reader>;

const loadMarkdown: Load = async () => (await import('./markdown.js')).markdown;
const loadHtml: Load = async () => (await import('./html.js')).html;
const loadText: Load = async () => (await import('./plain-text.js')).plainText;
const loadCsv: Load = async () => (await import('./csv.js')).csv;
const loadTsv: Load = async () => (await import('./csv.js')).tsv;
const loadJson: Load = async () => (await import('./json.js')).json;
const loadJsonl: Load = async () => (await import('./json.js')).jsonl;

const LOADERS: Readonly<Record<string, Load>> = {
  '.md': loadMarkdown,
  '.markdown': loadMarkdown,
  '.mdown': loadMarkdown,
  '.mkd': loadMarkdown,
  '.html': loadHtml,
  '.htm': loadHtml,
  '.xhtml': loadHtml,
  '.txt': loadText,
  '.text': loadText,
  '.csv': loadCsv,
  '.tsv': loadTsv,
  '.tab': loadTsv,
  '.json': loadJson,
  '.jsonc': loadJson,
  '.jsonl': loadJsonl,
  '.ndjson': loadJsonl,
};

/** The extensions that have a reader, with the dot, in lower case. */
export const SUPPORTED_EXTENSIONS: readonly string[] = Object.keys(LOADERS);

const loading = new Map<string, Promise<Reader>>();

/** The reader of a file by its extension; undefined where none reads such files. */
export function readerFor(filePath: string): Promise<Reader> | undefined {
  const extension = extensionOf(filePath);
  const load = LOADERS[extension];
  if (!load) return undefined;
  let reader = loading.get(extension);
  if (!reader) loading.set(extension, (reader = load()));
  return reader;
}

/** The reader of plain text, for files whose extension is not known. */
export function plainTextReader(): Promise<Reader> {
  return loadText();
}

/** `.md` of `drafts/May.MD`; the empty string where the name has no extension. */
export function extensionOf(filePath: string): string {
  return /\.[^./\\]{1,20}$/.exec(filePath)?.[0].toLowerCase() ?? '';
}
