import { localName, readXml } from './xml.js';

/** Indexes of the cell formats under which a number is a date or a time. */
export function readDateStyles(xml: string): Set<number> {
  const custom = new Set<number>();
  const styles = new Set<number>();
  let inFormats = false;
  let index = 0;
  readXml(xml, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'numFmt' && isDateFormat(attributes['formatCode'] ?? ''))
        custom.add(Number(attributes['numFmtId']));
      else if (local === 'cellXfs') inFormats = true;
      else if (local === 'xf' && inFormats) {
        const format = Number(attributes['numFmtId'] ?? 0);
        if (isBuiltInDate(format) || custom.has(format)) styles.add(index);
        index++;
      }
    },
    close(name) {
      if (localName(name) === 'cellXfs') inFormats = false;
    },
  });
  return styles;
}

/** Built-in formats of dates and times (ECMA-376 part 1, 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** `yyyy-mm-dd`, `[$-409]d-mmm`; not `0.00 "days"` or `[Red]0`. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]{0,200}"|\[[^[\]]{0,60}\]|\\./g, '');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, 's'));
}
