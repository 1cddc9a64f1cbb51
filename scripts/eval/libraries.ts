import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { LabelledPost } from '../train/corpus.js';

/** Whether a library finds anything that it would hide in a text. */
type Flags = (text: string) => boolean | Promise<boolean>;

interface Nlp {
  (text: string): { people(): { found: boolean } };
}
interface Modules {
  readonly 'redact-pii': { SyncRedactor: new () => { redact(text: string): string } };
  readonly openredaction: {
    OpenRedaction: new () => { detect(text: string): Promise<{ detections: readonly unknown[] }> };
  };
  readonly compromise: Nlp;
}

/** What people use instead: libraries that find identifiers or names, whomever they belong to. */
const LIBRARIES: { readonly [Name in keyof Modules]: (module: Modules[Name]) => Flags } = {
  'redact-pii': ({ SyncRedactor }) => {
    const redactor = new SyncRedactor();
    return (text) => redactor.redact(text) !== text;
  },
  openredaction: ({ OpenRedaction }) => {
    const redaction = new OpenRedaction();
    return async (text) => (await redaction.detect(text)).detections.length > 0;
  },
  compromise: (nlp) => (text) => nlp(text).people().found,
};

/** Post recall and precision of a library. */
export interface LibraryFigures {
  readonly name: string;
  readonly recall: number;
  readonly precision: number;
}

/**
 * How well the libraries tell disclosures from clean posts.
 * @param folder a folder outside the repository in whose `node_modules` they are installed
 * @throws where one of them is not there
 */
export async function measureLibraries(
  folder: string,
  posts: readonly LabelledPost[],
): Promise<LibraryFigures[]> {
  const load = createRequire(join(folder, 'index.js'));
  const figures: LibraryFigures[] = [];
  for (const [name, open] of Object.entries(LIBRARIES)) {
    const flags = (open as (module: unknown) => Flags)(load(name));
    let alarms = 0;
    let hits = 0;
    for (const post of posts) {
      if (!(await flags(post.text))) continue;
      alarms++;
      if (post.violation) hits++;
    }
    const violations = posts.filter(({ violation }) => violation).length;
    figures.push({ name, recall: hits / violations, precision: hits / alarms });
  }
  return figures;
}
