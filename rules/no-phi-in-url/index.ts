import { defineRule } from '../../src/linter/rule.js';
import { domainList } from '../shared/domains.js';
import { everyPreset } from '../shared/presets.js';
import { parseAddress, type Address } from './address.js';

/** Takes what is in the middle of `jo.ruiz@x.org`; leaves `@x`. */
const EMAIL = /[^\s@/]@[^\s@/]{1,80}\.[a-z]{2}/i;
/** Sections of a site in which each page is a patient's record. */
const RECORDS: ReadonlySet<string> = new Set(
  'patient patients chart charts mychart record records result results labs encounter encounters appointment appointments appt visit visits member members claim claims statement statements portal'.split(
    ' ',
  ),
);
/** Takes `118204`, `a7731-22`, `pt90412`; leaves `2025`, `step-2`, which are no record. */
const RECORD_ID = /^(?:[a-z]{0,4}[-_]?\d{5,}(?:[A-Za-z_-][\w-]{0,19})?|[a-z]?\d{3,}-\d{1,8})$/;
/** Sections in which a page is a patient's story, so that its address holds the patient's name. */
const STORIES: ReadonlySet<string> = new Set(
  'patient-stories patient-story success-stories success-story testimonials testimonial our-patients meet-our-patients survivor-stories survivors'.split(
    ' ',
  ),
);
/** Takes `ana-ruiz`, `ana-ruiz-hip-replacement`; leaves `index`, `2025`. */
const SLUG = /^[a-z]{2,20}(?:-[a-z]{1,24}){1,8}(?:\.html?)?$/;
/** Parameters that hold a number where they hold a patient's: `account=Team%20Chat` is the account of a service. */
const NUMBERED: ReadonlySet<string> = new Set([
  'account',
  'claim',
  'policy',
  'policynumber',
  'member',
  'memberid',
  'pid',
  'encounter',
]);
/** Values that stand for a value: `{{first_name}}`, `%FNAME%`, `[email]`, `test`. */
const TEMPLATE = /^(?:\{.*\}|%.*%|\[.*\]|<.*>|\*\|.*\|\*|test|example|true|false|yes|no|\d)$/i;

export const rule = defineRule({
  meta: {
    id: 'no-phi-in-url',
    category: 'claims',
    description:
      "Reports a link that carries a patient's data: a name, an e-mail address or a condition in its parameters, a deep link into a portal, a story's name in its path.",
    basis:
      '45 CFR 164.514(b)(2)(i)(A), (F), (H), (N); addresses with personal data reach every server, tracker and screenshot on the way',
    messages: {
      parameter:
        "This link carries somebody's personal data in its parameters. Everybody who sees, shares or logs the link gets them.",
      email: 'This link holds an e-mail address. Everybody who sees, shares or logs the link gets it.',
      record: "This link leads to one patient's record, visit or bill. Its number identifies the patient.",
      story:
        "The address of this page holds words of a patient's story. They identify the patient even before the link is opened.",
    },
    advice:
      'Link to the start page of the portal or to a general page, and remove every parameter but the campaign ones (`utm_…`).',
    options: {
      allowDomains: {
        type: 'strings',
        default: [],
        description: 'Domains whose links are not reported.',
      },
      params: {
        type: 'strings',
        default: [
          'name',
          'fullname',
          'firstname',
          'fname',
          'first',
          'lastname',
          'lname',
          'last',
          'surname',
          'patient',
          'patientname',
          'pt',
          'ptname',
          'patientid',
          'pid',
          'mrn',
          'chart',
          'ssn',
          'dob',
          'birthdate',
          'birthday',
          'email',
          'mail',
          'phone',
          'tel',
          'mobile',
          'member',
          'memberid',
          'policy',
          'policynumber',
          'diagnosis',
          'dx',
          'condition',
          'symptom',
          'symptoms',
          'reason',
          'procedure',
          'medication',
          'rx',
          'appt',
          'apptid',
          'appointment',
          'appointmentid',
          'encounter',
          'claim',
          'account',
        ],
        description: 'Names of parameters that hold personal data, without `_` and `-`.',
      },
    },
    needs: ['url'],
    presets: everyPreset('error'),
  },
  create(context) {
    const { document } = context;
    const isAllowed = domainList(document, context.options.allowDomains);
    let params: ReadonlySet<string> | undefined;
    const isPersonal = (name: string): boolean =>
      (params ??= new Set(context.options.params.map(plainName))).has(name);
    return {
      url(entity) {
        if (isAllowed(entity)) return;
        const address = parseAddress(document.text.slice(entity.start, entity.end));
        const messageId = faultOf(address, isPersonal);
        if (messageId === 'story') context.report({ at: entity, messageId, rests: 'disclosure' });
        else if (messageId) context.report({ at: entity, messageId, rests: 'alone', certainty: 0.9 });
        // What the detector alone takes for a record may be any page with a number.
        else if (entity.subtype === 'record')
          context.report({ at: entity, messageId: 'record', rests: 'disclosure' });
      },
    };
  },
});

/** The name of a parameter as addresses are read: `patient_name` is `patientname`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

function faultOf({ path, parameters }: Address, isPersonal: (name: string) => boolean): string | undefined {
  const filled = parameters.filter(({ value }) => value !== '' && !TEMPLATE.test(value));
  const personal = filled.filter(({ name }) => isPersonal(name));
  if (personal.some(({ name, value }) => !NUMBERED.has(name) || /\d/.test(value))) return 'parameter';
  if (filled.some(({ value }) => EMAIL.test(value)) || path.some((part) => EMAIL.test(part))) return 'email';
  if (
    path.some((part, i) => RECORD_ID.test(part) && path.slice(0, i).some((section) => RECORDS.has(section)))
  )
    return 'record';
  const story = path.findIndex((part) => STORIES.has(part));
  return story >= 0 && SLUG.test(path[story + 1] ?? '') ? 'story' : undefined;
}
