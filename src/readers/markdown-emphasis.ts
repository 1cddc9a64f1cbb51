/** A run of `*` or `_`; what is not taken as emphasis stays text, from `start` to `end`. */
export interface DelimiterRun {
  readonly type: 'run';
  readonly mark: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  start: number;
  end: number;
}

const SPACE = /^\s/u;
const PUNCTUATION = /^[\p{P}\p{S}]/u;

/** Describes the run of marks at `start` (CommonMark 0.31.2, section 6.2, "left-flanking"). */
export function delimiterRun(text: string, start: number): DelimiterRun {
  const mark = text.charAt(start);
  let end = start + 1;
  while (text.charAt(end) === mark) end++;
  const before = characterBefore(text, start);
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 32) : '\n';
  const spaceAfter = SPACE.test(after);
  const spaceBefore = SPACE.test(before);
  const punctuationAfter = PUNCTUATION.test(after);
  const punctuationBefore = PUNCTUATION.test(before);
  const left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
  const right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
  const canOpen = mark === '_' ? left && (!right || punctuationBefore) : left;
  const canClose = mark === '_' ? right && (!left || punctuationAfter) : right;
  return { type: 'run', mark, length: end - start, canOpen, canClose, start, end };
}

/** Pairs the runs among `nodes` from index `from` on, and takes the marks of each pair off them. */
export function pairRuns(nodes: readonly { readonly type: string }[], from: number): void {
  const runs = nodes.slice(from).filter((node): node is DelimiterRun => node.type === 'run');
  /** By kind of closer: index below which no opener is left; keeps long rows of marks linear. */
  const bottoms = new Map<string, number>();
  const stack: DelimiterRun[] = [];
  for (const closer of runs) {
    if (closer.canClose) {
      const kind = `${closer.mark}${closer.canOpen}${closer.length % 3}`;
      while (closer.end > closer.start) {
        const bottom = Math.min(bottoms.get(kind) ?? 0, stack.length);
        const index = findOpener(stack, closer, bottom);
        if (index < 0) {
          bottoms.set(kind, stack.length);
          break;
        }
        const opener = stack[index];
        if (!opener) break;
        const used = opener.end - opener.start > 1 && closer.end - closer.start > 1 ? 2 : 1;
        opener.end -= used;
        closer.start += used;
        stack.length = opener.end > opener.start ? index + 1 : index;
      }
    }
    if (closer.canOpen && closer.end > closer.start) stack.push(closer);
  }
}

function findOpener(stack: readonly DelimiterRun[], closer: DelimiterRun, bottom: number): number {
  for (let i = stack.length - 1; i >= bottom; i--) {
    const opener = stack[i];
    if (opener?.mark !== closer.mark) continue;
    const odd =
      (closer.canOpen || opener.canClose) &&
      closer.length % 3 !== 0 &&
      (opener.length + closer.length) % 3 === 0;
    if (!odd) return i;
  }
  return -1;
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return '\n';
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000 && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
}
