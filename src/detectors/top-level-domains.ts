/** Top-level domains that a post may name without a scheme; RFC 2606 and RFC 6762 keep the last five for examples and networks at home. */
export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  'com org net edu gov mil int info biz name pro health care clinic hospital dental doctor app dev io ai me us uk ca au nz ie de fr es it nl be ch at se no dk fi pl pt mx br ar cl co in jp cn kr za eu tv cc ly gl gd fm gg to link page site online store shop blog live life love family fund foundation charity support help social news media studio photos video tube club church community world today email cloud tech digital agency design art fit yoga run bike travel school academy university example invalid test local'.split(
    ' ',
  ),
);
