/** The character codes of a text. */
export function toCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The text that character codes spell. */
export function fromCodes(codes: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < codes.length; i++) text += String.fromCharCode(codes[i] ?? 0);
  return text;
}
