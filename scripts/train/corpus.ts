import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readerFor } from '../../src/readers/index.js';
import { isBackground } from './halves.js';

/** A labelled draft of the public corpus; see `test/corpus/README.md`. */
export interface LabelledPost {
  readonly id: string;
  /** The file without its extension: every file has an author of its own. */
  readonly author: string;
  /** What its author says that it is: `post`, `reply`, `article` … */
  readonly kind: string;
  readonly text: string;
  readonly violation: boolean;
  /** Of its author's drafts the two with one number differ in a few words, and one of them alone is a violation. */
  readonly pair?: number;
  readonly spans: readonly { readonly quote: string; readonly type: string }[];
}

/** All drafts of the JSON Lines files below a folder. */
export function readCorpus(folder: string): LabelledPost[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => toPost(line, basename(file, '.jsonl'))),
  );
}

/** The name that background texts have in the place of an author; it is never left out and never measured. */
export const BACKGROUND = 'background';

/**
 * Texts of other publishers that disclose nothing, as counterweight to a corpus of which half discloses: one half of
 * the files and lines below a folder, so that the other half can measure. None of it enters the repository.
 */
export async function readBackground(folder: string): Promise<LabelledPost[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found: LabelledPost[] = [];
  for (const file of files) {
    const entry = readerFor(file);
    if (entry?.input !== 'text' || !/\.(?:md|html|jsonl)$/.test(file)) continue;
    const lines = file.endsWith('.jsonl');
    if (!lines && !isBackground(file)) continue;
    const source = readFileSync(join(folder, file), 'utf8');
    const reader = await entry.load(source);
    if (!('read' in reader)) continue;
    reader.read(source, { filePath: file }).posts.forEach((post, i) => {
      const text = post.text.text;
      if (text.length > 20 && (!lines || i % 2 === 0)) {
        found.push({
          id: `${file}:${String(i)}`,
          author: BACKGROUND,
          kind: 'article',
          text,
          violation: false,
          spans: [],
        });
      }
    });
  }
  return found;
}

function toPost(line: string, author: string): LabelledPost {
  const { id, kind, text, verdict, pair, spans } = JSON.parse(line) as {
    id: string;
    kind?: string;
    text: string;
    verdict: string;
    pair?: number;
    spans?: LabelledPost['spans'];
  };
  const violation = verdict === 'violation';
  const shared = { id, author, kind: kind ?? 'post', text, violation, spans: spans ?? [] };
  return pair === undefined ? shared : { ...shared, pair };
}
