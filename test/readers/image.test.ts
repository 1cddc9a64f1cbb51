import { describe, expect, it } from '@jest/globals';
import {
  exifData,
  gifFile,
  heicFile,
  iptcData,
  jpegFile,
  pngFile,
  tiffFile,
  webpFile,
  xmpPacket,
} from './image-files.js';
import { allText, find, readDraft } from './support.js';

const exif = exifData('Knee of Wilma', [40, 30, 0], [74, 0, 36]);
const place = '40.500000, -74.010000';

describe('pictures', () => {
  it('in JPEG give file name, Exif, IPTC, XMP, comment and place, each with its locator', async () => {
    const read = await readDraft(
      'img/petra-lund_2.jpg',
      jpegFile(exif, iptcData('Caption by Quincy'), xmpPacket('Odalys Brandt')),
    );
    const fields = [
      'petra lund 2',
      'Knee of Wilma',
      'Caption by Quincy',
      'Odalys Brandt',
      'Comment of Nadia',
      place,
    ];
    expect(fields.map((text) => find(read, text)?.field)).toEqual([
      'filename',
      'caption',
      'caption',
      'media',
      'media',
      'media',
    ]);
    expect(read.posts[0]?.fields.map((field) => field.locator)).toContain('metadata "GPS"');
    expect(find(read, 'Knee of Wilma')).toMatchObject({ line: 2, slice: 'Knee of Wilma' });
    expect(allText(read)).not.toContain('Decoy');
    expect(read.problems).toEqual([]);
  });

  it.each([
    { name: 'a.png', file: pngFile(exif, { Description: 'Text of Quincy', Software: 'Decoy' }) },
    { name: 'a.webp', file: webpFile(exif, xmpPacket('Odalys Brandt')) },
    { name: 'a.tiff', file: exif },
    { name: 'a.heic', file: heicFile(exif) },
    { name: 'b.heic', file: heicFile(exif, true) },
  ])('of $name give caption and place', async ({ name, file }) => {
    const read = await readDraft(name, file);
    expect(allText(read)).toContain('Knee of Wilma');
    expect(allText(read)).toContain(place);
    expect(allText(read)).not.toContain('Decoy');
    expect(read.problems).toEqual([]);
  });

  it.each([
    { name: 'a.jpg', file: jpegFile(exif, iptcData('Caption'), xmpPacket('Odalys')) },
    { name: 'a.png', file: pngFile(exif, { Description: 'Text' }) },
    { name: 'a.webp', file: webpFile(exif, xmpPacket('Odalys')) },
    { name: 'a.tif', file: exif },
    { name: 'a.heic', file: heicFile(exif) },
  ])('cut off at any place are read without a crash: $name', async ({ name, file }) => {
    for (let end = 0; end < file.length; end++) await readDraft(name, file.subarray(0, end));
  });

  it('in GIF give comments and XMP, in TIFF XMP', async () => {
    const gif = gifFile('Knee of Wilma', xmpPacket('Odalys Brandt'));
    const read = await readDraft('a.gif', gif);
    expect(read.source).toBe('File name: a.gif\nPersonInImage: Odalys Brandt\ncomment: Knee of Wilma\n');
    expect(read.problems).toEqual([]);
    for (let end = 0; end < gif.length; end++) await readDraft('a.gif', gif.subarray(0, end));
    expect((await readDraft('a.gif', gif.subarray(0, -1))).problems).toHaveLength(1);
    expect(allText(await readDraft('a.tif', tiffFile(xmpPacket('Odalys Brandt'))))).toContain(
      'Odalys Brandt',
    );
  });

  it('in PNG may hold packed texts', async () => {
    const read = await readDraft('a.png', pngFile(exif, {}, ['Title', 'Rehab of Odalys']));
    expect(find(read, 'Rehab of Odalys')).toMatchObject({ field: 'title', line: 4, column: 8 });
    const broken = pngFile(exif, { Description: 'Text of Quincy' }, ['Title', 'Rehab of Odalys']);
    broken.fill(0xff, broken.length - 30, broken.length - 14);
    expect(allText(await readDraft('a.png', broken))).toContain('Text of Quincy');
  });

  it('whose names a camera gave have no words in them', async () => {
    expect(allText(await readDraft('IMG_2041.jpg', new Uint8Array()))).toBe('');
    expect(allText(await readDraft('IMG_20250301.jpg', new Uint8Array()))).toBe('IMG 20250301');
    const { posts } = await readDraft('a.md', '![](DSC00417.JPG)');
    expect(posts[0]).toMatchObject({ fields: [], media: ['DSC00417.JPG'] });
  });

  it.each([
    { order: 'of the file', text: Array.from('Note on Ulric', (unit) => `\0${unit}`) },
    { order: 'of the other machines', text: Array.from('Note on Ulric', (unit) => `${unit}\0`) },
  ])('may hold a comment in the byte order $order', async ({ text }) => {
    const comment = exifData(`UNICODE\0${text.join('')}`, [40, 0, 0], [74, 0, 0], 0x9286);
    expect(allText(await readDraft('a.tiff', comment))).toContain('Note on Ulric');
  });

  it('that are none are a problem, and their name is still read', async () => {
    const read = await readDraft('wilma-knee.png', new TextEncoder().encode('not a picture at all'));
    expect(read.problems).toHaveLength(1);
    expect(allText(read)).toBe('wilma knee');
  });
});
