import { normaliseKey } from '../../readers/keys.js';

/** What the register says of a form. */
export const REGISTER_FIELDS = [
  'id',
  'scope',
  'channels',
  'signed',
  'expires',
  'revoked',
  'guardian',
  'part2',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** What organisations call the columns, without case, blanks and punctuation. */
const NAMES: Readonly<Record<RegisterField, string>> = {
  id: 'id authorizationid authorization authorizationnumber number no formid formnumber ref reference releaseid consentid',
  scope: 'scope scopes content contents permits covers kind kinds kindofcontent description use',
  channels: 'channels channel platforms platform where media',
  signed: 'signed signedon datesigned signeddate from validfrom start startdate effective effectivedate',
  expires:
    'expires expireson expiry expirydate expiration expirationdate validuntil validto until end enddate',
  revoked: 'revoked revokedon revocation revocationdate daterevoked revokeddate withdrawn withdrawnon',
  guardian:
    'guardian guardiansigned guardianconsent minorguardian parent parentorguardian representative personalrepresentative',
  part2: 'part2 part2consent 42cfrpart2 42cfr2 cfrpart2 sud sudconsent substanceuseconsent',
};

/** Columns that say whose a form is. The register needs none of them. */
const PERSONAL = new Set(
  'name names patient patients patientname patientid patientnumber firstname lastname fullname givenname surname familyname initials client clientname resident residentname member membername subject signer signedby signername guardianname parentname dob dateofbirth birthdate birthday mrn recordnumber medicalrecordnumber chartnumber ssn email mail phone telephone mobile address street zip diagnosis condition'.split(
    ' ',
  ),
);

const FIELDS: ReadonlyMap<string, RegisterField> = new Map(
  REGISTER_FIELDS.flatMap((field) => NAMES[field].split(' ').map((name) => [name, field] as const)),
);

/** What a column or key stands for: a field of the register, whose form it is, or nothing that is known. */
export function registerColumn(name: string): RegisterField | 'personal' | undefined {
  const key = normaliseKey(name);
  return FIELDS.get(key) ?? (PERSONAL.has(key) ? 'personal' : undefined);
}
