/** An address cut into what may hold a person: never kept, never printed. */
export interface Address {
  readonly host: string;
  /** Parts of the path, decoded, in lower case. */
  readonly path: readonly string[];
  /** Parameters of the query and of the fragment, decoded; names in lower case without `_` and `-`. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** Reads an address; a part that is badly encoded stays as it is written. */
export function parseAddress(text: string): Address {
  const withoutScheme = text.replace(/^[a-z]{2,6}:\/\//i, '');
  const [beforeQuery = '', ...query] = withoutScheme.split(/[?#&]/);
  const [host = '', ...path] = beforeQuery.split('/');
  return {
    host: host.toLowerCase().replace(/^www\./, ''),
    path: path.filter((part) => part !== '').map((part) => decode(part).toLowerCase()),
    parameters: query.flatMap((pair) => {
      const cut = pair.indexOf('=');
      if (cut < 0) return [];
      const name = decode(pair.slice(0, cut)).toLowerCase().replace(/[_-]/g, '');
      return [{ name, value: decode(pair.slice(cut + 1)).trim() }];
    }),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
