import { text } from './bytes.js';

/** Datasets of record 2 that people fill in (IPTC-IIM 4.2). */
const DATASETS: Readonly<Record<number, string>> = {
  5: 'Title',
  25: 'Keywords',
  40: 'Instructions',
  80: 'Byline',
  90: 'City',
  92: 'Sublocation',
  105: 'Headline',
  110: 'Credit',
  118: 'Contact',
  120: 'Caption',
};

/** The texts of IPTC records, in their order. */
export function readIptc(bytes: Uint8Array): { readonly name: string; readonly text: string }[] {
  const found: { name: string; text: string }[] = [];
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c;) {
    const length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
    // A length with the highest bit set belongs to datasets above 32 kB, which hold no words.
    if (length > 0x7fff) break;
    const name = bytes[at + 1] === 2 ? DATASETS[bytes[at + 2] ?? 0] : undefined;
    if (name !== undefined) found.push({ name, text: text(bytes.subarray(at + 5, at + 5 + length)) });
    at += 5 + length;
  }
  return found;
}
