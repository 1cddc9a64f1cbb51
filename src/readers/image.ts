import { MappedText } from '../text/mapped-text.js';
import { readExif } from './exif.js';
import { imageSegments, type ImageSegments } from './image-segments.js';
import { readIptc } from './iptc.js';
import { addFilename } from './links.js';
import { MetadataCollector } from './metadata.js';
import type { FieldName } from './post.js';
import { PostBuilder } from './post-builder.js';
import type { BytesReader } from './reader.js';
import { readXmp } from './xmp.js';

/** What the metadata are in a post: captions and alt text are shown by many sites, the rest goes along with the file. */
const FIELDS: Readonly<Record<string, FieldName>> = {
  ImageDescription: 'caption',
  Caption: 'caption',
  description: 'caption',
  Title: 'title',
  title: 'title',
  XPTitle: 'title',
  Headline: 'title',
  AltTextAccessibility: 'alt',
  ExtDescrAccessibility: 'alt',
};
/** Who took the picture is staff or an agency, and when says nothing of what the post says. */
const UNREAD = new Set([
  'DateTimeOriginal',
  'Artist',
  'Copyright',
  'Byline',
  'Credit',
  'creator',
  'rights',
  'CameraOwnerName',
  'CaptionWriter',
]);
/** Programs and sizes in PNG's texts. */
const UNREAD_PNG =
  /^(?:Software|Author|Copyright|Creation Time|date:|exif:|tiff:|png:|Raw profile|.*icc|signature)/i;

/** Pictures: the file's name, captions, names of persons, keywords and the place in Exif, IPTC and XMP. */
export const image: BytesReader = {
  name: 'image',
  extensions: ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.avif', '.tif', '.tiff', '.gif'],
  readBytes(bytes, options) {
    const lines: { name: string; text: string }[] = [{ name: 'File name', text: fileName(options.filePath) }];
    const segments = bytes.length > 0 ? imageSegments(bytes) : { texts: [], isCutOff: false };
    if (segments) lines.push(...textsOf(segments));
    const post = new PostBuilder();
    let source = '';
    for (const { name, text } of lines) {
      const label = `${name}: `;
      const value = text.replace(/\r\n|\r|\n/g, '\u2028');
      const mapped = MappedText.identity(text.replace(/\r\n|\r/g, '\n'), source.length + label.length);
      if (name === 'File name') addFilename(post, mapped, 'file name');
      else post.add(FIELDS[name] ?? 'media', mapped, `metadata "${name}"`);
      source += `${label}${value}\n`;
    }
    return {
      source,
      posts: [post.build(new MetadataCollector(options).build())],
      problems: problemsOf(segments),
    };
  },
};

function problemsOf(segments: ImageSegments | undefined) {
  if (!segments) return [{ message: 'the file is no picture that can be read', offset: 0 }];
  return segments.isCutOff ? [{ message: 'the picture is cut off', offset: 0 }] : [];
}

function textsOf({ exif, iptc, xmp, texts }: ImageSegments): { name: string; text: string }[] {
  const found = [
    ...(exif ? [...readExif(exif)].map(([name, text]) => ({ name, text })) : []),
    ...(iptc ? readIptc(iptc) : []),
    ...(xmp === undefined ? [] : readXmp(xmp)),
    ...texts.filter(({ name }) => !UNREAD_PNG.test(name)),
  ];
  const seen = new Set<string>();
  return found.filter(({ name, text }) => {
    if (UNREAD.has(name) || text.trim() === '' || seen.has(text)) return false;
    return seen.add(text);
  });
}

function fileName(filePath: string): string {
  return filePath.slice(Math.max(filePath.lastIndexOf('/'), filePath.lastIndexOf('\\')) + 1);
}
