import type picomatch from 'picomatch';

/** Says whether a path, relative and with slashes, is meant by a list of patterns. */
export type PathMatcher = (relativePath: string) => boolean;

const NOTHING: PathMatcher = () => false;
let library: typeof picomatch | undefined;

/**
 * Compiles patterns in the way of ignore files: without a slash (`*.bak`, `archive`) at any depth, with one from the
 * base; a folder stands for all that is in it; a pattern that begins with `!` takes back what others took.
 */
export async function compileGlobs(patterns: readonly string[]): Promise<PathMatcher> {
  if (patterns.length === 0) return NOTHING;
  library ??= (await import('picomatch')).default;
  const take = matcherOf(
    library,
    patterns.filter((pattern) => !pattern.startsWith('!')),
  );
  const leave = matcherOf(
    library,
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
  );
  return (path) => take(path) && !leave(path);
}

function matcherOf(compile: typeof picomatch, patterns: readonly string[]): PathMatcher {
  return patterns.length === 0 ? NOTHING : compile(patterns.flatMap(forms), { dot: true });
}

function forms(pattern: string): string[] {
  const plain = pattern
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/(?<!\/)\/{1,9}$/, '');
  const rooted = plain.includes('/') || /^\.?\//.test(pattern) ? plain : `**/${plain}`;
  return [rooted, `${rooted}/**`];
}
