import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import { AlreadySaid, type Unsaid } from './already-said.js';
import type { PrintContext } from './formatter.js';
import { relatedText } from './related.js';
import { summary } from './summary.js';
import { printable, shownPath, wrap } from './terminal-text.js';

const INDENT = 9;
/** Columns of a terminal beyond which the eye loses the line. */
const WIDEST = 100;
const INSTEAD = 'Instead:';
const LONGEST_SHOWN_TEXT = 80;
const MOST_RELATED = 4;

/** For people: place, severity, rule, message and what to write instead, and never the words themselves by default. */
export const stylish = (results: readonly LintResult[], context: PrintContext): string => {
  const left = new Set<string>();
  const files = results
    .filter((result) => result.messages.length > 0)
    .map((result) => fileBlock(result, context, left));
  const more =
    left.size === 0 ? '' : `${context.palette.faint('--verbose shows more ways to put it instead.')}\n`;
  return `${files.map((block) => `${block}\n\n`).join('')}${summary(results, context.palette, context.passedOver)}${more}`;
};

/** `left` takes the advice that is not shown. */
function fileBlock(result: LintResult, context: PrintContext, left: Set<string>): string {
  const path = context.palette.strong(shownPath(result.filePath, context.cwd));
  const said = new AlreadySaid();
  const blocks = result.messages.map((message) => {
    const most = context.verbose ? Infinity : 1;
    for (const { desc } of (message.suggestions ?? []).slice(most)) left.add(desc);
    return messageBlock(message, result.filePath, context, said.take(message, most));
  });
  return [path, ...blocks].join('\n');
}

function messageBlock(
  message: LintMessage,
  filePath: string,
  context: PrintContext,
  { seeAt, advice }: Unsaid,
): string {
  const { palette } = context;
  const columns = Number.isFinite(context.columns) ? Math.min(context.columns, WIDEST) : Infinity;
  const place = `${message.line}:${message.column}`.padStart(INDENT - 2);
  const severity = message.severity === 2 ? palette.error('✖ error') : palette.warning('▲ warning');
  const again = seeAt && `(see ${seeAt.line}:${seeAt.column})`;
  const rule = printable(message.ruleId ?? '');
  const asides = [message.locator, again].flatMap((aside) => (aside === undefined ? [] : printable(aside)));
  const isLong = INDENT + ['✖ error', rule, ...asides].join('  ').length > columns;
  const below = isLong ? asides : [];
  const beside = isLong ? [] : asides;
  const head = [severity, rule, ...beside.map(palette.faint)].filter((part) => part !== '');
  const text = again === undefined ? wrap(printable(message.message), INDENT, columns) : [];
  const instead = advice.flatMap((desc) => {
    const [first = '', ...rest] = wrap(`${INSTEAD} ${printable(desc)}`, INDENT, columns);
    return [first.replace(INSTEAD, palette.good(INSTEAD)), ...rest];
  });
  const details = detailsOf(message, filePath, context).flatMap((detail) => wrap(detail, INDENT, columns));
  return [
    `${palette.faint(place)}  ${head.join('  ')}`,
    ...below.map((aside) => palette.faint(' '.repeat(INDENT) + aside)),
    ...text,
    ...instead,
    ...details.map((line) => palette.faint(line)),
  ].join('\n');
}

function detailsOf(message: LintMessage, filePath: string, context: PrintContext): string[] {
  const details: string[] = [];
  const related = relatedText(message, context.verbose ? Infinity : MOST_RELATED);
  if (related !== '') details.push(`Together with: ${related}`);
  if (context.explain) {
    details.push(
      `Confidence: ${message.confidence}`,
      `Cues: ${printable((message.cues ?? []).join(', ')) || 'none'}`,
    );
  }
  const text = context.textAt?.(filePath, message);
  if (text !== undefined) details.push(`Text: ${shortened(printable(text))}`);
  return details;
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN_TEXT ? `${text.slice(0, LONGEST_SHOWN_TEXT)}…` : text;
}
