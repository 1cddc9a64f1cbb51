import type { MappedText } from '../text/mapped-text.js';
import { scanJson } from './json-scan.js';
import type { ReadProblem } from './reader.js';
import { scanSimpleFrontMatter } from './simple-front-matter.js';
import { scanToml } from './toml-scan.js';
import type { SourceEntry, SourceValue } from './values.js';
import type { yamlComments } from './yaml-comments.js';
import type { scanYaml } from './yaml-scan.js';

export interface FrontMatter {
  readonly entries: readonly SourceEntry[];
  readonly problems: readonly ReadProblem[];
  /** Comments that may be meant for the linter. */
  readonly comments: readonly MappedText[];
  /** Offset of the body. */
  readonly end: number;
}

/** Parsers that are loaded only for front matter that the readers here leave to them. */
export interface FrontMatterParsers {
  readonly scanYaml: typeof scanYaml;
  readonly yamlComments: typeof yamlComments;
}

const NONE: FrontMatter = { entries: [], problems: [], comments: [], end: 0 };
/** `---` or `+++` alone on the first line. */
const OPENING = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/;

/** Reads the YAML (`---`), TOML (`+++`) or JSON (`{`) at the head of a draft; undefined where it needs a parser that is not given. */
export function readFrontMatter(source: string, parsers: FrontMatterParsers): FrontMatter;
export function readFrontMatter(
  source: string,
  parsers: FrontMatterParsers | undefined,
): FrontMatter | undefined;
export function readFrontMatter(
  source: string,
  parsers: FrontMatterParsers | undefined,
): FrontMatter | undefined {
  const opening = OPENING.exec(source);
  if (!opening) return source.startsWith('{') ? readJson(source) : NONE;
  const start = opening[0].length;
  const fence = opening[1] ?? '---';
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  closing.lastIndex = start;
  const close = closing.exec(source);
  if (!close) return NONE;
  const text = source.slice(start, close.index);
  const end = afterBreak(source, close.index + close[0].length);
  if (fence === '+++') {
    const { value, problems, comments } = scanToml(text, start);
    return { entries: value.entries, problems, comments, end };
  }
  const simple = scanSimpleFrontMatter(text, start);
  if (simple) return { ...simple, problems: [], end };
  if (!parsers) return undefined;
  const { values, problems } = parsers.scanYaml(text, start);
  return { entries: entriesOf(values), problems, comments: parsers.yamlComments(text, start), end };
}

/** JSON front matter ends with the brace that closes it, alone on its line (Hugo). */
function readJson(source: string): FrontMatter {
  const close = /^\}[ \t]*$/m.exec(source);
  if (!close) return NONE;
  const { values, problems } = scanJson(source.slice(0, close.index + 1));
  return problems.length > 0
    ? NONE
    : {
        entries: entriesOf(values),
        problems,
        comments: [],
        end: afterBreak(source, close.index + close[0].length),
      };
}

function entriesOf(values: readonly SourceValue[]): readonly SourceEntry[] {
  return values.flatMap((value) => (value.type === 'map' ? value.entries : [{ key: '', value }]));
}

function afterBreak(source: string, at: number): number {
  if (source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10) return at + 2;
  return Math.min(source.length, at + 1);
}
