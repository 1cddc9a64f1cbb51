import { DETECTORS } from '../../src/detectors/index.js';
import type { TrainedModels } from '../../src/disclosure/models.js';
import { LinterCore } from '../../src/linter/linter.js';
import type { LintMessage } from '../../src/linter/message.js';
import type { AnyRule } from '../../src/linter/rule.js';
import type { RuleSettings } from '../../src/linter/settings.js';
import { LineTable } from '../../src/text/line-table.js';
import { MappedText } from '../../src/text/mapped-text.js';
import type { LabelledPost } from '../train/corpus.js';
import type { Opened } from '../train/examples.js';

/** A labelled post, what the linter said of it, and which of its labelled spans a message overlaps. */
export interface Judged {
  readonly post: LabelledPost;
  readonly messages: readonly LintMessage[];
  readonly spans: readonly { readonly type: string; readonly quote: string; readonly found: boolean }[];
}

/** Lints labelled posts with the recommended preset and the models given. */
export function judge(posts: readonly Opened[], rules: readonly AnyRule[], models: TrainedModels): Judged[] {
  const linter = new LinterCore(rules, DETECTORS, () => models);
  const settings = { rules: recommended(rules) };
  return posts.map(({ post }) => {
    const draft = {
      text: MappedText.identity(post.text),
      fields: [{ name: 'body' as const, start: 0, end: post.text.length }],
    };
    const { messages } = linter.lint(post.text, [draft], settings);
    const ranges = messages.map(rangeIn(post.text));
    const spans = post.spans.map(({ quote, type }) => ({
      type,
      quote,
      found: occurrences(post.text, quote).some((start) =>
        ranges.some((range) => range.start < start + quote.length && start < range.end),
      ),
    }));
    return { post, messages, spans };
  });
}

function recommended(rules: readonly AnyRule[]): Map<string, RuleSettings> {
  const settings = new Map<string, RuleSettings>();
  for (const { meta } of rules) {
    const severity = meta.presets.recommended;
    if (severity !== undefined && severity !== 'off') settings.set(meta.id, { severity });
  }
  return settings;
}

function rangeIn(text: string): (message: LintMessage) => { start: number; end: number } {
  const lines = new LineTable(text);
  return (message) => ({
    start: lines.offset({ line: message.line, column: message.column }),
    end: lines.offset({ line: message.endLine, column: message.endColumn }),
  });
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); quote !== '' && at !== -1; at = text.indexOf(quote, at + 1))
    found.push(at);
  return found;
}
