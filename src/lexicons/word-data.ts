import counties from './data/counties.txt';
import givenNames from './data/given-names.txt';
import places from './data/places.txt';
import regions from './data/regions.txt';
import streetTypes from './data/street-types.txt';
import surnames from './data/surnames.txt';
import words from './data/words.txt';
import { lineBytes, lineSlots } from './table-lines.js';

// The word tables as `SortedTable` searches them. The build for Node reads each from a file when a word is first
// looked up in it (`scripts/packed-data.mjs`).

export const countyData = () => lineBytes(counties);
export const countySlots = () => lineSlots(counties);
export const givenNameData = () => lineBytes(givenNames);
export const givenNameSlots = () => lineSlots(givenNames);
export const placeData = () => lineBytes(places);
export const placeSlots = () => lineSlots(places);
export const regionData = () => lineBytes(regions);
export const regionSlots = () => lineSlots(regions);
export const streetTypeData = () => lineBytes(streetTypes);
export const streetTypeSlots = () => lineSlots(streetTypes);
export const surnameData = () => lineBytes(surnames);
export const surnameSlots = () => lineSlots(surnames);
export const wordData = () => lineBytes(words);
export const wordSlots = () => lineSlots(words);
