import type { FrontMatterParsers } from './front-matter.js';
import { MarkdownEvents } from './markdown-events.js';
import type { PostBuilder } from './post-builder.js';
import { yamlComments } from './yaml-comments.js';
import { scanYaml } from './yaml-scan.js';

/** The full parsers of Markdown and YAML; they are loaded for drafts that the fast readers leave to them. */
export const FULL_PARSERS: FrontMatterParsers = { scanYaml, yamlComments };

/** Reads a Markdown body with the full parser. */
export function readMarkdownBody(source: string, post: PostBuilder, base: number): void {
  new MarkdownEvents(source, post, base).read();
}
