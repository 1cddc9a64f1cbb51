import type { InspectFormatter } from './formatter.js';
import { count, printable, shownPath } from './terminal-text.js';

/** What the detectors see, for people: one line an entity. */
export const inspectStylish: InspectFormatter = (results, { cwd, palette, textAt }) => {
  const blocks = results
    .filter(({ entities }) => entities.length > 0)
    .map(({ filePath, entities }) => {
      const rows = entities.map((entity) => {
        const kind = entity.subtype === undefined ? entity.type : `${entity.type} (${entity.subtype})`;
        const place = `${entity.line}:${entity.column}`.padStart(7);
        const text = textAt?.(filePath, entity);
        return [
          `${palette.faint(place)}  ${kind.padEnd(28)} ${entity.role.padEnd(14)} ${entity.confidence.toFixed(2)}`,
          ...(entity.identifier ? [palette.warning('identifier')] : []),
          ...(entity.seconded === undefined ? [] : [entity.seconded ? 'seconded' : 'not seconded']),
          ...(text === undefined ? [] : [printable(text)]),
        ].join('  ');
      });
      return `${[palette.strong(shownPath(filePath, cwd)), ...rows].join('\n')}\n\n`;
    });
  const all = results.reduce((total, { entities }) => total + entities.length, 0);
  return `${blocks.join('')}${count(all, 'entity', 'entities')} in ${count(results.length, 'file')}\n`;
};
