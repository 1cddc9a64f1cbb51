import type { LintMessage } from '../linter/message.js';

/** What people call the kinds of words whose names are for programs. */
const NAMES: Readonly<Record<string, string>> = {
  'care-event': 'care',
  characteristic: 'detail',
  geo: 'pin on a map',
  'health-plan-id': 'plan number',
  ip: 'IP address',
  kin: 'relative',
  mrn: 'record number',
  'other-id': 'detail',
  ssn: 'SSN',
};

/** `name at 6:46, relative at 6:58 and 2 more`; empty where nothing belongs to a finding. */
export function relatedText({ related = [] }: LintMessage, most = Infinity): string {
  const places = related
    .slice(0, most)
    .map(({ type, line, column }) => `${NAMES[type] ?? type} at ${line}:${column}`);
  const more = related.length > most ? ` and ${related.length - most} more` : '';
  return places.join(', ') + more;
}
