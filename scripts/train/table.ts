import { BACKGROUND } from './corpus.js';
import type { Prepared, Validated } from './cross-validation.js';

/** Post recall, precision and AUC for each author, as judged by models that had not seen the author. */
export function formatTable({ authors, posts }: Prepared, { scores }: Validated): string {
  const rows = authors
    .filter((author) => author !== BACKGROUND)
    .map((author) => {
      const own = posts.flatMap((post, i) =>
        post.author === author ? [{ violation: post.violation, score: scores[i] ?? 0 }] : [],
      );
      return { author, ...figures(own) };
    });
  const plain = rows.filter(({ author }) => !author.startsWith('twins'));
  const mean = (key: 'recall' | 'precision' | 'auc'): string =>
    (plain.reduce((sum, row) => sum + row[key], 0) / plain.length).toFixed(3);
  const lines = rows.map(
    (row) =>
      `${row.author.padEnd(20)} n ${String(row.count).padStart(4)}  recall ${row.recall.toFixed(3)}  precision ${row.precision.toFixed(3)}  AUC ${row.auc.toFixed(3)}`,
  );
  return [
    ...lines,
    `mean but for twins            recall ${mean('recall')}  precision ${mean('precision')}  AUC ${mean('auc')}`,
  ].join('\n');
}

interface Scored {
  readonly violation: boolean;
  readonly score: number;
}

function figures(posts: readonly Scored[]): {
  count: number;
  recall: number;
  precision: number;
  auc: number;
} {
  const flagged = posts.filter(({ score }) => score > 0);
  const hits = flagged.filter(({ violation }) => violation).length;
  const violations = posts.filter(({ violation }) => violation).length;
  return {
    count: posts.length,
    recall: hits / (violations || 1),
    precision: flagged.length > 0 ? hits / flagged.length : 1,
    auc: areaUnderCurve(posts),
  };
}

/** The chance that a violation scores above a clean post. */
function areaUnderCurve(posts: readonly Scored[]): number {
  const bad = posts.filter(({ violation }) => violation);
  const good = posts.filter(({ violation }) => !violation);
  let above = 0;
  for (const a of bad) for (const b of good) above += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return above / (bad.length * good.length || 1);
}
