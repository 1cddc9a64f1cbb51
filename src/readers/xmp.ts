import { localName, readXml } from './xml.js';

/** Properties of XMP that people fill in (Dublin Core, Photoshop, IPTC Core and Extension, Exif). */
const PROPERTIES = new Set(
  'title description subject creator rights Headline CaptionWriter Credit City Location Instructions TransmissionReference PersonInImage Name Event AltTextAccessibility ExtDescrAccessibility UserComment ImageDescription hierarchicalSubject GPSLatitude GPSLongitude PersonDisplayName Sublocation'.split(
    ' ',
  ),
);

/** The texts of an XMP packet (ISO 16684-1), each with the name of its property. */
export function readXmp(xml: string): { readonly name: string; readonly text: string }[] {
  const found: { name: string; text: string }[] = [];
  const open: string[] = [];
  let value = '';
  readXml(xml, {
    open(name, attributes) {
      if (open.length < 100) open.push(localName(name));
      value = '';
      for (const [attribute, words] of Object.entries(attributes)) {
        if (PROPERTIES.has(localName(attribute)) && words.trim() !== '') {
          found.push({ name: localName(attribute), text: words.trim() });
        }
      }
    },
    text: (words) => (value += words),
    close(name) {
      const property = open.findLast((element) => PROPERTIES.has(element));
      if (property !== undefined && value.trim() !== '') found.push({ name: property, text: value.trim() });
      value = '';
      if (open.at(-1) === localName(name)) open.pop();
    },
  });
  return found;
}
