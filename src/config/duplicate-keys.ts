/**
 * A string, or a character that opens, closes or parts. Takes `"a\"b"`, `{`, `:`; leaves numbers and blanks. What is read
 * here has been parsed, so that every string ends; that the pattern does not ask for it keeps it linear.
 */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\]:,]/g;

/** A map or list that is open, the keys that it has had, and the path to it. */
interface Open {
  readonly keys: Set<string> | undefined;
  readonly path: string;
  /** The key whose value stands here, or the number of the item. */
  at: string | number;
}

/** The keys that stand twice in one map of JSON, by their path. YAML's parser refuses them; JSON's takes the last one. */
export function duplicateKeys(json: string): string[] {
  const found: string[] = [];
  const stack: Open[] = [];
  let expectsKey = false;
  for (const [token] of json.matchAll(TOKEN)) {
    const top = stack.at(-1);
    if (token === '{' || token === '[') {
      stack.push({ keys: token === '{' ? new Set() : undefined, path: top ? pathOf(top) : '', at: 0 });
      expectsKey = token === '{';
    } else if (token === '}' || token === ']') {
      stack.pop();
      expectsKey = false;
    } else if (token === ',') {
      expectsKey = top?.keys !== undefined;
      if (typeof top?.at === 'number') top.at++;
    } else if (token !== ':' && expectsKey && top?.keys) {
      top.at = JSON.parse(token) as string;
      if (top.keys.has(top.at)) found.push(pathOf(top));
      top.keys.add(top.at);
      expectsKey = false;
    }
  }
  return found;
}

function pathOf({ keys, path, at }: Open): string {
  if (!keys) return `${path}[${at}]`;
  return path === '' ? String(at) : `${path}.${at}`;
}
