import type { RegisteredAuthorization } from '../../linter/authorization-register.js';
import { parseScope } from '../../linter/authorization-scope.js';
import { isoDate } from '../../readers/written-date.js';
import { isCalendarDay } from '../../text/calendar-day.js';
import { fail, type Spot } from '../checks.js';
import type { RegisterField } from './columns.js';

/** What a row or an entry holds, as it is written: several values where it is a list. */
export type WrittenForm = ReadonlyMap<RegisterField, readonly string[]>;

/** Ids are shown in reports. Takes `AUTH-2026-0042`, `R17/3`; leaves `Ana Ruiz`, `ana`, `a,b1`. */
const ID = /^(?=\D{0,63}\d)[\p{L}\p{N}][\p{L}\p{N}._/#-]{0,63}$/u;
/** A Social Security number is no id. */
const SSN = /^\d{3}-?\d{2}-?\d{4}$/;
const NOTHING = /^(?:no|none|never|n\/a|null|false|[-–—])?$/i;
const YES =
  /^(?:yes|[y1x]|true|signed|parent|parents|mother|father|guardian|legal guardian|representative|personal representative)$/i;
const NO = /^(?:no|[n0\-–—]|false|none|n\/a|null|adult)?$/i;

/**
 * One form of the register.
 * @throws ConfigError that names the row and the column, and none of what stands there.
 */
export function registeredForm(written: WrittenForm, spot: Spot): RegisteredAuthorization {
  const text = (field: RegisterField) => (written.get(field) ?? []).join(', ').trim();
  const id = text('id');
  if (id === '') fail(spot, '"id" is empty');
  if (!ID.test(id) || SSN.test(id))
    fail(
      spot,
      '"id" must be a code without blanks that holds a digit, such as AUTH-2026-0042; it is shown in reports, so it must never be a name',
    );
  const scope = text('scope');
  const channels = (written.get('channels') ?? []).flatMap((list) => list.split(/[,;|\n]/));
  const names = channels.map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
  const [signed, expires] = [day(text('signed'), 'signed', spot), day(text('expires'), 'expires', spot)];
  const revoked = revocation(text('revoked'), spot);
  return {
    id,
    ...(!NOTHING.test(scope) && {
      scope:
        parseScope(scope) ??
        fail(spot, '"scope" names no kind of content: write story, testimonial, photo, video, reply, or all'),
    }),
    ...(names.length > 0 && { channels: names }),
    ...(signed !== undefined && { signed }),
    ...(expires !== undefined && { expires }),
    ...(revoked !== undefined && { revoked }),
    guardian: yesOrNo(text('guardian'), 'guardian', spot),
    part2: yesOrNo(text('part2'), 'part2', spot),
    source: `${spot.source}, ${spot.key}`,
  };
}

function day(text: string, field: RegisterField, spot: Spot): string | undefined {
  if (NOTHING.test(text)) return undefined;
  const iso = isoDate(text);
  if (iso === undefined || !isCalendarDay(iso)) fail(spot, `"${field}" must be a day, such as 2027-01-31`);
  return iso;
}

function revocation(text: string, spot: Spot): string | true | undefined {
  if (NOTHING.test(text)) return undefined;
  return YES.test(text) || /^revoked$/i.test(text) ? true : day(text, 'revoked', spot);
}

function yesOrNo(text: string, field: RegisterField, spot: Spot): boolean {
  if (YES.test(text)) return true;
  if (!NO.test(text)) fail(spot, `"${field}" must be yes or no`);
  return false;
}
