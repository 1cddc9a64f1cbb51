import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';

/** Takes the host of `https://www.x.org/a`, `x.org/a`, `jo@x.org` and `jo at x dot org`. */
function hostOf(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/\s?[\s([]\s?at\s?[\s)\]]\s?/, '@')
    .replace(/\s?[\s([]\s?dot\s?[\s)\]]\s?/g, '.');
  const afterScheme = plain.slice(plain.indexOf('://') < 0 ? 0 : plain.indexOf('://') + 3);
  const authority = afterScheme.split(/[/?#]/, 1)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/^www\./, '');
}

/** Says whether an address of the post belongs to one of the domains or to a part of it (`news.x.org` to `x.org`). */
export function domainList(document: Document, domains: readonly string[]): (range: Range) => boolean {
  if (domains.length === 0) return () => false;
  const allowed = domains.map(hostOf).filter((domain) => domain !== '');
  return ({ start, end }) => {
    const host = hostOf(document.text.slice(start, end));
    return allowed.some((domain) => host === domain || host.endsWith(`.${domain}`));
  };
}
