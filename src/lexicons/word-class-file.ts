/** Reads a file of word classes: `[class]` opens a class, `#` starts a comment, words stand apart by white space. */
export function readWordClasses(content: string): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  let open = new Set<string>();
  for (const raw of content.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('[') && line.endsWith(']')) classes.set(line.slice(1, -1), (open = new Set()));
    else for (const word of line.split(/\s+/)) open.add(word);
  }
  return classes;
}
