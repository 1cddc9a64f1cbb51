const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `2025-05-03`, `2025/5/3T10:00`; not `05-03-2025`. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** `05/03/2025 14:00`, `5-3-2025`; month first, as scheduling tools of the United States write. */
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
/** `May 3, 2025`, `Sat, May 3rd 2025`; not `3 May`. */
const MONTH_NAME =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i;

/** The ISO form of a date as schedules and registers write it; undefined where the value is none. */
export function isoDate(value: string): string | undefined {
  const first = YEAR_FIRST.exec(value);
  if (first) return iso(first[1], first[2], first[3]);
  const second = MONTH_FIRST.exec(value);
  if (second) {
    const dayFirst = Number(second[1]) > 12;
    return dayFirst ? iso(second[3], second[2], second[1]) : iso(second[3], second[1], second[2]);
  }
  const named = MONTH_NAME.exec(value);
  return named
    ? iso(named[3], String(MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1), named[2])
    : undefined;
}

function iso(year = '', month = '', day = ''): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
