import { strToU8, zipSync } from 'fflate';

/** A Word document of the paragraphs; each is a list of runs, as Word cuts text at every change of format. */
export function docxFile(
  paragraphs: readonly (readonly string[])[],
  parts: Record<string, string> = {},
): Uint8Array {
  const body = paragraphs.map((runs) => `<w:p>${runs.map(wordRun).join('')}</w:p>`).join('');
  return zip({
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

export function wordRun(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

/** An OpenDocument text of the paragraphs. */
export function odtFile(
  paragraphs: readonly string[],
  extra = '',
  parts: Record<string, string> = {},
): Uint8Array {
  const body = paragraphs.map((text) => `<text:p>${xml(text)}</text:p>`).join('');
  return zip({
    'content.xml': `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}${extra}</office:text></office:body></office:document-content>`,
    ...parts,
  });
}

/** A workbook; strings are shared as Excel writes them, a number is written with the date format. */
export function xlsxFile(
  sheets: Record<string, readonly (readonly (string | number)[])[]>,
  properties = '',
  more: Record<string, string> = {},
): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, string> = { ...more };
  Object.values(sheets).forEach((rows, index) => {
    const data = rows.map(
      (row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c, strings)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet><sheetData>${data.join('')}</sheetData></worksheet>`;
  });
  const names = Object.keys(sheets);
  const entries = names.map(
    (name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const rels = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zip({
    'xl/workbook.xml': `<workbook>${properties}<sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  });
}

export function zip(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '2025-01-01',
  });
}

export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function cellXml(cell: string | number, row: number, column: number, strings: string[]): string {
  if (cell === '') return '';
  const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof cell === 'number') return `<c r="${reference}" s="1"><v>${cell}</v></c>`;
  return `<c r="${reference}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
}
