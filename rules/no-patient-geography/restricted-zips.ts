/**
 * Three-digit ZIP areas of 20,000 people or fewer, by census (45 CFR 164.514(b)(2)(i)(B)).
 * 2000: the list printed in HHS's guidance on de-identification. 2010: the same count on the 2010 census.
 */
const RESTRICTED: Readonly<Record<string, string>> = {
  '2000': '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893',
  '2010': '036 059 102 202 203 204 205 369 556 692 753 772 821 823 878 879 884 893',
};

/** The three-digit prefixes that may not be published, of the censuses asked for. */
export function restrictedPrefixes(censuses: readonly string[]): ReadonlySet<string> {
  return new Set(censuses.flatMap((census) => RESTRICTED[census]?.split(' ') ?? []));
}
