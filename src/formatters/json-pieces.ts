import { jsonText } from './json-text.js';

/** Items of a list that are turned into text at once. */
const SLICE = 200;
/** Characters of a piece: many, because each piece is written by itself. */
const PIECE = 64 * 1024;

/**
 * The JSON of objects that hold long lists, in pieces that joined give what `jsonText` gives: a calendar of years has
 * more findings than one string can hold. `shown` is applied to each item of a list.
 */
export function* jsonPieces(
  objects: readonly Readonly<Record<string, unknown>>[],
  shown: (item: unknown) => unknown = asItIs,
): Generator<string> {
  let piece = '';
  for (const part of parts(objects, shown)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* parts(
  objects: readonly Readonly<Record<string, unknown>>[],
  shown: (item: unknown) => unknown,
): Generator<string> {
  yield '[';
  for (const [i, object] of objects.entries()) {
    yield i > 0 ? ',{' : '{';
    for (const [k, [key, value]] of Object.entries(object).entries()) {
      yield `${k > 0 ? ',' : ''}${jsonOf(key)}:`;
      if (Array.isArray(value)) yield* listParts(value as unknown[], shown);
      else yield jsonOf(value);
    }
    yield '}';
  }
  yield ']\n';
}

function* listParts(items: readonly unknown[], shown: (item: unknown) => unknown): Generator<string> {
  yield '[';
  for (let at = 0; at < items.length; at += SLICE) {
    const list = jsonOf(items.slice(at, at + SLICE).map(shown));
    yield `${at > 0 ? ',' : ''}${list.slice(1, -1)}`;
  }
  yield ']';
}

function jsonOf(value: unknown): string {
  return jsonText(value).trimEnd();
}

function asItIs(item: unknown): unknown {
  return item;
}
