import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import { AlreadySaid } from './already-said.js';
import type { FormatContext, Formatter } from './formatter.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { portablePath } from './paths.js';
import { relatedText } from './related.js';
import { checked } from './summary.js';
import { ruleIdOf, tallies } from './tallies.js';
import { count } from './terminal-text.js';
import { verdictText } from './verdict-text.js';

/** GitHub takes 65,536 characters, GitLab a million; the rest is for what stands around the findings. */
const MOST_CHARACTERS = 60_000;
const MOST_RULES = 60;
/** By which a bot finds its earlier comment again. */
const MARK = '<!-- phi-lint -->';

/** A comment on a pull request: verdict and table on top, findings folded away. */
export const markdown: Formatter = (results, context) => {
  const verdict = verdictText(results, context.run.exitCode);
  const head = [MARK, `## ${verdict.title}`, '', markdownText(verdict.text), ''];
  const table = ruleTable(results);
  const taken = [...head, ...table].join('\n').length;
  const files = new Files(MOST_CHARACTERS - taken, context);
  const foot = ['', `${checked(results)} No word of a draft is in this report.`, ''];
  return [...head, ...table, ...files.blocks(results), ...foot].join('\n');
};

function ruleTable(results: readonly LintResult[]): string[] {
  const all = tallies(results);
  if (all.length === 0) return [];
  const rows = all
    .slice(0, MOST_RULES)
    .map(
      ({ ruleId, errors, warnings, silenced }) =>
        `| ${markdownCode(ruleId)} | ${errors} | ${warnings} | ${silenced} |`,
    );
  const more = all.length - rows.length;
  return [
    '| rule | errors | warnings | silenced |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    ...(more > 0 ? ['', `And ${count(more, 'more rule')}.`] : []),
    '',
  ];
}

/** Lays findings out, file by file, as long as there is room. */
class Files {
  private left: number;
  private shown = 0;

  constructor(
    room: number,
    private readonly context: FormatContext,
  ) {
    this.left = room;
  }

  blocks(results: readonly LintResult[]): string[] {
    const blocks = results.flatMap((result) => this.block(result));
    const all = results.reduce((total, result) => total + result.messages.length, 0);
    const rest = all - this.shown;
    return rest > 0 ? [...blocks, `**${count(rest, 'more finding')} had no room here.**`] : blocks;
  }

  private block({ filePath, messages }: LintResult): string[] {
    const path = markdownCode(portablePath(filePath, this.context.root));
    const head = `<details><summary>${path}: ${count(messages.length, 'finding')}</summary>\n`;
    const foot = '\n</details>\n';
    const lines: string[] = [];
    const said = new AlreadySaid();
    let room = this.left - head.length - foot.length;
    for (const message of messages) {
      const line = finding(message, said);
      room -= line.length + 1;
      if (room < 0) break;
      lines.push(line);
    }
    if (lines.length === 0) return [];
    this.left = room;
    this.shown += lines.length;
    return [head, ...lines, foot];
  }
}

function finding(message: LintMessage, said: AlreadySaid): string {
  const locator = message.locator === undefined ? '' : ` (${markdownText(message.locator)})`;
  const { seeAt, advice } = said.take(message);
  const again = seeAt ? ` (see ${seeAt.line}:${seeAt.column})` : '';
  const related = relatedText(message);
  const severity = message.severity === 2 ? '✖ **error**' : '▲ **warning**';
  const lines = [
    `- ${severity} at ${message.line}:${message.column}${locator}, ${markdownCode(ruleIdOf(message))}${again}`,
    ...(seeAt ? [] : [`  ${markdownText(message.message)}`]),
    ...advice.map((desc) => `  Instead: ${markdownText(desc)}`),
    ...(related === '' ? [] : [`  Together with ${related}`]),
  ];
  // Two blanks at the end of a line break it.
  return lines.join('  \n');
}
