import type { LintResult } from '../engine/result.js';
import type { FormatContext, Formatter } from './formatter.js';
import { htmlFile } from './html-findings.js';
import { STYLE, STYLE_HASH } from './html-style.js';
import { htmlTable } from './html-table.js';
import { markup } from './markup.js';
import { portablePath } from './paths.js';
import { checkedCounts } from './summary.js';
import { isNotFullyChecked, silencedBy, tallies } from './tallies.js';
import { count } from './terminal-text.js';
import { verdictText } from './verdict-text.js';

/** Nothing may be loaded, run, sent or framed: the page is its markup and its one style. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** One page for somebody who decides, on a screen or on paper. */
export const html: Formatter = (results, context) => {
  const verdict = verdictText(results, context.run.exitCode);
  const body = [
    `<header><h1>Review of drafts for protected health information</h1>`,
    `<p class="verdict ${verdict.kind}"><strong>${markup(verdict.title)}</strong><span>${markup(verdict.text)}</span></p>`,
    `${facts(results, context)}</header>`,
    ...section('Not checked', notChecked(results, context)),
    ...section('Drafts with findings', byFile(results, context)),
    ...section('Findings by rule', byRule(results, context)),
    ...section('Findings by file', filesWithFindings(results, context)),
    ...section('Silenced findings', silenced(results, context)),
    ...section('Files without findings', cleanFiles(results, context)),
    '<footer><p>No word of a draft is in this report: a finding is a rule and a place. Names of files are shown as they are.</p>',
    '<p>No finding is no approval, and this is no legal advice. The privacy officer decides.</p></footer>',
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${markup(`phi-lint: ${verdict.title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
};

function facts(results: readonly LintResult[], { run, version }: FormatContext): string {
  const { files, posts, rules } = checkedCounts(results);
  const entries = [
    ['Checked on', `${run.finishedAt.slice(0, 10)} ${run.finishedAt.slice(11, 16)} UTC`],
    ['Files', files.toLocaleString('en-US')],
    ['Posts', posts.toLocaleString('en-US')],
    ['Rules', rules.toLocaleString('en-US')],
    ['Checked by', `phi-lint ${version}`],
  ];
  return `<dl>${entries.map(([term = '', value = '']) => `<div><dt>${term}</dt><dd>${markup(value)}</dd></div>`).join('')}</dl>`;
}

function section(title: string, content: string): string[] {
  return content === '' ? [] : [`<section><h2>${title}</h2>`, content, '</section>'];
}

function notChecked(results: readonly LintResult[], { root }: FormatContext): string {
  const rows = results
    .filter(isNotFullyChecked)
    .flatMap(({ filePath, messages }) =>
      messages
        .filter((message) => message.fatal)
        .map(({ message }) => [`<code>${markup(portablePath(filePath, root))}</code>`, markup(message)]),
    );
  return htmlTable([{ title: 'File' }, { title: 'Why' }], rows);
}

/** What is to be done with each draft; of one alone the verdict says it. */
function byFile(results: readonly LintResult[], { root }: FormatContext): string {
  if (results.length < 2) return '';
  const rows = results
    .filter((result) => result.messages.some((message) => !message.fatal))
    .map(({ filePath, errorCount, warningCount }) => [
      `<code>${markup(portablePath(filePath, root))}</code>`,
      errorCount > 0 ? '✖ Do not post as it stands' : '▲ Look again before posting',
      ...[errorCount, warningCount].map((number) => number.toLocaleString('en-US')),
    ]);
  const counts = ['Errors', 'Warnings'].map((title) => ({ title, isNumber: true }));
  return htmlTable([{ title: 'File' }, { title: 'What to do' }, ...counts], rows);
}

function byRule(results: readonly LintResult[], { rules }: FormatContext): string {
  const rows = tallies(results).map(({ ruleId, errors, warnings, silenced }) => {
    const meta = rules.get(ruleId);
    const what = meta ? meta.description : 'Something was not checked, or a directive in a draft is wrong.';
    return [
      `<code>${markup(ruleId)}</code><br>${markup(what)}`,
      ...[errors, warnings, silenced].map((number) => number.toLocaleString('en-US')),
      markup(meta?.basis ?? ''),
    ];
  });
  return htmlTable(
    [
      { title: 'Rule' },
      { title: 'Errors', isNumber: true },
      { title: 'Warnings', isNumber: true },
      { title: 'Silenced', isNumber: true },
      { title: 'Legal basis' },
    ],
    rows,
  );
}

function filesWithFindings(results: readonly LintResult[], { root }: FormatContext): string {
  return results
    .filter((result) => result.messages.length > 0)
    .map((result) => htmlFile(result, root))
    .join('\n');
}

function silenced(results: readonly LintResult[], { root }: FormatContext): string {
  const rows = results.flatMap(({ filePath, suppressedMessages }) =>
    suppressedMessages.map((message) => [
      `<code>${markup(portablePath(filePath, root))}</code>`,
      `line ${message.line}`,
      `<code>${markup(message.ruleId ?? '')}</code>`,
      markup(silencedBy(message)),
    ]),
  );
  return htmlTable([{ title: 'File' }, { title: 'Place' }, { title: 'Rule' }, { title: 'By' }], rows);
}

function cleanFiles(results: readonly LintResult[], { root }: FormatContext): string {
  const clean = results.filter((result) => result.messages.length === 0);
  if (clean.length === 0) return '';
  const items = clean.map(({ filePath }) => `<li><code>${markup(portablePath(filePath, root))}</code></li>`);
  return `<details><summary>${count(clean.length, 'file')}</summary><ul>${items.join('')}</ul></details>`;
}
