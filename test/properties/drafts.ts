import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { SUPPORTED_EXTENSIONS } from '../../src/readers/index.js';
import { exifData, iptcData, jpegFile, xmpPacket } from '../readers/image-files.js';
import { docxFile, odtFile, xlsxFile } from '../readers/office-files.js';
import { fixture } from '../readers/support.js';

/** A draft as it would lie on the disk. */
export interface Draft {
  readonly filePath: string;
  readonly bytes: Uint8Array;
}

/** What drafts are made of: people and what is said of them, and the marks of every format. */
const PIECES: readonly string[] = [
  ...[
    'Our patient',
    'Maribel Hartwell',
    'Mrs. Whitcombe',
    'has',
    'pneumonia',
    'HIV',
    'She',
    'was admitted on',
  ],
  ...[
    'March 14, 2025',
    '3/14/2025',
    '94 years old',
    '612-555-0147',
    '219-09-9998',
    'MRN 4471902',
    'room 412',
  ],
  ...['maribel@example.com', '#TeamMaribel', '@maribel_h', 'https://example.org/chart/4471902?name=a'],
  ...[
    '418 Juniper Street',
    'ZIP 55414',
    '192.0.2.44',
    'Thank you for your visit!',
    'her daughter',
    'last night',
  ],
  ...[
    '<!-- phi-lint-disable no-ssn -- a reason -->',
    '<!-- phi-lint-disable-next-line -->',
    'phi-lint-enable',
  ],
  ...[
    '# ',
    '- ',
    '> ',
    '1. ',
    '```',
    '`',
    '**',
    '_',
    '[a](b)',
    '![a](b.png)',
    '|',
    '---',
    '+++',
    '\\',
    '~~~',
  ],
  ...[
    '<p>',
    '</p>',
    '<img alt="',
    '">',
    '<script>',
    '<!--',
    '-->',
    '&amp;',
    '&#49;',
    '&',
    '<a href="',
    '{/*',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\\u0041',
    ':',
    ': ',
    ',',
    ';',
    '\t',
    '  ',
    'text: ',
    '"text":',
    'text =',
  ],
  ...[
    'Date,Caption',
    'WEBVTT',
    '00:00:01,000 --> 00:00:02,000',
    'Subject: ',
    'Content-Type: text/plain',
    '=C3=A9',
  ],
  ...['{\\rtf1', '\\par', '\u200b', '\u00ad', '\ufeff', '👩‍⚕️', '５', '𝟓', 'é', 'ñ', '漢', '\u0000', '\u2028'],
  ...['\u0085', '\ud800', '\r', '\u202e', '\u001b[2J', '::error::', '%0A'],
];

/** A text of such pieces, of lines, and of any characters. */
export const TEXT: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 4, arbitrary: fc.constantFrom(' ', '. ', '\n', '\n\n') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .chain((pieces) => fc.constantFrom(' ', '', '\n').map((glue) => pieces.join(glue)));

/** A text that every encoding keeps: no half of a pair, no controls by which binary files are
 * known, no mark of byte order; lines end in line feeds. */
export const WHOLE_TEXT: fc.Arbitrary<string> = TEXT.map((text) =>
  text
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/[^\P{Cc}\t\n\r]|\uFEFF/gu, '')
    .replaceAll(/\r\n?/g, '\n'),
);

/** The extensions whose drafts are text. */
export const TEXT_FILES: fc.Arbitrary<string> = fc
  .constantFrom(
    '.md',
    '.mdx',
    '.html',
    '.txt',
    '.csv',
    '.tsv',
    '.json',
    '.jsonl',
    '.yaml',
    '.toml',
    '.srt',
    '.vtt',
    '.eml',
  )
  .map((extension) => `draft${extension}`);

const CARE = 'Our patient Maribel Hartwell has pneumonia.';
const PICTURE = jpegFile(
  exifData(CARE, [44, 58, 40], [93, 15, 54]),
  iptcData(CARE),
  xmpPacket('Maribel Hartwell'),
);

/** Whole files of every format. */
export const WHOLE_FILES: readonly Draft[] = [
  ...readdirSync(new URL('../fixtures/readers/', import.meta.url)).map((filePath) => ({
    filePath,
    bytes: fixture(filePath),
  })),
  { filePath: 'a.docx', bytes: docxFile([[CARE]]) },
  { filePath: 'a.odt', bytes: odtFile([CARE]) },
  { filePath: 'a.xlsx', bytes: xlsxFile({ May: [['Caption'], [CARE]] }) },
  { filePath: 'a.jpg', bytes: PICTURE },
];

const encoder = new TextEncoder();
const ANY_TEXT = fc
  .tuple(fc.constantFrom(...SUPPORTED_EXTENSIONS), TEXT)
  .map(([extension, text]): Draft => ({ filePath: `a${extension}`, bytes: encoder.encode(text) }));
const ANY_BYTES = fc
  .tuple(fc.constantFrom(...SUPPORTED_EXTENSIONS), fc.uint8Array({ maxLength: 300 }))
  .map(([extension, bytes]): Draft => ({ filePath: `a${extension}`, bytes }));
/** A whole file in which a few bytes are others. */
const DAMAGED = fc
  .tuple(fc.constantFrom(...WHOLE_FILES), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }))
  .map(([{ filePath, bytes }, changes]): Draft => {
    const damaged = Uint8Array.from(bytes);
    for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
    return { filePath, bytes: damaged };
  });
/** The beginning of a whole file, under its own name or another. */
const CUT = fc
  .tuple(fc.constantFrom(...WHOLE_FILES), fc.nat(), fc.option(fc.constantFrom(...SUPPORTED_EXTENSIONS)))
  .map(([{ filePath, bytes }, at, extension]): Draft => ({
    filePath: extension === null ? filePath : `a${extension}`,
    bytes: bytes.subarray(0, at % (bytes.length + 1)),
  }));

/** Anything that may lie on a disk under the name of a draft. */
export const DRAFT: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 4, arbitrary: ANY_TEXT },
  { weight: 1, arbitrary: ANY_BYTES },
  { weight: 2, arbitrary: DAMAGED },
  { weight: 1, arbitrary: CUT },
);
