/** How every directive begins. */
export const DIRECTIVE_MARK = 'phi-lint-';

/** False where a text holds no directive, which is true of nearly all. */
export function mayHoldDirective(text: string): boolean {
  return text.includes(DIRECTIVE_MARK);
}
