import counties from './data/counties.txt';
import givenNames from './data/given-names.txt';
import places from './data/places.txt';
import regions from './data/regions.txt';
import streetTypes from './data/street-types.txt';
import surnames from './data/surnames.txt';
import words from './data/words.txt';
import { toCodes } from './codes.js';

// The word tables as `SortedTable` searches them. The build for Node reads each from a file when a word is first
// looked up in it (`scripts/packed-data.mjs`).

export const countyData = () => toBytes(counties);
export const givenNameData = () => toBytes(givenNames);
export const placeData = () => toBytes(places);
export const regionData = () => toBytes(regions);
export const streetTypeData = () => toBytes(streetTypes);
export const surnameData = () => toBytes(surnames);
export const wordData = () => toBytes(words);

/** A text in one byte a character. */
function toBytes(text: string): Uint8Array {
  return Uint8Array.from(toCodes(text));
}
