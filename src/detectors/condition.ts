import type { Document } from '../text/document.js';
import { clinicalTerms, termEntity } from './clinical-terms.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

/** The category of an ICD-10-CM code. Takes `F84` (of `F84.0`); leaves `B12`, `A1c`, since no point and digit follow. */
const ICD_CATEGORY = /^[A-TV-Z]\d[0-9AB]$/;
/** Takes the `0` of `F84.0`, the `xxa` of `S72.001A`; leaves a word. */
const ICD_DETAIL = /^\d[\dA-Z]{0,3}$/i;

/** Finds diseases, symptoms, injuries and states, told as a clinician, a patient or a colleague in a hurry would. */
export const condition = defineDetector({
  name: 'condition',
  types: ['condition'],
  detect(scene) {
    const terms = clinicalTerms(scene, {
      type: 'condition',
      list: 'conditions',
      derived: { list: 'wordnet-conditions', takes: () => true },
    });
    const codes = diagnosisCodes(scene.document);
    return codes.length > 0 ? [...terms, ...codes].sort((a, b) => a.start - b.start) : terms;
  },
});

function diagnosisCodes(document: Document): Entity[] {
  const { tokens } = document;
  const found: Entity[] = [];
  for (const i of tokenIndex(document).digits) {
    const token = tokens[i];
    if (token?.kind !== 'alnum' || !ICD_CATEGORY.test(token.text)) continue;
    const point = tokens[i + 1];
    const detail = tokens[i + 2];
    const isJoined = point?.text === '.' && point.start === token.end && detail?.start === point.end;
    if (isJoined && ICD_DETAIL.test(detail.text))
      found.push(termEntity('condition', tokens, i, i + 2, 'code', 0.85));
  }
  return found;
}
