import { decodeCharacterReference } from './entities.js';
import { MetadataCollector } from './metadata.js';
import { from, PostBuilder, type FieldText } from './post-builder.js';
import { defineReader, type Reader } from './reader.js';
import { linesOf } from './source-lines.js';

/** `00:01:02,500 --> 00:01:04.000 align:start`; minutes may stand alone, hours may have more digits. */
const TIMING =
  /^\s{0,20}(?:\d{1,5}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s{1,10}-->\s{1,10}(?:\d{1,5}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
/** `<v Jane Doe>`, `<i>`, `</c.loud>`, `<00:01.500>`, `{\an8}`; not `<3`. */
const MARKUP = /<\/?(?:[a-z][^<>\r\n]{0,200}|\d{1,5}:[\d:.]{1,20})>|\{\\[^{}\r\n]{0,60}\}|&#?\w{1,31};/gi;
/** The speaker is shown or coloured: `<v Jane Doe>`, `<v.loud Jane Doe>`. */
const VOICE = /^<v(?:\.[\w.-]{1,60})?[ \t]+/i;

/** Subtitles in SubRip's form: the cues run on as one text, because sentences run over them. */
export const srt = subtitles('srt', ['.srt']);

/** WebVTT (https://www.w3.org/TR/webvtt1/): as SRT, with voices, notes, styles and regions. */
export const vtt = subtitles('vtt', ['.vtt']);

function subtitles(name: string, extensions: readonly string[]): Reader {
  return defineReader({
    name,
    extensions,
    read(source, options) {
      const post = new PostBuilder();
      const body = post.field('body');
      for (const block of blocksOf(source)) readBlock(source, block, post, body);
      return { posts: post.buildAll(new MetadataCollector(options).build()), problems: [] };
    },
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Lines between blank lines. */
function* blocksOf(source: string): Generator<Line[]> {
  let block: Line[] = [];
  for (const { text, start } of linesOf(source)) {
    if (text.trim() !== '') block.push({ start, end: start + text.length });
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

function readBlock(source: string, block: readonly Line[], post: PostBuilder, body: FieldText): void {
  const text = ({ start, end }: Line) => source.slice(start, end);
  const first = block[0];
  if (!first) return;
  if (/^\ufeff?WEBVTT(?:\s|$)/.test(text(first))) {
    const title = text(first).replace(/^\ufeff?WEBVTT[ \t-]{0,20}/, '');
    if (title !== '') post.field('title').push(title, first.end - title.length, first.end);
    return;
  }
  if (/^(?:STYLE|REGION)\s*$/.test(text(first))) return;
  if (/^NOTE(?:\s|$)/.test(text(first))) {
    const note = post.field('hidden-comment');
    const rest = text(first).slice(4);
    for (const line of [{ start: first.end - rest.length, end: first.end }, ...block.slice(1)]) {
      note.pushCollapsed(text(line), from(line.start));
      note.break(' ', line.end, line.end + 1);
    }
    return;
  }
  // A cue may have lost its blank line: whatever has a timing begins a new one, and its number is no text.
  block.forEach((line, i) => {
    const next = block[i + 1];
    const isNumber = /^\s*\d{1,6}\s*$/.test(text(line)) && next !== undefined && TIMING.test(text(next));
    const isName = i === 0 && next !== undefined && TIMING.test(text(next));
    if (TIMING.test(text(line)) || isNumber || isName) return;
    readLine(source, line, body);
  });
}

function readLine(source: string, { start, end }: Line, body: FieldText): void {
  const line = source.slice(start, end);
  // Two people speak in one cue: "- Hello. - Hi."
  body.break(/^\s*[-–—]\s/.test(line) ? '\n' : ' ', start, start);
  let read = 0;
  for (const match of line.matchAll(MARKUP)) {
    body.pushCollapsed(line.slice(read, match.index), from(start + read));
    read = match.index + match[0].length;
    readMarkup(match[0], start + match.index, body);
  }
  body.pushCollapsed(line.slice(read), from(start + read));
}

function readMarkup(markup: string, start: number, body: FieldText): void {
  const voice = VOICE.exec(markup)?.[0].length ?? 0;
  if (voice > 0) {
    body.break('\n', start, start);
    body.push(markup.slice(voice, -1), start + voice, start + markup.length - 1);
    // On a line of its own: who speaks is not part of what is said.
    body.push(':\n', start + markup.length - 1, start + markup.length);
  } else if (markup.startsWith('&')) {
    body.push(decodeCharacterReference(markup) ?? markup, start, start + markup.length);
  }
}
