import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import { MappedText } from '../text/mapped-text.js';
import type { ReadProblem } from './reader.js';
import { withLineFeeds } from './source-lines.js';
import { MAX_DEPTH, type SourceEntry, type SourceValue } from './values.js';
import { mapYamlScalar, type YamlStyle } from './yaml-scalar.js';

export interface ScannedYaml {
  readonly values: readonly SourceValue[];
  readonly problems: readonly ReadProblem[];
}

const STYLES: Readonly<Record<string, YamlStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Reads YAML, one value for each document. `base` is the offset of the text in its file. */
export function scanYaml(written: string, base = 0): ScannedYaml {
  const source = withLineFeeds(written);
  const deep = offsetOfDepth(source, MAX_DEPTH);
  if (deep !== undefined) {
    const problem = { message: `nested deeper than ${MAX_DEPTH} levels`, offset: base + deep };
    return {
      values: [{ type: 'scalar', isString: true, text: MappedText.identity(source, base) }],
      problems: [problem],
    };
  }
  const documents = parse(source);
  if (!documents) return { values: [], problems: [{ message: 'YAML that cannot be read', offset: base }] };
  const values = documents.flatMap((document) => {
    const value = valueOf(document.contents, source, base);
    return value ? [value] : [];
  });
  const problems = documents.flatMap((document) =>
    document.errors.map((error) => ({ message: problemText(error.code), offset: base + error.pos[0] })),
  );
  return { values, problems: problems.slice(0, 10) };
}

function parse(source: string): Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(source, {
      uniqueKeys: false,
      prettyErrors: false,
      strict: false,
      logLevel: 'error',
    });
    return Array.isArray(documents) ? documents : [];
  } catch {
    return undefined;
  }
}

/** The library's own messages may quote the source; these never do. */
function problemText(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `broken YAML (${words})`;
}

function valueOf(node: ParsedNode | null, source: string, base: number): SourceValue | undefined {
  if (node === null || isAlias(node)) return undefined;
  if (isMap(node)) {
    const entries: SourceEntry[] = [];
    for (const pair of node.items) {
      const value = valueOf(pair.value, source, base);
      if (value) entries.push({ key: isScalar(pair.key) ? String(pair.key.value) : '', value });
    }
    return { type: 'map', entries };
  }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => valueOf(item, source, base) ?? []);
    return { type: 'list', items };
  }
  return isScalar(node) ? scalarOf(node, source, base) : undefined;
}

function scalarOf(node: Scalar.Parsed, source: string, base: number): SourceValue {
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const mapped = mapYamlScalar(source, node.range[0], node.range[1], style);
  const text = MappedText.builder();
  for (const piece of mapped.pieces())
    text.push(piece.text, base + piece.source.start, base + piece.source.end);
  return { type: 'scalar', isString: typeof node.value === 'string', text: text.build() };
}

/** Offset at which flow collections or block indentation go deeper than `limit`; undefined where they don't. */
function offsetOfDepth(source: string, limit: number): number | undefined {
  if ((source.match(/[[{]/g)?.length ?? 0) > limit) {
    let depth = 0;
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (code === 91 || code === 123) {
        if (++depth > limit) return i;
      } else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
      else if (code === 10) depth = isTopLevelLine(source, i + 1) ? 0 : depth;
    }
  }
  return /(?:[-?:] ){100}/.exec(source)?.index;
}

/** Brackets in the prose of one entry say nothing of the next. */
function isTopLevelLine(source: string, at: number): boolean {
  const character = source.charAt(at);
  return /[\w-]/.test(character);
}
