/** Raised by a value of which nobody can tell whether it changed. */
export class UnknownValueError extends Error {}

/**
 * A text that is the same for equal values and different for others: what a configuration comes to, maps included, with
 * keys in one order where their order means nothing.
 * @throws UnknownValueError for functions and objects of classes.
 */
export function stableText(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'bigint') return `${typeof value} ${value}`;
  if (Array.isArray(value)) return `[${value.map(stableText).join()}]`;
  if (value instanceof Map) return `Map[${[...value].map(stableText).join()}]`;
  if (value instanceof Set) return `Set[${[...value].map(stableText).join()}]`;
  if (value instanceof RegExp) return `RegExp ${value.toString()}`;
  if (typeof value !== 'object' || !isPlain(value)) throw new UnknownValueError();
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${stableText(one)}`).join()}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
