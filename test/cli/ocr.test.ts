import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { exifData, heicFile } from '../readers/image-files.js';
import { CliFolder } from './run-cli.js';

jest.setTimeout(60_000);

/** Letters of five by seven points; each row is a number of five bits. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  S: [14, 17, 16, 14, 1, 17, 14],
  N: [17, 25, 21, 19, 17, 17, 17],
  ' ': [0, 0, 0, 0, 0, 0, 0],
  '-': [0, 0, 0, 14, 0, 0, 0],
  '0': [14, 17, 17, 17, 17, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 6, 8, 16, 31],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 17, 14],
};
const SCALE = 6;

/** A grey picture of a line of text, black on white (PNG, ISO/IEC 15948). */
function pictureOf(text: string): Uint8Array {
  const width = (text.length * 6 + 8) * SCALE;
  const height = 15 * SCALE;
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0;
    for (let x = 0; x < width; x++) if (isInk(text, x, y)) rows[y * (width + 1) + 1 + x] = 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isInk(text: string, x: number, y: number): boolean {
  const column = Math.floor(x / SCALE) - 4;
  const row = Math.floor(y / SCALE) - 4;
  const bits = LETTERS[text.charAt(Math.floor(column / 6))]?.[row] ?? 0;
  return column >= 0 && column % 6 < 5 && ((bits >> (4 - (column % 6))) & 1) === 1;
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(content.length + 8);
  frame.writeUInt32BE(data.length, 0);
  content.copy(frame, 4);
  frame.writeUInt32BE(crc(content), content.length + 4);
  return frame;
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const isInstalled = (() => {
  const require = createRequire(import.meta.url);
  try {
    return (
      [require.resolve('tesseract.js'), require.resolve('@tesseract.js-data/eng/package.json')].length > 0
    );
  } catch {
    return false;
  }
})();

(isInstalled ? describe : describe.skip)('--ocr', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      'post.md': '![front desk](desk.png)\n',
      'desk.png': pictureOf('SSN 219-09-9998'),
      'phone.heic': heicFile(exifData('', [0, 0, 0], [0, 0, 0])),
      'broken.png': pictureOf('SSN').subarray(0, 60),
    });
  });
  afterAll(() => folder.remove());

  it('reads the words in a picture that a draft names, without the network', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    const { stdout, stderr, code } = await folder.run([
      'post.md',
      '--ocr',
      '--format',
      'json',
      '--no-config',
    ]);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
    expect(stderr).toBe('');
    expect(code).toBe(1);
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[];
    expect(results[1]?.filePath).toMatch(/desk\.png$/);
    expect(results[1]?.messages.find(({ ruleId }) => ruleId === 'no-ssn')).toMatchObject({
      locator: 'words in the picture',
      column: 5,
      endColumn: 16,
    });
    expect(stdout).not.toContain('219');
  });

  it('reads a picture again that was cached without its words', async () => {
    const flags = ['post.md', '--no-config', '--cache', '--format', 'json'];
    expect((await folder.run(flags)).code).toBe(0);
    expect((await folder.run([...flags, '--ocr'])).code).toBe(1);
  });

  it('says which picture is cut off', async () => {
    const { stdout, code } = await folder.run(['broken.png', '--ocr', '--no-config']);
    expect(code).toBe(2);
    expect(stdout).toContain('the picture is cut off');
  });

  it('says which picture is of a kind that it does not read', async () => {
    const { stdout, code } = await folder.run(['phone.heic', '--ocr', '--no-config']);
    expect(code).toBe(2);
    expect(stdout).toContain('the words in the picture cannot be read');
  });

  it('is not done without the flag', async () => {
    const { code } = await folder.run(['post.md', '--no-config']);
    expect(code).toBe(0);
  });
});
