import type { Judged } from './judge.js';

/** Span types that are context, not identifiers; they are counted apart. */
const CONTEXT = new Set([
  'DIAGNOSIS',
  'TREATMENT',
  'RELATIONSHIP',
  'ADVICE',
  'SOLICIT',
  'CONSENT',
  'PHOTO',
  'PAYMENT',
]);

/** The figures by author and by rule, as text; with `misses` each post that was judged wrongly too. */
export function formatFigures(judged: readonly Judged[], misses: boolean): string {
  const authors = [...new Set(judged.map(({ post }) => post.author))];
  const lines = authors.map((author) =>
    line(
      author,
      judged.filter(({ post }) => post.author === author),
    ),
  );
  return [
    ...(misses ? judged.flatMap(missLines) : []),
    ...lines,
    line('all', judged),
    '',
    ...byType(judged),
    '',
    ...byRule(judged),
  ].join('\n');
}

/** The figures of all posts together that are below their bounds: `recall=0.8,precision=0.8,span=0.75`. */
export function shortfalls(judged: readonly Judged[], bounds: string): string[] {
  const figures: Readonly<Record<string, number>> = { ...postFigures(judged), span: spanRecall(judged) };
  return bounds
    .split(',')
    .filter((bound) => bound !== '')
    .flatMap((bound) => {
      const [name = '', least = ''] = bound.split('=');
      const figure = figures[name];
      if (figure === undefined) throw new Error(`There is no figure "${name}".`);
      return figure >= Number(least) ? [] : [`${name} ${figure.toFixed(3)} is below ${least}`];
    });
}

/** The share of the labelled identifiers of violations that a message overlaps. */
export function spanRecall(judged: readonly Judged[]): number {
  const identifiers = judged
    .filter(({ post }) => post.violation)
    .flatMap((one) => one.spans)
    .filter(({ type }) => !CONTEXT.has(type));
  return identifiers.filter(({ found }) => found).length / (identifiers.length || 1);
}

function line(name: string, judged: readonly Judged[]): string {
  const { recall, precision } = postFigures(judged);
  const warned = judged.filter(
    (one) => !one.post.violation && one.messages.length > 0 && !flagged(one),
  ).length;
  return `${name.padEnd(20)} n ${String(judged.length).padStart(5)}  post recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  span recall ${spanRecall(judged).toFixed(3)}  clean with warnings only ${warned}`;
}

/** The share of violations that are flagged, and of flagged posts that are violations. */
export function postFigures(judged: readonly Judged[]): { recall: number; precision: number } {
  const violations = judged.filter(({ post }) => post.violation);
  const alarms = judged.filter(flagged);
  const hits = alarms.filter(({ post }) => post.violation).length;
  return { recall: hits / (violations.length || 1), precision: alarms.length > 0 ? hits / alarms.length : 1 };
}

/** For each type of span in violations how many are labelled and how many found. */
export function identifierShares(
  judged: readonly Judged[],
): (readonly [type: string, { readonly found: number; readonly all: number }])[] {
  const counts = new Map<string, { found: number; all: number }>();
  for (const { post, spans } of judged) {
    if (!post.violation) continue;
    for (const { type, found } of spans) {
      const count = counts.get(type) ?? { found: 0, all: 0 };
      counts.set(type, { found: count.found + (found ? 1 : 0), all: count.all + 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byType(judged: readonly Judged[]): string[] {
  return identifierShares(judged).map(
    ([type, { found, all }]) => `${type.padEnd(16)} ${found}/${all}  ${share(found, all)}`,
  );
}

/** For each rule the violations that it flags, those that it alone flags, and the same of clean posts. */
export function ruleCounts(
  judged: readonly Judged[],
): (readonly [id: string, counts: readonly [number, number, number, number]])[] {
  const counts = new Map<string, [number, number, number, number]>();
  for (const { post, messages } of judged) {
    const ids = new Set(messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? ''));
    for (const id of ids) {
      const count = counts.get(id) ?? [0, 0, 0, 0];
      count[post.violation ? 0 : 2]++;
      if (ids.size === 1) count[post.violation ? 1 : 3]++;
      counts.set(id, count);
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byRule(judged: readonly Judged[]): string[] {
  return ruleCounts(judged).map(
    ([id, [hits, alone, alarms, aloneWrong]]) =>
      `${id.padEnd(38)} violations ${String(hits).padStart(5)} (alone ${alone})  clean ${String(alarms).padStart(4)} (alone ${aloneWrong})`,
  );
}

function missLines(one: Judged): string[] {
  const { post, messages } = one;
  if (post.violation === flagged(one)) return [];
  const said = messages
    .map(({ ruleId, confidence, severity }) => `${ruleId ?? ''}:${severity}:${confidence}`)
    .join(' ');
  return [`${post.violation ? 'MISSED' : 'FALSE '} ${post.id} [${said}] ${JSON.stringify(post.text)}`];
}

function flagged({ messages }: Judged): boolean {
  return messages.some(({ severity }) => severity === 2);
}

function share(part: number, whole: number): string {
  return (whole === 0 ? 1 : part / whole).toFixed(3);
}
