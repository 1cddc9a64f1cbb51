/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** A table; nothing where there are no rows. On narrow screens each cell shows the title of its column. Cells are markup. */
export function htmlTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const kind = (column: Column | undefined) => (column?.isNumber ? ' class="number"' : '');
  const head = columns.map((column) => `<th scope="col"${kind(column)}>${column.title}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map(
      (cell, i) => `<td${kind(columns[i])} data-label="${columns[i]?.title ?? ''}">${cell}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
