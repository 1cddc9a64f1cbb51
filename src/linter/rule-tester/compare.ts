import { apartFrom, applyFixes } from '../fixes/apply-fixes.js';
import type { LintMessage, Suggestion } from '../message.js';
import type { ExpectedMessage, ExpectedSuggestion, InvalidCase } from './cases.js';

/** @throws where messages differ from what a case expects. */
export function compareMessages(
  messages: readonly LintMessage[],
  expected: InvalidCase['messages'],
  text: string,
): void {
  const count = typeof expected === 'number' ? expected : expected.length;
  const found = messages.map((message) => `${message.messageId} at ${message.line}:${message.column}`);
  if (messages.length !== count) {
    throw new Error(
      `Expected ${count} messages, found ${messages.length}${messages.length > 0 ? `: ${found.join(', ')}` : ''}.`,
    );
  }
  if (typeof expected === 'number') return;
  for (const [i, message] of messages.entries()) {
    const wanted = expected[i];
    if (wanted) compareMessage(message, wanted, text);
  }
}

/** @throws where fixes are made and not expected, or expected and not made. */
export function compareOutput(messages: readonly LintMessage[], { text, output }: InvalidCase): void {
  const fixed = afterOnePass(messages, text);
  if (output === undefined && fixed !== text)
    throw new Error('The rule fixes this text: say in "output" what it reads after one pass.');
  if (fixed !== (output ?? text))
    throw new Error(
      fixed === text ? 'Expected a fix, but the text stays as it is.' : 'The fixed text is not the "output".',
    );
}

/** The text after the fixes that do not touch each other. */
export function afterOnePass(messages: readonly LintMessage[], text: string): string {
  const fixed = messages.flatMap(({ fix }) => (fix ? [{ fix }] : []));
  return applyFixes(
    text,
    apartFrom(fixed).map(({ fix }) => fix),
  );
}

function compareMessage(message: LintMessage, expected: ExpectedMessage, text: string): void {
  const place = `${message.line}:${message.column}`;
  if (expected.messageId !== undefined && message.messageId !== expected.messageId) {
    throw new Error(
      `Expected the message "${expected.messageId}" at ${place}, found "${message.messageId}".`,
    );
  }
  if (expected.message !== undefined && !fits(message.message, expected.message))
    throw new Error(`The message at ${place} reads otherwise.`);
  if (expected.severity !== undefined && message.severity !== expected.severity)
    throw new Error(`Expected severity ${expected.severity} at ${place}, found ${message.severity}.`);
  if (expected.at !== undefined && textAt(text, message) !== expected.at) {
    const { endLine, endColumn } = message;
    throw new Error(`The message at ${place} to ${endLine}:${endColumn} does not stand at "${expected.at}".`);
  }
  compareSuggestions(offered(message), expected.suggestions, text, place);
}

/** What the rule itself offers: the advice that every message carries is none of it. */
function offered({ suggestions = [] }: LintMessage): readonly Suggestion[] {
  return suggestions.filter(({ messageId }) => messageId !== 'instead');
}

function compareSuggestions(
  offers: readonly Suggestion[],
  expected: ExpectedMessage['suggestions'],
  text: string,
  place: string,
): void {
  if (expected === undefined) {
    if (offers.length > 0)
      throw new Error(`The message at ${place} offers suggestions: say which in "suggestions".`);
    return;
  }
  const count = typeof expected === 'number' ? expected : expected.length;
  if (offers.length !== count)
    throw new Error(`Expected ${count} suggestions at ${place}, found ${offers.length}.`);
  if (typeof expected === 'number') return;
  for (const [i, offer] of offers.entries()) {
    const wanted = expected[i];
    if (wanted) compareSuggestion(offer, wanted, text, place);
  }
}

function compareSuggestion(
  { messageId, desc, fix }: Suggestion,
  expected: ExpectedSuggestion,
  text: string,
  place: string,
): void {
  const isSame = expected.messageId !== undefined ? messageId === expected.messageId : desc === expected.desc;
  if (!isSame) throw new Error(`Expected another suggestion at ${place}, found "${messageId}".`);
  const output = fix && applyFixes(text, [fix]);
  if (output !== expected.output)
    throw new Error(
      output === undefined
        ? `The suggestion "${messageId}" at ${place} changes nothing: leave its "output" out.`
        : `The text after the suggestion "${messageId}" at ${place} is not its "output".`,
    );
}

function fits(message: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? message === expected : expected.test(message);
}

function textAt(text: string, { line, column, endLine, endColumn }: LintMessage): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((one, i) => one.slice(i === 0 ? column - 1 : 0, i === last ? endColumn - 1 : undefined))
    .join('\n');
}
