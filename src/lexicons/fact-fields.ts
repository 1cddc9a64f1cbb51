/** Where the number that holds all facts of a word holds what one list says of it. */
export interface FactField {
  readonly shift: number;
  readonly mask: number;
  /** The buckets of the list; the first is written as 1. */
  readonly buckets: string;
}

export const GIVEN_NAME: FactField = { shift: 0, mask: 15, buckets: '0123456789' };
export const SURNAME: FactField = { shift: 4, mask: 15, buckets: '123456789' };
export const ENGLISH: FactField = { shift: 8, mask: 31, buckets: '0123456789ABCDEFGHI' };
export const PLACE: FactField = { shift: 13, mask: 15, buckets: '01234567W' };
export const REGION: FactField = { shift: 17, mask: 3, buckets: 'SCA' };
export const COUNTY: FactField = { shift: 19, mask: 1, buckets: '0' };
export const STREET_TYPE: FactField = { shift: 20, mask: 1, buckets: '0' };
/** Not a list: whether a place or region of several words begins so. */
export const PLACE_START: FactField = { shift: 21, mask: 1, buckets: '0' };
