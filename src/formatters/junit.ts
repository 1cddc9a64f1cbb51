import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import type { FormatContext, Formatter } from './formatter.js';
import { attributes, markup } from './markup.js';
import { portablePath } from './paths.js';
import { ruleIdOf } from './tallies.js';

/** JUnit XML: a suite for each file, a failed test for each finding, a passed one for a file without any. */
export const junit: Formatter = (results, context) => {
  const all = results.flatMap((result) => result.messages);
  const suites = results.map((result) => suite(result, context));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'phi-lint', ...counts(all, results.filter(isClean).length) })}>`,
    ...suites,
    '</testsuites>',
  ].join('\n')}\n`;
};

function suite(result: LintResult, { root }: FormatContext): string {
  const path = portablePath(result.filePath, root);
  const tests = isClean(result)
    ? [`    <testcase${attributes({ name: 'phi-lint', classname: path, time: 0 })}/>`]
    : result.messages.map((message) => failedTest(message, path));
  const head = attributes({ name: path, ...counts(result.messages, isClean(result) ? 1 : 0), time: 0 });
  return [`  <testsuite${head}>`, ...tests, '  </testsuite>'].join('\n');
}

function failedTest(message: LintMessage, path: string): string {
  const element = message.fatal ? 'error' : 'failure';
  const type = message.severity === 2 ? 'error' : 'warning';
  const details = [
    `${path}:${message.line}:${message.column}`,
    ...(message.locator === undefined ? [] : [message.locator]),
    ...(message.suggestions ?? []).map(({ desc }) => `Instead: ${desc}`),
  ];
  return [
    `    <testcase${attributes({ name: ruleIdOf(message), classname: path, time: 0 })}>`,
    `      <${element}${attributes({ type, message: message.message })}>${details.map(markup).join('\n')}</${element}>`,
    '    </testcase>',
  ].join('\n');
}

function counts(messages: readonly LintMessage[], passed: number): Record<string, number> {
  const errors = messages.filter((message) => message.fatal).length;
  return { tests: messages.length + passed, failures: messages.length - errors, errors };
}

function isClean(result: LintResult): boolean {
  return result.messages.length === 0;
}
