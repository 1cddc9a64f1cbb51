import type { MappedText } from '../text/mapped-text.js';

/** A value of JSON, YAML or TOML whose texts are mapped to the source file. */
export type SourceValue = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
  readonly type: 'scalar';
  readonly text: MappedText;
  /** False for numbers, booleans and null. */
  readonly isString: boolean;
}

export interface SourceList {
  readonly type: 'list';
  readonly items: SourceValue[];
}

export interface SourceMap {
  readonly type: 'map';
  readonly entries: SourceEntry[];
}

export interface SourceEntry {
  readonly key: string;
  readonly value: SourceValue;
}

/** Deeper nesting is no draft but an attack on the reader; what stands deeper is read as if it stood here. */
export const MAX_DEPTH = 100;

/** The texts of a string or of a list of strings. */
export function stringsOf(value: SourceValue): MappedText[] {
  const items = value.type === 'list' ? value.items : [value];
  return items.flatMap((item) => (item.type === 'scalar' && item.isString ? [item.text] : []));
}

/** The plain strings of a scalar or of a list of scalars. */
export function plainStrings(value: SourceValue): string[] {
  if (value.type === 'scalar') return [value.text.text];
  return value.type === 'list'
    ? value.items.flatMap((item) => (item.type === 'scalar' ? [item.text.text] : []))
    : [];
}
