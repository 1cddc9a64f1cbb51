import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import type { PrintContext } from './formatter.js';
import { summary } from './summary.js';
import { printable, shownPath, wrap } from './terminal-text.js';

const INDENT = 9;
const LONGEST_SHOWN_TEXT = 80;
const MOST_RELATED = 4;

/** For people: place, severity, rule, message and what to write instead, and never the words themselves by default. */
export const stylish = (results: readonly LintResult[], context: PrintContext): string => {
  const files = results
    .filter((result) => result.messages.length > 0)
    .map((result) => fileBlock(result, context));
  return `${files.map((block) => `${block}\n\n`).join('')}${summary(results, context.palette, context.passedOver)}`;
};

function fileBlock(result: LintResult, context: PrintContext): string {
  const path = context.palette.strong(shownPath(result.filePath, context.cwd));
  /** What was said already, and where first: the same advice twenty times over is not read once. */
  const said = new Map<string, string>();
  const advised = new Set<string>();
  const blocks = result.messages.map((message) => {
    const before = said.get(message.message);
    if (before === undefined) said.set(message.message, `${message.line}:${message.column}`);
    const advice = (message.suggestions ?? []).map(({ desc }) => desc).filter((desc) => !advised.has(desc));
    for (const desc of advice) advised.add(desc);
    return messageBlock(message, result.filePath, context, { saidAt: before, advice });
  });
  return [path, ...blocks].join('\n');
}

function messageBlock(
  message: LintMessage,
  filePath: string,
  context: PrintContext,
  { saidAt, advice }: { saidAt: string | undefined; advice: readonly string[] },
): string {
  const { palette, columns } = context;
  const place = `${message.line}:${message.column}`.padStart(INDENT - 2);
  const severity = message.severity === 2 ? palette.error('✖ error') : palette.warning('▲ warning');
  const again = saidAt === undefined ? undefined : `(as at ${saidAt})`;
  const head = [
    severity,
    printable(message.ruleId ?? ''),
    faintly(message.locator, palette.faint),
    faintly(again, palette.faint),
  ].filter((part) => part !== '');
  const text = again === undefined ? wrap(printable(message.message), INDENT, columns) : [];
  const details = [
    ...advice.map((desc) => `Instead: ${printable(desc)}`),
    ...detailsOf(message, filePath, context),
  ].flatMap((detail) => wrap(detail, INDENT, columns));
  return [
    `${palette.faint(place)}  ${head.join('  ')}`,
    ...text,
    ...details.map((line) => palette.faint(line)),
  ].join('\n');
}

function faintly(locator: string | undefined, faint: (text: string) => string): string {
  return locator === undefined ? '' : faint(printable(locator));
}

function detailsOf(message: LintMessage, filePath: string, context: PrintContext): string[] {
  const details: string[] = [];
  const related = (message.related ?? []).map(({ type, line, column }) => `${type} at ${line}:${column}`);
  const more = related.length > MOST_RELATED ? ` and ${related.length - MOST_RELATED} more` : '';
  if (related.length > 0) details.push(`Together with: ${related.slice(0, MOST_RELATED).join(', ')}${more}`);
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
