import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';

/** Takes `signed authorization, no. `, `authorization: `; leaves `prior authorization `. */
const BEFORE = /(?<!\bprior )(?<!\bpre-)\bauthorization\W{0,4}(?:(?:no|number|id|ref|reference)\W{0,4})?$/i;
const REACH = 40;

/** True for the number of a signed authorization (45 CFR 164.508), which a draft should hold; false for a plan's prior authorization. */
export function isAuthorizationReference({ text }: Document, { start, end }: Range): boolean {
  if (/^AUTH-/i.test(text.slice(start, end))) return true;
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}
