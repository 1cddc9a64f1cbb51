import { html } from './html.js';
import { json, jsonl } from './json.js';
import { plainText } from './plain-text.js';
import type { Reader } from './reader.js';

/** Every built-in reader. */
export const READERS: readonly Reader[] = [plainText, html, json, jsonl];
