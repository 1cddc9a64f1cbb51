import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import { AlreadySaid } from './already-said.js';
import { markup } from './markup.js';
import { portablePath } from './paths.js';
import { relatedText } from './related.js';
import { ruleIdOf } from './tallies.js';
import { count } from './terminal-text.js';

/** The findings of a file. */
export function htmlFile(result: LintResult, root: string): string {
  const said = new AlreadySaid();
  const counts = [
    ...(result.errorCount > 0 ? [count(result.errorCount, 'error')] : []),
    ...(result.warningCount > 0 ? [count(result.warningCount, 'warning')] : []),
  ];
  const path = `<code>${markup(portablePath(result.filePath, root))}</code>`;
  return `<details open><summary>${path} <span>${counts.join(', ')}</span></summary>
<ol>
${result.messages.map((message) => finding(message, said)).join('\n')}
</ol></details>`;
}

function finding(message: LintMessage, said: AlreadySaid): string {
  const isError = message.severity === 2;
  const place = [`line ${message.line}, character ${message.column}`, message.locator ?? ''].filter(Boolean);
  const head = [
    `<span class="severity">${isError ? '✖ Error' : '▲ Warning'}</span>`,
    `<code>${markup(ruleIdOf(message))}</code>`,
    `<span class="place">${markup(place.join(', '))}</span>`,
  ];
  const { seeAt, advice } = said.take(message);
  const related = relatedText(message);
  if (seeAt) head.push(`<span class="place">(see line ${seeAt.line}, character ${seeAt.column})</span>`);
  return [
    `<li class="finding ${isError ? 'error' : 'warning'}"><p>${head.join(' ')}</p>`,
    ...(seeAt ? [] : [`<p>${markup(message.message)}</p>`]),
    ...advice.map((desc) => `<p class="instead"><strong>Instead:</strong> ${markup(desc)}</p>`),
    ...(related === '' ? [] : [`<p class="related">Together with ${markup(related)}</p>`]),
    '</li>',
  ].join('\n');
}
