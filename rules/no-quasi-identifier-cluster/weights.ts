/** Reads `kind=number` entries; an entry that is not one is left out, and a kind without an entry adds nothing. */
export function parseWeights(entries: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const entry of entries) {
    const [kind = '', value = ''] = entry.split('=');
    const weight = Number(value);
    if (value.trim() !== '' && Number.isFinite(weight)) weights.set(kind.trim(), weight);
  }
  return weights;
}
