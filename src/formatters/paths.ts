/** A drive letter: takes `C:\drafts`, `d:/x`; leaves `/drafts`, `a:b`. */
const WINDOWS = /^[a-z]:[\\/]|^\\\\/i;
/** Half of a character, which file names of Windows may hold and no URI can: takes U+D800 alone; leaves emoji. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** A path with forward slashes, relative to a folder where it lies in it. */
export function portablePath(filePath: string, folder: string): string {
  const path = slashed(filePath);
  const base = slashed(folder);
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : path;
}

/** A portable path as a URI reference; one outside of the folder is an absolute `file:` URI. */
export function uriOf(filePath: string, folder: string): string {
  const path = portablePath(filePath, folder);
  const uri = path
    .replace(LONE_SURROGATE, '\uFFFD')
    .split('/')
    .map((segment, i) => (i === 0 && WINDOWS.test(`${segment}/`) ? segment : encodeURIComponent(segment)))
    .join('/');
  if (path.startsWith('//')) return `file:${uri}`;
  if (path.startsWith('/')) return `file://${uri}`;
  return WINDOWS.test(path) ? `file:///${uri}` : uri;
}

function slashed(path: string): string {
  // On other systems a backslash is a character of the name.
  return WINDOWS.test(path) ? path.replaceAll('\\', '/') : path;
}
