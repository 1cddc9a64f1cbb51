import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from './runs.js';
import { DETECTORS } from '../../src/detectors/index.js';
import type { EntityType } from '../../src/detectors/entity.js';
import { EMPTY_ROSTER } from '../../src/detectors/roster.js';
import { openScene } from '../../src/detectors/scene.js';
import { Document } from '../../src/text/document.js';
import { readDraft } from '../readers/support.js';
import { EXAMPLES } from './examples.js';

/** A way to write a character that a format has, around what the format needs around it. */
interface Escape {
  readonly name: string;
  readonly filePath: string;
  readonly before: string;
  readonly after: string;
  readonly write: (code: number) => string;
}

const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');
const HTML = { filePath: 'a.html', before: '<p>', after: '</p>\n' };
const ESCAPES: readonly Escape[] = [
  { ...HTML, name: 'decimal entities of HTML', write: (code) => `&#${code};` },
  { ...HTML, name: 'padded entities of HTML', write: (code) => `&#${String(code).padStart(7, '0')};` },
  { ...HTML, name: 'hexadecimal entities of HTML', write: (code) => `&#x${hex(code, 1)};` },
  { ...HTML, name: 'entities of HTML between letters', write: (code) => `${String.fromCharCode(code)}&shy;` },
  {
    ...HTML,
    name: 'comments of HTML between letters',
    write: (code) => `${String.fromCharCode(code)}<!---->`,
  },
  {
    ...HTML,
    name: 'elements of HTML around letters',
    write: (code) => `<b>${String.fromCharCode(code)}</b>`,
  },
  {
    name: 'entities of Markdown',
    filePath: 'a.md',
    before: '',
    after: '\n',
    write: (code) => `&#x${hex(code, 1)};`,
  },
  {
    name: 'escapes of JSON',
    filePath: 'a.json',
    before: '{"text":"',
    after: '"}',
    write: (code) => `\\u${hex(code, 4)}`,
  },
  {
    name: 'escapes of JSON Lines',
    filePath: 'a.jsonl',
    before: '{"text":"',
    after: '"}\n',
    write: (code) => `\\u${hex(code, 4)}`,
  },
  {
    name: 'escapes of YAML',
    filePath: 'a.yaml',
    before: 'text: "',
    after: '"\n',
    write: (code) => `\\x${hex(code, 2)}`,
  },
  {
    name: 'escapes of TOML',
    filePath: 'a.toml',
    before: 'text = "',
    after: '"\n',
    write: (code) => `\\u${hex(code, 4)}`,
  },
  {
    name: 'entities of subtitles',
    filePath: 'a.vtt',
    before: 'WEBVTT\n\n00:01.000 --> 00:02.000\n',
    after: '\n',
    write: (code) => `&#${code};`,
  },
];
const CASES = Object.entries(EXAMPLES).flatMap(([type, examples]) =>
  examples.map((example) => [type as EntityType, example] as const),
);

describe.each(ESCAPES.map((escape) => [escape.name, escape] as const))('%s', (_name, escape) => {
  it.each(CASES)('hide no %s', async (type, example) => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.boolean()), fc.boolean(), async (stream, all) => {
        const [before = '', value = '', after = ''] = example.split(/[«»]/);
        // A space stays: formats fold it, whatever it is written as.
        const isWritten = (character: string) =>
          /^[\w@.-]$/.test(character) && (all || stream.next().value === true);
        const written = Array.from(value)
          .map((character, i) =>
            i < value.length - 1 && isWritten(character) ? escape.write(character.charCodeAt(0)) : character,
          )
          .join('');
        const head = `${escape.before}${before}`;
        const source = `${head}${written}${after}${escape.after}`;
        const { posts } = await readDraft(escape.filePath, source);
        const ranges = posts.flatMap((post) => {
          const document = new Document(post.text);
          const scene = openScene({ post, kind: 'post', document, roster: EMPTY_ROSTER }, DETECTORS);
          return scene.entities(type).map((entity) => document.sourceRange(entity));
        });
        const texts = ranges.map(({ start, end }) => source.slice(start, end).replace(/^<b>/, ''));
        expect(texts).toContain(written.replace(/^<b>/, ''));
      }),
      { numRuns: 3, seed },
    );
  });
});
