import { POST_KINDS, type PostKind } from '../../src/readers/post.js';

/** An example of a rule's README. */
export interface ReadmeExample {
  readonly text: string;
  readonly kind?: PostKind;
  readonly inReplyTo?: string;
  /** A whole draft with front matter; otherwise the text is the post. */
  readonly format?: 'md';
}

/** The examples of one README. */
export interface ReadmeExamples {
  readonly flags: readonly ReadmeExample[];
  readonly mustNotFlag: readonly ReadmeExample[];
}

/** Takes ``- `text` ``, ``- (reply) `text` ``, ``- (reply to lilypad77) `text` ``; what follows the example is a remark. */
const ITEM = /^- (?:\((?<kind>[a-z-]+)(?: to (?<whom>[^)]{1,60}))?\) )?`(?<text>[^`]+)`/;
/** Opens or closes an example of several lines: ```` ```text reply ```` says its kind, ```` ```md ```` is a draft with front matter. */
const FENCE = /^```(?<format>\w+)?(?: (?<kind>[a-z-]+))?$/;

/** Reads the examples under `## Flags` and `## Must not flag`. */
export function readmeExamples(readme: string): ReadmeExamples {
  return {
    flags: examplesOf(section(readme, 'Flags')),
    mustNotFlag: examplesOf(section(readme, 'Must not flag')),
  };
}

/** The headings of second level, in their order. */
export function headings(readme: string): string[] {
  return readme.split('\n').flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : []));
}

function section(readme: string, heading: string): string[] {
  const lines = readme.split('\n');
  const start = lines.indexOf(`## ${heading}`);
  if (start < 0) return [];
  const end = lines.findIndex((line, i) => i > start && line.startsWith('## '));
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

function examplesOf(lines: readonly string[]): ReadmeExample[] {
  const examples: ReadmeExample[] = [];
  let fenced: { kind: string | undefined; format: string | undefined; lines: string[] } | undefined;
  for (const line of lines) {
    const fence = FENCE.exec(line.trim());
    if (fence && fenced) {
      const read = example(fenced.lines.join('\n'), fenced.kind);
      examples.push(fenced.format === 'md' ? { ...read, format: 'md' } : read);
      fenced = undefined;
    } else if (fence) fenced = { kind: fence.groups?.['kind'], format: fence.groups?.['format'], lines: [] };
    else if (fenced) fenced.lines.push(line);
    else {
      const item = ITEM.exec(line)?.groups;
      if (item?.['text']) examples.push(example(item['text'], item['kind'], item['whom']));
      else if (line.startsWith('- ')) throw new Error(`"${line}" is no example: write - \`text\`.`);
    }
  }
  return examples;
}

function example(text: string, kind: string | undefined, inReplyTo?: string): ReadmeExample {
  const known = POST_KINDS.find((one) => one === kind);
  if (kind !== undefined && known === undefined) throw new Error(`"${kind}" is no kind of post.`);
  return { text, ...(known && { kind: known }), ...(inReplyTo !== undefined && { inReplyTo }) };
}
