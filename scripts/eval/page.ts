import type { Judged } from './judge.js';
import { identifierShares, postFigures, ruleCounts, spanRecall } from './figures.js';
import type { LibraryFigures } from './libraries.js';

/** The figures as the page `docs/figures.md`. */
export function figuresPage(judged: readonly Judged[], libraries: readonly LibraryFigures[]): string {
  return `# Figures

Written by \`npm run eval -- --write docs/figures.md\`. How they are measured and what they mean: [How a post is judged](detection.md#how-good-is-it).

## By file

Every file has an author of its own and is judged by weights that have not seen it.

${byGroup('file', judged, ({ post }) => post.author)}

## By kind of post

${byGroup('kind', judged, ({ post }) => post.kind)}

## By identifier

How many of the labelled identifiers of violations a message overlaps.

${table(
  ['identifier', 'labelled', 'found'],
  [...identifierShares(judged)].map(([type, { found, all }]) => [type, String(all), ratio(found / all)]),
)}

## By rule

In how many posts a rule reports an error, and in how many it alone does. Where several rules report the same words, the message that remains counts.

${table(
  ['rule', 'violations', 'it alone', 'clean posts', 'it alone'],
  ruleCounts(judged).map(([id, counts]) => [`\`${id}\``, ...counts.map(String)]),
)}
${libraries.length > 0 ? `\n## Libraries that people use instead\n\nAll posts; a post counts as flagged where the library would hide anything in it.\n\n${byLibrary(judged, libraries)}\n` : ''}`;
}

function byGroup(name: string, judged: readonly Judged[], groupOf: (one: Judged) => string): string {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  return table(
    [name, 'posts', 'recall', 'precision', 'identifiers found'],
    [...groups, ['all', judged] as const]
      .filter(([, own]) => own.length >= 20)
      .map(([group, own]) => [group, ...row(own)]),
  );
}

function byLibrary(judged: readonly Judged[], libraries: readonly LibraryFigures[]): string {
  const { recall, precision } = postFigures(judged);
  return table(
    ['', 'recall', 'precision'],
    [{ name: 'phi-lint', recall, precision }, ...libraries].map((one) => [
      one.name,
      ratio(one.recall),
      ratio(one.precision),
    ]),
  );
}

function row(judged: readonly Judged[]): string[] {
  const { recall, precision } = postFigures(judged);
  return [String(judged.length), ratio(recall), ratio(precision), ratio(spanRecall(judged))];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function ratio(value: number): string {
  return value.toFixed(2);
}
