import { matchAt, standsAlone } from './boundaries.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { codesLabelled, labelOf } from './labelled.js';
import { tokenIndex } from './token-index.js';

/** Takes `4111 1111 1111 1111`, `3782-822463-10005`; leaves `2024-10-11`. */
const CARD = /[2-6]\d{3}(?:(?:[ -]?\d{4}){2}[ -]?\d{1,7}|[ -]?\d{6}[ -]?\d{4,5})(?!\d)/y;
/** International bank account number, ISO 13616. Takes `GB29 NWBK 6016 1331 9268 19`; leaves `NCT04280705`. */
const IBAN = /[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?/y;

/** Numbers of accounts, guarantors, claims, invoices and payment cards, letter J. */
export const account = defineDetector({
  name: 'account',
  types: ['account'],
  detect(scene) {
    const found: Entity[] = codesLabelled(scene, 'account').map(({ start, end, label, whole }) => ({
      type: 'account',
      subtype: 'billing',
      start,
      end,
      confidence: label.endsWith('-weak') || !whole ? 0.75 : 0.95,
      identifier: true,
    }));
    const { text, tokens } = scene.document;
    for (const i of tokenIndex(scene.document).digits) {
      const token = tokens[i];
      if (
        !token ||
        (token.kind === 'number' ? !/^\d{4}(?:\d{2,15})?$/.test(token.text) : token.text.length < 4)
      )
        continue;
      const iban = token.kind === 'alnum' ? matchAt(IBAN, text, token.start) : undefined;
      const card = token.kind === 'number' ? matchAt(CARD, text, token.start) : undefined;
      const match = iban && mod97(iban) ? iban : card && luhn(card) ? card : undefined;
      const end = token.start + (match?.length ?? 0);
      if (!match || !standsAlone(text, token.start, end) || labelOf(scene, token.start, end)) continue;
      found.push({
        type: 'account',
        subtype: iban ? 'bank' : 'card',
        start: token.start,
        end,
        confidence: 0.9,
        identifier: true,
      });
    }
    return found;
  },
});

/** ISO/IEC 7812: a card number whose check digit is wrong is none. */
function luhn(card: string): boolean {
  const digits = card.replace(/\D/g, '');
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

/** ISO 7064 MOD 97-10 over the rearranged account number. */
function mod97(iban: string): boolean {
  const plain = iban.replace(/ /g, '');
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
