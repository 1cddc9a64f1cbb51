import { describe, expect, it } from '@jest/globals';
import { decode, StreamDecoder } from '../../src/text/decode.js';
import { DecodeError, EncodingProbe, isBinary } from '../../src/text/encoding.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const bytes = (...parts: (number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decode', () => {
  it.each([
    { name: 'UTF-8', file: utf8('Zoë 😀'), text: 'Zoë 😀', encoding: 'utf-8', bom: false },
    {
      name: 'UTF-8 with a mark',
      file: bytes([0xef, 0xbb, 0xbf], utf8('Zoë')),
      text: 'Zoë',
      encoding: 'utf-8',
      bom: true,
    },
    {
      name: 'UTF-16 LE',
      file: bytes([0xff, 0xfe], utf16('Zoë', true)),
      text: 'Zoë',
      encoding: 'utf-16le',
      bom: true,
    },
    {
      name: 'UTF-16 BE',
      file: bytes([0xfe, 0xff], utf16('Zoë', false)),
      text: 'Zoë',
      encoding: 'utf-16be',
      bom: true,
    },
    {
      name: 'UTF-16 LE without a mark',
      file: utf16('Hello there', true),
      text: 'Hello there',
      encoding: 'utf-16le',
      bom: false,
    },
    {
      name: 'UTF-16 BE without a mark',
      file: utf16('Hello there', false),
      text: 'Hello there',
      encoding: 'utf-16be',
      bom: false,
    },
    {
      name: 'windows-1252',
      file: bytes(utf8('She said '), [0x93], utf8('Zo'), [0xeb, 0x94, 0x80]),
      text: 'She said “Zoë”€',
      encoding: 'windows-1252',
      bom: false,
    },
    {
      name: 'a declared charset',
      file: bytes(utf8('<meta charset="iso-8859-1">Zo'), [0xeb]),
      text: '<meta charset="iso-8859-1">Zoë',
      encoding: 'windows-1252',
      bom: false,
    },
    { name: 'nothing', file: new Uint8Array(), text: '', encoding: 'utf-8', bom: false },
  ])('reads $name', ({ file, text, encoding, bom }) => {
    expect(decode(file)).toEqual({ text, encoding, bom });
  });

  it.each([
    { name: 'zero bytes', file: bytes(utf8('GIF89a'), [0, 1, 0, 2]), says: 'binary' },
    {
      name: 'control characters',
      file: Uint8Array.from({ length: 60 }, (_, i) => 1 + (i % 6)),
      says: 'binary',
    },
    {
      name: 'a zero byte far into a text',
      file: bytes(utf8('We are open. '.repeat(800)), [0], utf8('So are they.')),
      says: 'binary',
    },
    { name: 'zero characters in UTF-16', file: bytes([0xff, 0xfe], utf16('We\0are', true)), says: 'binary' },
    {
      name: 'a charset that is not read',
      file: bytes(utf8('<meta charset="shift_jis">'), [0x83, 0x41]),
      says: 'shift_jis',
    },
    {
      name: 'noise',
      file: Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 128)),
      says: 'neither',
    },
  ])('refuses $name', ({ file, says }) => {
    expect(() => decode(file)).toThrow(DecodeError);
    expect(() => decode(file)).toThrow(says);
  });

  it.each([
    { name: 'half a character of UTF-16', file: bytes([0xff, 0xfe], [0x41, 0, 0x42]), text: 'A�', broken: 1 },
    {
      name: 'UTF-8 that is damaged behind a mark',
      file: bytes([0xef, 0xbb, 0xbf], utf8('ab'), [0xff], utf8('c')),
      text: 'ab�c',
      broken: 2,
    },
    {
      name: 'UTF-8 that is damaged',
      file: bytes(utf8('Zoë '), [0xe2, 0x80], utf8(' x')),
      text: 'Zoë � x',
      broken: 4,
    },
    { name: 'bytes that are no letters', file: bytes(utf8('so '), [0xc3, 0x28]), text: 'so �(', broken: 3 },
    {
      name: 'half of a pair that was written as UTF-8',
      file: bytes(
        utf8('“Zoë” is home with Zoë and Zoë, and everybody at the desk is glad: '),
        [0xed, 0xa0, 0x80],
        utf8(' x'),
      ),
      text: '“Zoë” is home with Zoë and Zoë, and everybody at the desk is glad: ��� x',
      broken: 67,
    },
    {
      name: 'a character that was written longer than it is',
      file: bytes(
        utf8('“Zoë” is home with Zoë and Zoë, and everybody at the desk is glad: '),
        [0xe0, 0x80, 0xaf],
        [0xf0, 0x80],
        utf8(' x'),
      ),
      text: '“Zoë” is home with Zoë and Zoë, and everybody at the desk is glad: ����� x',
      broken: 67,
    },
    { name: 'bytes of no encoding', file: bytes(utf8('Hi '), [0xff, 0xfe]), text: 'Hi ��', broken: 3 },
    {
      name: 'text that ends inside a character',
      file: utf8('“Hi”').subarray(0, -1),
      text: '“Hi�',
      broken: 3,
    },
  ])('marks the place in $name and reads the rest', ({ file, text, broken }) => {
    expect(decode(file)).toMatchObject({ text, broken });
  });

  it('takes U+FFFD that stands in the file for what it is', () => {
    expect(decode(utf8('a�b'))).toEqual({ text: 'a�b', encoding: 'utf-8', bom: false });
  });

  it('reads chunks, cut anywhere, as it reads the whole', () => {
    for (const file of [
      bytes([0xef, 0xbb, 0xbf], utf8('“Zoë” 😀')),
      utf8('“Zoë” 😀 x'),
      bytes([0xff, 0xfe], utf16('Zoë 漢', true)),
      bytes(utf8('She said '), [0x93], utf8('Zo'), [0xeb, 0x94]),
    ]) {
      for (let cut = 9; cut < file.length; cut++) {
        const chunks = [file.subarray(0, cut), file.subarray(cut)];
        const probe = new EncodingProbe();
        for (const chunk of chunks) probe.write(chunk);
        const decoder = new StreamDecoder(probe.end());
        expect(chunks.map((chunk) => decoder.write(chunk)).join('') + decoder.end()).toBe(decode(file).text);
      }
    }
  });

  it('tells binary from text', () => {
    expect(isBinary(utf8('text\twith\r\nlines'))).toBe(false);
    expect(isBinary(utf16('Hello', true))).toBe(false);
    expect(isBinary(Uint8Array.from([1, 2, 3, 4, 5, 6]))).toBe(true);
  });
});
