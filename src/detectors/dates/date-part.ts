import type { Range } from '../../text/mapped-text.js';

/**
 * What a stretch says of a day. `full` holds day, month and year; `month-day` lacks the year, or holds a day alone
 * ("the 14th"); `month` is a month alone.
 */
export type DateShape =
  | 'dob'
  | 'full'
  | 'month-day'
  | 'month-year'
  | 'holiday'
  | 'month'
  | 'weekday'
  | 'relative'
  | 'time'
  | 'year';

/** A stretch of the text that is a date or a part of one. */
export interface DatePart extends Range {
  readonly shape: DateShape;
  readonly confidence: number;
}

/** The more precise shape first: where two parts merge, the first of the two names the whole. */
export const PRECISION: readonly DateShape[] = [
  'dob',
  'full',
  'month-day',
  'month-year',
  'holiday',
  'month',
  'weekday',
  'relative',
  'time',
  'year',
];

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that the calendar has; February has 29. */
export function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0);
}

/** True for years in which people who are written about were born or cared for. */
export function isYear(year: number): boolean {
  return year >= 1880 && year <= 2100;
}
