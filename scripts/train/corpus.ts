import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A labelled draft of the public corpus; see `test/corpus/README.md`. */
export interface LabelledPost {
  readonly id: string;
  /** The file without its extension: every file has an author of its own. */
  readonly author: string;
  readonly text: string;
  readonly violation: boolean;
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

function toPost(line: string, author: string): LabelledPost {
  const { id, text, verdict, spans } = JSON.parse(line) as {
    id: string;
    text: string;
    verdict: string;
    spans?: LabelledPost['spans'];
  };
  return { id, author, text, violation: verdict === 'violation', spans: spans ?? [] };
}
