import type { MappedText } from '../text/mapped-text.js';
import { normaliseKey, type MetadataKey } from './keys.js';
import { POST_KINDS, type Authorization, type Note, type PostKind } from './post.js';
import type { PostMetadata } from './post-builder.js';
import type { ReadOptions } from './reader.js';
import { plainStrings, type SourceMap } from './values.js';
import { isoDate } from './written-date.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Gathers what front matter, a row or an object says of its post. */
export class MetadataCollector {
  private readonly found: Mutable<PostMetadata> = {};
  private authorization: Mutable<Authorization> | undefined;
  private readonly notes: Note[] = [];

  constructor(options: Pick<ReadOptions, 'kind' | 'platform'>) {
    if (options.kind !== undefined) this.found.kind = options.kind;
    if (options.platform !== undefined) this.found.platform = options.platform;
  }

  set(key: MetadataKey, values: readonly string[]): void {
    const value = values[0]?.trim() ?? '';
    if (value === '') return;
    if (key === 'kind') this.setKind(value);
    else if (key === 'platform') this.found.platform = values.join(', ').toLowerCase();
    else if (key === 'audience') this.found.audience = value;
    else if (key === 'in-reply-to') this.found.inReplyTo = value;
    else if (key === 'scheduled') this.setScheduled(value);
    else this.setAuthorization(key, values);
  }

  /** Sets the kind where `value` names one; `Reply`, `alt text` and `show_notes` are understood. */
  setKind(value: string): void {
    const kind = kindNamed(value);
    if (kind !== undefined) this.found.kind = kind;
  }

  /** Reads `authorization: { id, expires, channels, … }`. */
  setAuthorizationMap(map: SourceMap): void {
    const keys: Readonly<Record<string, MetadataKey>> = {
      id: 'authorization',
      ref: 'authorization',
      expires: 'authorization-expires',
      channels: 'authorization-channels',
      revoked: 'authorization-revoked',
      guardian: 'authorization-guardian',
      part2: 'authorization-part2',
    };
    this.authorization ??= {};
    for (const { key, value } of map.entries) {
      const meant = keys[normaliseKey(key)];
      if (meant !== undefined) this.set(meant, plainStrings(value));
    }
  }

  /** Keeps what is written for the linter. */
  addNotes(from: Note['from'], texts: readonly MappedText[]): void {
    for (const text of texts) this.notes.push({ text, from });
  }

  build(locator?: string): PostMetadata {
    const result = { ...this.found };
    if (this.notes.length > 0) result.notes = this.notes;
    if (this.authorization !== undefined) result.authorization = this.authorization;
    if (locator !== undefined) result.locator = locator;
    return result;
  }

  private setScheduled(value: string): void {
    const date = isoDate(value);
    if (date !== undefined) this.found.scheduled = date;
  }

  private setAuthorization(key: MetadataKey, values: readonly string[]): void {
    const value = values[0]?.trim() ?? '';
    const authorization = (this.authorization ??= {});
    if (key === 'authorization-expires') authorization.expires = isoDate(value) ?? value;
    else if (key === 'authorization-channels') authorization.channels = channelList(values);
    else if (key === 'authorization-revoked') authorization.revoked = isTrue(value);
    else if (key === 'authorization-guardian') authorization.guardian = isTrue(value);
    else if (key === 'authorization-part2') authorization.part2 = isTrue(value);
    else if (!isFalse(value)) authorization.id = values.map((one) => one.trim()).join(', ');
    if (Object.keys(authorization).length === 0) this.authorization = undefined;
  }
}

/** The kind that a value names, without case and punctuation. */
export function kindNamed(value: string): PostKind | undefined {
  const wanted = normaliseKey(value);
  return POST_KINDS.find((kind) => normaliseKey(kind) === wanted);
}

/** Key of front matter, JSON and YAML, and column of tables, that holds a directive for its post. */
export function isDirectiveKey(key: string): boolean {
  return normaliseKey(key) === 'philintdisable';
}

function channelList(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(/[,;|]/))
    .map((channel) => channel.trim().toLowerCase())
    .filter(Boolean);
}

function isTrue(value: string): boolean {
  return /^(?:true|yes|y|1|on|signed)$/i.test(value);
}

function isFalse(value: string): boolean {
  return /^(?:false|no|[n0~-]|none|off|null|n\/a)$/i.test(value);
}
