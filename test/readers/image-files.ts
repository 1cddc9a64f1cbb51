import { zlibSync } from 'fflate';

/** Exif data in big-endian order: a caption (or another text of ASCII under `tag`), an artist and a place. */
export function exifData(
  caption: string,
  latitude: readonly number[],
  longitude: readonly number[],
  tag = 0x010e,
): Uint8Array {
  const text = bytesOf(`${caption}\0`);
  const artist = bytesOf('Decoy Artist\0');
  const directory = 8 + 2 + 3 * 12 + 4;
  const gps = directory + text.length + artist.length;
  const degrees = gps + 2 + 4 * 12 + 4;
  return concat(
    bytesOf('MM'),
    short(42),
    long(8),
    short(3),
    entry(tag, 2, text.length, long(directory)),
    entry(0x013b, 2, artist.length, long(directory + text.length)),
    entry(0x8825, 4, 1, long(gps)),
    long(0),
    text,
    artist,
    short(4),
    entry(1, 2, 2, bytesOf('N\0\0\0')),
    entry(2, 5, 3, long(degrees)),
    entry(3, 2, 2, bytesOf('W\0\0\0')),
    entry(4, 5, 3, long(degrees + 24)),
    long(0),
    ...[...latitude, ...longitude].flatMap((value) => [long(value), long(1)]),
  );
}

export function iptcData(caption: string): Uint8Array {
  const text = bytesOf(caption);
  const records = concat(Uint8Array.from([0x1c, 2, 120]), short(text.length), text);
  return concat(
    bytesOf('Photoshop 3.0\0'),
    bytesOf('8BIM'),
    short(0x0404),
    short(0),
    long(records.length),
    records,
  );
}

/** GIF of one colour with a comment of two blocks and XMP. */
export function gifFile(comment: string, xmp: string): Uint8Array {
  const block = (text: string) => concat(Uint8Array.from([text.length]), bytesOf(text));
  return concat(
    bytesOf('GIF89a'),
    Uint8Array.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0]),
    Uint8Array.from([0x21, 0xfe]),
    block(comment.slice(0, 5)),
    block(comment.slice(5)),
    Uint8Array.from([0, 0x21, 0xff]),
    block('XMP DataXMP'),
    bytesOf(xmp),
    // Whatever byte a reader of blocks lands on tells it how far the end is.
    Uint8Array.from([1, ...Array.from({ length: 256 }, (_, i) => 255 - i), 0]),
    Uint8Array.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  );
}

/** TIFF in little-endian order that holds XMP. */
export function tiffFile(xmp: string): Uint8Array {
  const data = bytesOf(xmp);
  const file = new DataView(new ArrayBuffer(26 + data.length));
  [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0].forEach((byte, at) => file.setUint8(at, byte));
  file.setUint16(10, 0x02bc, true);
  file.setUint16(12, 1, true);
  file.setUint32(14, data.length, true);
  file.setUint32(18, 26, true);
  const bytes = new Uint8Array(file.buffer);
  bytes.set(data, 26);
  return bytes;
}

export function xmpPacket(person: string): string {
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description dc:format="image/jpeg">' +
    `<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>${person}</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>` +
    '<dc:creator><rdf:Seq><rdf:li>Decoy Creator</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
  );
}

export function jpegFile(exif: Uint8Array, iptc: Uint8Array, xmp: string): Uint8Array {
  return concat(
    Uint8Array.from([0xff, 0xd8]),
    segment(0xe1, concat(bytesOf('Exif\0\0'), exif)),
    segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    segment(0xed, iptc),
    segment(0xfe, bytesOf('Comment of Nadia')),
    Uint8Array.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  );
}

/** A packed text (PNG, 11.3.3.3) behind the others where `packed` is given. */
export function pngFile(
  exif: Uint8Array,
  texts: Record<string, string>,
  packed?: readonly [name: string, text: string],
): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => concat(long(data.length), bytesOf(type), data, long(0));
  return concat(
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('eXIf', exif),
    ...Object.entries(texts).map(([name, text]) => chunk('tEXt', bytesOf(`${name}\0${text}`))),
    ...(packed ? [chunk('zTXt', concat(bytesOf(`${packed[0]}\0\0`), zlibSync(bytesOf(packed[1]))))] : []),
    chunk('IEND', new Uint8Array()),
  );
}

export function webpFile(exif: Uint8Array, xmp: string): Uint8Array {
  const chunk = (type: string, data: Uint8Array) =>
    concat(bytesOf(type), littleLong(data.length), data, new Uint8Array(data.length & 1));
  const body = concat(bytesOf('WEBP'), chunk('EXIF', exif), chunk('XMP ', bytesOf(xmp)));
  return concat(bytesOf('RIFF'), littleLong(body.length), body);
}

/** A HEIC file whose only item is its Exif data. */
/** HEIC whose Exif data stand behind the boxes, or in `idat`, as some programs write them. */
export function heicFile(exif: Uint8Array, inMeta = false): Uint8Array {
  const box = (type: string, ...data: Uint8Array[]) => {
    const content = concat(...data);
    return concat(long(content.length + 8), bytesOf(type), content);
  };
  const item = concat(long(0), exif);
  const ftyp = box('ftyp', bytesOf('heic'), long(0));
  const meta = (offset: number) =>
    box(
      'meta',
      long(0),
      box(
        'iinf',
        long(0),
        short(1),
        box('infe', Uint8Array.from([2, 0, 0, 0]), short(1), short(0), bytesOf('Exif\0')),
      ),
      box(
        'iloc',
        long(inMeta ? 0x01000000 : 0),
        short(0x4400),
        short(1),
        short(1),
        ...(inMeta ? [short(1)] : []),
        short(0),
        short(1),
        long(offset),
        long(item.length),
      ),
      ...(inMeta ? [box('idat', item)] : []),
    );
  if (inMeta) return concat(ftyp, meta(0));
  return concat(ftyp, meta(ftyp.length + meta(0).length + 8), box('mdat', item));
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  return concat(Uint8Array.from([0xff, marker]), short(data.length + 2), data);
}

function entry(tag: number, type: number, count: number, value: Uint8Array): Uint8Array {
  return concat(short(tag), short(type), long(count), value);
}

function concat(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function short(value: number): Uint8Array {
  return Uint8Array.from([value >> 8, value & 255]);
}

function long(value: number): Uint8Array {
  return concat(short(value >>> 16), short(value & 0xffff));
}

function littleLong(value: number): Uint8Array {
  return long(value).reverse();
}
