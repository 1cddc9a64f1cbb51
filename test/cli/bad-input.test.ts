import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { docxFile, zip } from '../readers/office-files.js';
import { CliFolder } from './run-cli.js';

// The first file of a run loads word lists and models.
jest.setTimeout(30_000);

const VIOLATION = 'Her SSN is 219-09-9998, says the front desk.';

interface Message {
  readonly ruleId: string | null;
  readonly fatal?: true;
  readonly message: string;
  readonly line: number;
}

/** Bytes of a text with a stretch of raw bytes in its middle. */
function around(before: string, raw: readonly number[], after: string): Uint8Array {
  return Uint8Array.from([...strToU8(before), ...raw, ...strToU8(after)]);
}

const MB = 1024 * 1024;
const word = docxFile([[VIOLATION]]);
const CASES = [
  {
    name: 'a binary file with a text name',
    file: 'picture.txt',
    content: Uint8Array.from({ length: 2000 }, (_, i) => (i * 31) % 256),
    says: 'binary file',
    found: false,
  },
  {
    name: 'UTF-8 that is damaged',
    file: 'damaged.md',
    content: around('The café opens.\n\nAt noon ', [0xe2, 0x28, 0xff], `\n\n${VIOLATION}\n`),
    says: 'damaged',
    line: 3,
    found: true,
  },
  {
    name: 'a zip that is cut off',
    file: 'cut.docx',
    content: word.subarray(0, word.length - 40),
    says: 'damaged or cut off',
    found: false,
  },
  {
    name: 'a zip bomb by size',
    file: 'bomb.docx',
    content: zipSync({ 'word/document.xml': new Uint8Array(80 * MB) }, { level: 1 }),
    says: 'would unpack to',
    found: false,
  },
  {
    name: 'a zip bomb by ratio',
    file: 'ratio.xlsx',
    content: zipSync({ 'xl/workbook.xml': new Uint8Array(20 * MB) }, { level: 9 }),
    says: 'would unpack to',
    found: false,
  },
  {
    name: 'a workbook with a password',
    file: 'secret.xlsx',
    content: around('', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], ' '.repeat(600)),
    says: 'password',
    found: false,
  },
  {
    name: 'a workbook with a part that is broken',
    file: 'half.xlsx',
    content: zip({
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="May" sheetId="1"/><sheet name="June" sheetId="2"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Copy</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${VIOLATION}</t></is></c></row></sheetData></worksheet>`,
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Co',
    }),
    says: 'cut off',
    found: true,
  },
  {
    name: 'JSON that ends too early',
    file: 'broken.json',
    content: `[{"text": "${VIOLATION}"}, {"text": `,
    says: 'Cannot read the whole file',
    found: true,
  },
  {
    name: 'a table whose quote is never closed',
    file: 'quote.csv',
    content: `id,copy\n1,"Walk in\n2,${VIOLATION}\n`,
    says: 'never closed',
    line: 2,
    found: true,
  },
  {
    name: 'one bad line of many',
    file: 'lines.jsonl',
    content: `{"text": "Walk in."}\n{"text": oops\n{"text": "${VIOLATION}"}\n`,
    says: 'Cannot read the whole file',
    line: 2,
    found: true,
  },
] as const;

describe('bad input', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      ...Object.fromEntries(CASES.map(({ file, content }) => [file, content])),
      'nested.json': '['.repeat(10_000),
      'nested.md': `${'['.repeat(10_000)}\n\n${VIOLATION}\n`,
      'nested.yaml': '['.repeat(10_000),
      'line.txt': `${'Walk in any day this week. '.repeat(12_000)}${VIOLATION}`,
      'line.md': `${'Walk in *any* day [this](x) week. '.repeat(9_000)}${VIOLATION}`,
      'z/last.txt': VIOLATION,
    });
  });
  afterAll(() => folder.remove());

  const lint = async (...files: string[]) => {
    const { code, stdout, stderr } = await folder.run([...files, '--format', 'json', '--no-config']);
    const results = JSON.parse(stdout) as { filePath: string; messages: Message[] }[];
    return { code, stderr, results, messages: results[0]?.messages ?? [] };
  };

  it.each(CASES)(
    '$name has a message of one line, exit code 2, and what is readable is linted',
    async (one) => {
      const { code, stderr, messages } = await lint(one.file);
      expect(code).toBe(2);
      expect(stderr).toBe('');
      const fatal = messages.filter((message) => message.fatal);
      expect(fatal).toHaveLength(1);
      expect(fatal[0]?.message).toMatch(/^Cannot read the (?:whole )?file: [^\n]+\.$/);
      expect(fatal[0]?.message).toContain(one.says);
      if ('line' in one) expect(fatal[0]?.line).toBe(one.line);
      expect(messages.some(({ ruleId }) => ruleId === 'no-ssn')).toBe(one.found);
    },
  );

  it('shows the file above the message', async () => {
    const { stdout } = await folder.run(['secret.xlsx', '--no-config']);
    expect(stdout).toMatch(/^secret\.xlsx\n {4}1:1 {2}✖ error\n {9}Cannot read the file: /);
  });

  it('does not keep the other files from being linted', async () => {
    const { code, results } = await lint('secret.xlsx', 'cut.docx', 'broken.json', 'z');
    expect(code).toBe(2);
    const last = results.find(({ filePath }) => filePath.endsWith('last.txt'));
    expect(last?.messages.map(({ ruleId }) => ruleId)).toEqual(['no-ssn']);
  });

  it.each(['nested.json', 'nested.yaml'])('survives 10,000 brackets in %s', async (file) => {
    const { code, messages } = await lint(file);
    expect(code).toBe(2);
    expect(messages[0]?.message).toMatch(/^Cannot read the file: /);
  });

  it('reads what stands behind 10,000 brackets in Markdown', async () => {
    const { code, messages } = await lint('nested.md');
    expect(code).toBe(1);
    expect(messages).toMatchObject([{ ruleId: 'no-ssn', line: 3 }]);
  });

  it.each(['line.txt', 'line.md'])('reads a line of 300 kB to its end: %s', async (file) => {
    const { code, messages } = await lint(file);
    expect(code).toBe(1);
    expect(messages).toMatchObject([{ ruleId: 'no-ssn', line: 1 }]);
  });
});
