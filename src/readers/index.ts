import type { AnyReader, ReaderEntry } from './reader.js';

/** Pictures whose metadata are read. */
const IMAGE_EXTENSIONS: readonly string[] = [
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.heic',
  '.heif',
  '.avif',
  '.tif',
  '.tiff',
  '.gif',
];

/**
 * Every reader that is built in. A reader comes into memory when the first file of its format is met: the libraries
 * for one format would cost the start of every run.
 */
export const READERS: readonly ReaderEntry[] = [
  text('markdown', ['.md', '.markdown', '.mdown', '.mkd'], async (source) =>
    (await import('./markdown.js')).loadMarkdown(source),
  ),
  text('mdx', ['.mdx'], async () => (await import('./mdx.js')).mdx),
  text('html', ['.html', '.htm', '.xhtml'], async () => (await import('./html.js')).html),
  text('text', ['.txt', '.text'], async () => (await import('./plain-text.js')).plainText),
  text('csv', ['.csv'], async () => (await import('./csv.js')).csv),
  text('tsv', ['.tsv', '.tab'], async () => (await import('./csv.js')).tsv),
  text('json', ['.json', '.jsonc'], async () => (await import('./json.js')).json),
  text('jsonl', ['.jsonl', '.ndjson'], async () => (await import('./json.js')).jsonl),
  text('yaml', ['.yaml', '.yml'], async () => (await import('./yaml.js')).yaml),
  text('toml', ['.toml'], async () => (await import('./toml.js')).toml),
  text('srt', ['.srt'], async () => (await import('./subtitles.js')).srt),
  text('vtt', ['.vtt'], async () => (await import('./subtitles.js')).vtt),
  text('eml', ['.eml'], async () => (await import('./eml.js')).eml),
  bytes('docx', ['.docx', '.docm', '.dotx'], async () => (await import('./docx.js')).docx),
  bytes('odt', ['.odt', '.ott'], async () => (await import('./odt.js')).odt),
  bytes('rtf', ['.rtf'], async () => (await import('./rtf.js')).rtf),
  bytes('xlsx', ['.xlsx', '.xlsm', '.xltx'], async () => (await import('./xlsx.js')).xlsx),
  bytes('image', IMAGE_EXTENSIONS, async () => (await import('./image.js')).image),
];

/** The extensions that have a reader, with the dot, in lower case. */
export const SUPPORTED_EXTENSIONS: readonly string[] = READERS.flatMap(({ extensions }) => extensions);

/** The entry for a file by its extension, of `readers` in order; undefined where none reads such files. */
export function readerFor(
  filePath: string,
  readers: readonly ReaderEntry[] = READERS,
): ReaderEntry | undefined {
  const extension = extensionOf(filePath);
  return readers.find(({ extensions }) => extensions.includes(extension));
}

/** The entry of a reader that is there already, such as a plugin's. */
export function loadedReader(reader: AnyReader): ReaderEntry {
  const { name, extensions } = reader;
  return {
    name,
    extensions,
    input: 'readBytes' in reader ? 'bytes' : 'text',
    load: () => Promise.resolve(reader),
  };
}

/** `.md` of `drafts/May.MD`; the empty string where the name has no extension. */
export function extensionOf(filePath: string): string {
  return /\.[^./\\]{1,20}$/.exec(filePath)?.[0].toLowerCase() ?? '';
}

function text(
  name: string,
  extensions: readonly string[],
  load: (source?: string) => Promise<AnyReader>,
): ReaderEntry {
  return { name, extensions, input: 'text', load };
}

function bytes(name: string, extensions: readonly string[], load: () => Promise<AnyReader>): ReaderEntry {
  return { name, extensions, input: 'bytes', load };
}
