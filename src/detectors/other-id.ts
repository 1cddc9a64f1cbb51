import { bareRooms, carePlaces } from './care-place.js';
import { readCode } from './code.js';
import { standsAlone } from './boundaries.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity, EntityType } from './entity.js';
import { codesLabelled, labelOf } from './labelled.js';
import { tokenIndex } from './token-index.js';

/** Kinds of identifiers that claim a code before it counts as one of unknown kind. */
const CLAIMED: readonly EntityType[] = [
  'ssn',
  'phone',
  'date',
  'account',
  'health-plan-id',
  'mrn',
  'device',
  'vehicle',
  'ip',
  'url',
  'geo',
  'handle',
  'email',
];
/** Nought in front and six places or more. Takes `00528163`, `0063-4180`; leaves `0.05`, `007`. */
const ZERO_FIRST = /^0\d{1,3}(?:-\d{2,6}){1,3}$|^0\d{5,11}$/;
/** Letters and a long number, or groups. Takes `E-00573016`, `HRT507216849`, `S24-73061-C`, `KD-46290`; leaves `SARS-CoV-2`, `H1N1`, `BRCA1`. */
const MIXED =
  /^[A-Z]{1,4}\d{0,3}-?\d{5,12}(?:-?[A-Z\d]{1,3})?$|^[A-Z]{1,3}\d{2,4}[A-Z]?-[A-Z\d]{1,5}-?\d{3,8}(?:-[A-Z\d]{1,3})?$|^(?=[A-Z\d]{0,6}[A-Z])(?=(?:[A-Z]{0,4}\d){6})[A-Z\d]{9,14}$|^\d{2,6}-\d{3,6}-[A-Z\d]{1,3}$/;
/** Codes of the trade that name a study, a drug, a guideline or a diagnosis. */
const TRADE =
  /^(?:NCT|CD|CDR|PMC|PMID|DOI|ISRCTN|RFC|ISO|EN|CMS|FDA|HHS|OMB|CFR|GSA|BMS|MK|AMG|ABT|LY|GSK|AZD|ABBV|JNJ|RG|RO|PF|SAR|KTE|CTL|UBE|mRNA|SARS|COVID|FY|CY|CVE|IRB|NDC|GS|R01|UG3|H\.R|SB|HB|AB|FF|SF|DD|VA)-?\d|^(?:19|20)\d\d-(?:19|20)?\d\d$/i;
/** Words of a sentence that tell of one patient or of a paper about one. */
const CARE =
  /\b(?:pt|patients?|chart|label|sticker|screen|wristband|armband|dob|seen|admitted|admit|specimen|denied|claim|sample|record|her|his|mom|monitor|scan|file|visible|header|unit|patch|pulled)\b|\^/i;

/** Any other unique number or code, letter R: places of care, subjects of trials, cases, labelled and bare codes. */
export const otherId = defineDetector({
  name: 'other-id',
  types: ['other-id'],
  detect(scene) {
    const found: Entity[] = [];
    const add = (entity: Entity): void => {
      if (!found.some((other) => other.start < entity.end && entity.start < other.end)) found.push(entity);
    };
    for (const { start, end, label } of codesLabelled(scene, 'other')) {
      if (!isClaimed(scene, start, end))
        add({
          type: 'other-id',
          subtype: 'labelled',
          start,
          end,
          confidence: label.endsWith('-weak') ? 0.65 : 0.85,
          identifier: true,
        });
    }
    for (const entity of [...carePlaces(scene), ...bareRooms(scene)])
      if (!isClaimed(scene, entity.start, entity.end)) add(entity);
    for (const i of tokenIndex(scene.document).digits) {
      const entity = bareCode(scene, i);
      if (entity && !isClaimed(scene, entity.start, entity.end)) add(entity);
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

function isClaimed(scene: Scene, start: number, end: number): boolean {
  return CLAIMED.some((type) =>
    scene.entities(type).some((entity) => entity.start < end && start < entity.end),
  );
}

/** A code that nothing explains, in a sentence about care. */
function bareCode(scene: Scene, index: number): Entity | undefined {
  const { text, tokens, sentences } = scene.document;
  const token = tokens[index];
  if (!token || (token.kind === 'number' && token.text.includes(',')) || token.text.includes('.'))
    return undefined;
  const start = startOfCode(text, token.start);
  const code = readCode(text, start);
  if (!code || code.digits < 5) return undefined;
  const value = text.slice(code.start, code.end).split(' ')[0] ?? '';
  const end = code.start + value.length;
  if (/^[0-]+$/.test(value)) return undefined;
  if (!(ZERO_FIRST.test(value) || MIXED.test(value)) || TRADE.test(value)) return undefined;
  if (/[?&=/'"]$/.test(text[start - 1] ?? '') && /^[&'"/]/.test(text[end] ?? '')) return undefined;
  if (!standsAlone(text, start, end) || labelOf(scene, start, end) !== undefined) return undefined;
  const sentence = sentences[token.sentence];
  const care =
    sentence !== undefined &&
    CARE.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)));
  return { type: 'other-id', subtype: 'code', start, end, confidence: care ? 0.65 : 0.5, identifier: true };
}

/** Letters and hyphens before the first digit belong to the code: the `E-` of `E-00573016`. */
function startOfCode(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 12 && /[A-Z\d-]/.test(text[start - 1] ?? '')) start--;
  while (text[start] === '-' && start < at) start++;
  return start;
}
