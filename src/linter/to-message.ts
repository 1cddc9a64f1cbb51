import type { EntityType } from '../detectors/entity.js';
import type { Post } from '../readers/post.js';
import type { RoledEntity } from '../roles/role.js';
import type { LineTable } from '../text/line-table.js';
import type { Range } from '../text/mapped-text.js';
import type { Analysis } from './analysis.js';
import type { Finding } from './findings.js';
import { sourceFix } from './fixes/source-fix.js';
import type { LintMessage, Place, Suggestion } from './message.js';

/** An entity as `inspect` shows it: kind, whom it is about and where, no words. */
export interface InspectedEntity extends Place {
  readonly type: EntityType;
  readonly subtype?: string;
  readonly identifier: boolean;
  readonly role: string;
  readonly confidence: number;
  /** For a name, where a second opinion was asked for: whether a grammarian takes it for a person too. */
  readonly seconded?: boolean;
}

/** A finding with its place in the source file. */
export function toMessage(
  finding: Finding,
  analysis: Analysis,
  lines: LineTable,
  source: string,
): LintMessage {
  const { rule, messageId } = finding;
  const { post, document } = analysis.scene;
  const fix = finding.fix && sourceFix(finding.fix, finding.range, document, source);
  return {
    ruleId: rule.meta.id,
    severity: finding.severity,
    message: (rule.meta.messages[messageId] ?? '').replace('{{date}}', finding.date ?? ''),
    messageId,
    ...placeOf(document.sourceRange(finding.range), lines),
    ...(fix && { fix }),
    suggestions: [
      { messageId: 'instead', desc: rule.meta.advice },
      ...(fix ? [] : suggestionsOf(finding, analysis, source)),
    ],
    ...(finding.related.length > 0 && {
      related: finding.related.map((entity) => ({
        type: entity.type,
        ...placeOf(document.sourceRange(entity), lines),
      })),
    }),
    confidence: rounded(finding.confidence),
    cues: finding.cues,
    ...locatorOf(post, document.originalOffset(finding.range.start)),
  };
}

/** What the rule offers to choose from; without the change where the source does not hold the words as they are read. */
function suggestionsOf(finding: Finding, { scene }: Analysis, source: string): Suggestion[] {
  return finding.suggestions.map(({ messageId, desc, edit }) => {
    const fix = edit && sourceFix(edit, finding.range, scene.document, source);
    return { messageId, desc, ...(fix && { fix }) };
  });
}

/** `row 12, column "Caption"`: the place of the post, then that of the field in it. */
function locatorOf(post: Post, offset: number): { locator?: string } {
  const field = post.fields.find(({ start, end }) => start <= offset && offset < end);
  const parts = [post.locator, field?.locator].filter((part) => part !== undefined);
  return parts.length > 0 ? { locator: parts.join(', ') } : {};
}

/** An entity with its place in the source file. */
export function toInspected(entity: RoledEntity, analysis: Analysis, lines: LineTable): InspectedEntity {
  return {
    type: entity.type,
    ...(entity.subtype !== undefined && { subtype: entity.subtype }),
    identifier: entity.identifier,
    role: entity.role,
    confidence: rounded(entity.confidence),
    ...placeOf(analysis.scene.document.sourceRange(entity), lines),
  };
}

/** Lines and columns of a range of the source. */
export function placeOf(range: Range, lines: LineTable): Place {
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
