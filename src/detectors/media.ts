import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { phraseEntities } from './phrase-entities.js';

/** How often the object carries a patient into the picture. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  board: 0.7,
  label: 0.65,
  screen: 0.6,
  paper: 0.5,
};

/** Extensions of pictures, films, scans and papers, after the name of a file: `rm4_wound_3wk.jpg`, `chest.dcm`. */
const EXTENSIONS = new Set(
  'jpg jpeg png gif heic webp tif tiff bmp mov mp4 avi dcm pdf docx xlsx'.split(' '),
);
/** A file's name is no longer than this; what is longer is no name but a blob. */
const MAX_NAME = 160;

/** Objects that carry identifiers into a picture (whiteboard, wristband, monitor, screenshot of a chart) and names of files. */
export const media = defineDetector({
  name: 'media',
  types: ['media'],
  detect(scene) {
    return [
      ...phraseEntities(scene, 'media', 'media', ({ section }) => {
        const confidence = CONFIDENCE[section];
        return confidence === undefined ? undefined : { subtype: section, confidence };
      }),
      ...fileNames(scene),
    ];
  },
});

/** Names of media files, from the space before them to the extension. */
function fileNames({ document: { text, tokens } }: Scene): Entity[] {
  const found: Entity[] = [];
  for (const token of tokens) {
    if (!EXTENSIONS.has(token.lower) || text.charAt(token.start - 1) !== '.') continue;
    let start = token.start - 1;
    while (start > 0 && token.start - start < MAX_NAME && /[\p{L}\p{N}_.()-]/u.test(text.charAt(start - 1)))
      start--;
    if (start === token.start - 1) continue;
    found.push({
      type: 'media',
      subtype: 'filename',
      confidence: 0.6,
      identifier: false,
      start,
      end: token.end,
    });
  }
  return found;
}
