import type { Fix } from '../message.js';

/** Sorts fixes and leaves out those that touch one before them: they wait for the next pass, as ESLint's do. */
export function apartFrom<Fixed extends { readonly fix: Fix }>(fixed: readonly Fixed[]): Fixed[] {
  const inOrder = [...fixed].sort(
    (a, b) => a.fix.range[0] - b.fix.range[0] || a.fix.range[1] - b.fix.range[1],
  );
  let last = -1;
  return inOrder.filter(({ fix: { range } }) => {
    if (range[0] <= last) return false;
    last = range[1];
    return true;
  });
}

/** The source with fixes made that do not touch; all the rest stays as it is. */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  let output = '';
  let at = 0;
  for (const { range, text } of fixes) {
    output += source.slice(at, range[0]) + text;
    at = range[1];
  }
  return output + source.slice(at);
}
