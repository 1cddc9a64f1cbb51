import type { Range } from '../text/mapped-text.js';

/** Identifiers of 45 CFR 164.514(b)(2)(i), letters A to R. */
export const IDENTIFIER_TYPES = [
  'name', // A
  'location', // B, smaller than a state
  'facility', // B, a place of care: whose it is decides
  'geo', // B, coordinates, pins, check-ins
  'date', // C
  'age', // C, over 89
  'phone', // D
  'fax', // E
  'email', // F
  'ssn', // G
  'mrn', // H
  'health-plan-id', // I
  'account', // J
  'license', // K
  'vehicle', // L
  'device', // M
  'url', // N
  'handle', // N, R
  'hashtag', // A, R: a tag that holds a person's name
  'ip', // O
  'biometric', // P
  'image', // Q: words that say a picture shows a person, a wound, a scan
  'other-id', // R: room, bed, trial subject, case number
  'characteristic', // R: occupation, office, "the only …", record, publicised event
] as const;

/** What the text says of health, care or payment, and of who stands in which relation to whom. */
export const CONTEXT_TYPES = [
  'condition',
  'treatment',
  'medication',
  'test',
  'care-event', // admission, visit, discharge, birth, death, milestone
  'unit', // NICU, ER, floor, ward
  'payment',
  'relationship', // "our patient", "your visit", "we treated"
  'person', // a mention of one person without a name: "this patient", "a little boy", "45yoM"
  'kin', // "his daughter", "mom of three"
  'timeframe', // "last night", "after 61 hours"
  'consent', // "with her permission"
  'solicitation', // "drop your symptoms below"
  'advice', // second-person diagnosis or dosing
  'channel', // "DM us your results"
  'repost', // "regram", "from our patient's page"
  'pseudo-anonymization', // "no names", "faces blurred"
  'disparagement',
  'incentive', // reward for a review
  'claim', // "guaranteed", "cure"
  'media', // whiteboard, wristband, monitor, filename
] as const;

export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];
export type ContextType = (typeof CONTEXT_TYPES)[number];
export type EntityType = IdentifierType | ContextType;

const NUMBERS = new Map<EntityType, number>(
  [...IDENTIFIER_TYPES, ...CONTEXT_TYPES].map((type, i) => [type, i]),
);

/** The number of a type, from 0, so that tables by type are arrays. Types that a plugin makes up get the next ones. */
export function typeNumber(type: EntityType): number {
  let number = NUMBERS.get(type);
  if (number === undefined) NUMBERS.set(type, (number = NUMBERS.size));
  return number;
}

/** A table by the numbers of types, with nothing in it. */
export function tableByType<T>(): (T | undefined)[] {
  return new Array<T | undefined>(NUMBERS.size);
}

/** A stretch of a post that a detector recognised. It holds no copy of the text. */
export interface Entity extends Range {
  readonly type: EntityType;
  /** A finer kind from the detector's word list, such as `hiv`, `rare`, `first-name`, `dob`; never text of the post. */
  readonly subtype?: string;
  /** How sure the detector is that this is what it says, 0 to 1. */
  readonly confidence: number;
  /** True where it would be a Safe Harbor identifier of whomever it is about: an age under 90, a bare year or a state are not. */
  readonly identifier: boolean;
}
