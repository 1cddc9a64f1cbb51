import type { Range } from '../text/mapped-text.js';
import { RareMarkdown } from './rare-markdown.js';

/** `[label]: destination "title"`; the ranges are those of destination and title, without quotes. */
export interface Definition {
  readonly destination: Range;
  readonly title: Range | undefined;
}

/** A whole definition on one line; its label, destination and title. */
const DEFINITION =
  /^\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(<[^<>\\]{0,2000}>|[^\s<]\S{0,2000})(?:[ \t]+("[^"\\]{0,500}"|'[^'\\]{0,500}'|\([^()\\]{0,500}\)))?[ \t]*$/;
/** Labels match without case, and with white space as one blank. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Takes the definitions off the head of a paragraph. */
export function readDefinitions(
  source: string,
  lines: readonly Range[],
): { definitions: { label: string; definition: Definition }[]; rest: readonly Range[] } {
  const definitions: { label: string; definition: Definition }[] = [];
  for (const { start, end } of lines) {
    const line = source.slice(start, end);
    if (!line.startsWith('[')) break;
    const match = DEFINITION.exec(line);
    const next = lines[definitions.length + 1];
    if (!match) {
      // It may be one over several lines.
      if (/^\[[^\]]*(?:\]:|$)/.test(line)) throw new RareMarkdown();
      break;
    }
    // A title may stand on the next line.
    if (match[3] === undefined && next && /^["'(]/.test(source.charAt(next.start))) throw new RareMarkdown();
    definitions.push(definitionOf(match, start));
  }
  return { definitions, rest: lines.slice(definitions.length) };
}

function definitionOf(match: RegExpExecArray, start: number): { label: string; definition: Definition } {
  const [line, label = '', destination = '', title] = match;
  if (label.startsWith('^') || label.trim() === '' || line.includes('\\') || line.includes('&')) {
    throw new RareMarkdown();
  }
  const at = line.indexOf(destination, label.length + 3);
  const angle = destination.startsWith('<') ? 1 : 0;
  const titleAt = title === undefined ? 0 : line.lastIndexOf(title);
  return {
    label: normaliseLabel(label),
    definition: {
      destination: { start: start + at + angle, end: start + at + destination.length - angle },
      title:
        title === undefined
          ? undefined
          : { start: start + titleAt + 1, end: start + titleAt + title.length - 1 },
    },
  };
}
