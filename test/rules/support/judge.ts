import { IDENTIFIER_TYPES, type EntityType } from '../../../src/detectors/entity.js';
import { EMPTY_ROSTER } from '../../../src/detectors/roster.js';
import type { Disclosure } from '../../../src/disclosure/disclosure.js';
import { Analysis } from '../../../src/linter/analysis.js';
import type { AuthorizationTerms } from '../../../src/linter/authorization.js';
import type { AuthorizationRegister } from '../../../src/linter/authorization-register.js';
import type { LintMessage } from '../../../src/linter/message.js';
import { defaultOptions } from '../../../src/linter/options.js';
import { questionsTo } from '../../../src/linter/run-rule.js';
import type { AnyRule, Report, RuleContext } from '../../../src/linter/rule.js';
import type { FieldName, Post, PostKind } from '../../../src/readers/post.js';
import type { Role, RoledEntity } from '../../../src/roles/role.js';
import { Document } from '../../../src/text/document.js';
import { MappedText } from '../../../src/text/mapped-text.js';

/**
 * An entity of a test: the words that it covers, its type and whom it is about. Types of identifiers identify, unless
 * the test says that these words don't, as a year or an age under 90.
 */
export type Given = readonly [
  words: string,
  type: EntityType | `${EntityType}/${string}`,
  role?: Role,
  confidence?: number,
  identifier?: boolean,
];

export interface Draft {
  readonly text: string;
  readonly given?: readonly Given[];
  readonly kind?: PostKind;
  /** Probability that each sentence discloses, or one for all; the post's is the highest. */
  readonly disclosure?: number | readonly number[];
  /** Fields other than the body, by the words that they hold. */
  readonly fields?: Readonly<Record<string, FieldName>>;
  readonly post?: Partial<Omit<Post, 'text' | 'fields' | 'kind'>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The signed forms of the organisation. */
  readonly register?: AuthorizationRegister;
}

export interface Verdict extends Pick<LintMessage, 'messageId'> {
  /** The words reported. */
  readonly words: string;
  readonly severity: 'warn' | 'error';
  /** The words of the related places. */
  readonly related: readonly string[];
}

const FLOOR = 0.5;

/** What a rule, set to `error`, says of a draft whose entities and disclosure are given: its own condition and nothing else. */
export function judge(rule: AnyRule, draft: Draft): Verdict[] {
  const { text } = draft;
  const verdicts: Verdict[] = [];
  const context = contextOf(rule, draft, (report, disclosure) => {
    const weight = (report.certainty ?? 1) * (report.rests === 'alone' ? 1 : disclosure.at(report.at));
    if (weight < FLOOR) return;
    if (!(report.messageId in rule.meta.messages)) throw new Error(`No message "${report.messageId}".`);
    verdicts.push({
      messageId: report.messageId,
      words: text.slice(report.at.start, report.at.end),
      severity: report.severity ?? 'error',
      related: (report.related ?? []).map(({ start, end }) => text.slice(start, end)),
    });
  });
  const { post: onPost, ...handlers } = rule.create(context as RuleContext<never>);
  for (const [type, handle] of Object.entries(handlers) as [EntityType, (entity: RoledEntity) => void][])
    for (const entity of context.entities(type)) handle(entity);
  onPost?.(context.post);
  return verdicts;
}

function contextOf(
  rule: AnyRule,
  draft: Draft,
  take: (report: Report, disclosure: Disclosure) => void,
): RuleContext<Record<string, unknown>> {
  const { text, given = [], kind = 'post', disclosure = 0.9, fields = {}, post: extra = {}, options } = draft;
  const mapped = MappedText.identity(text);
  const post: Post = {
    ...extra,
    text: mapped,
    kind,
    fields: [
      ...Object.entries(fields).map(([words, name]) => ({ name, ...rangeOf(text, words) })),
      { name: 'body', start: 0, end: text.length },
    ],
  };
  const document = new Document(mapped);
  const roled = given.map((one) => entityOf(text, one));
  const analysis = new GivenAnalysis(post, kind, document, roled, () => ({
    today: typeof options?.['clock'] === 'string' ? options['clock'] : '2026-01-15',
    register: draft.register,
  }));
  const read = disclosureOf(document, disclosure);
  return {
    options: { ...defaultOptions(rule.meta.options), ...options },
    post,
    kind,
    document,
    disclosure: read,
    ...questionsTo(analysis),
    settings: {},
    get authorizationFaults() {
      return analysis.permission.faults;
    },
    report: (report) => take(report, read),
  };
}

/** The linter's own way of finding neighbours and fields, over entities that a test gave. */
class GivenAnalysis extends Analysis {
  constructor(
    post: Post,
    kind: PostKind,
    document: Document,
    private readonly given: readonly RoledEntity[],
    terms: () => AuthorizationTerms,
  ) {
    const noModels = () => {
      throw new Error('A test of a rule gives roles and disclosure itself.');
    };
    super(
      { post, kind, document, roster: EMPTY_ROSTER, entities: () => [], phrases: () => [] },
      noModels,
      terms,
    );
  }

  override entities(...types: EntityType[]): readonly RoledEntity[] {
    return this.given.filter((entity) => types.includes(entity.type)).sort((a, b) => a.start - b.start);
  }
}

function entityOf(text: string, given: Given): RoledEntity {
  const [words, kind, role = 'unknown', confidence = 0.8, identifier = true] = given;
  const [type = '', subtype] = kind.split('/');
  return {
    ...rangeOf(text, words),
    type: type as EntityType,
    ...(subtype !== undefined && { subtype }),
    confidence,
    identifier: identifier && (IDENTIFIER_TYPES as readonly string[]).includes(type),
    role,
    roleConfidence: 0.8,
    roleCues: [],
  };
}

function rangeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The draft does not hold the words "${words}".`);
  return { start, end: start + words.length };
}

function disclosureOf(document: Document, given: number | readonly number[]): Disclosure {
  const sentences = document.sentences.map((_, i) => (typeof given === 'number' ? given : (given[i] ?? 0)));
  const post = Math.max(0, ...sentences);
  const peak = document.sentences[sentences.indexOf(post)] ?? { start: 0, end: document.text.length };
  return {
    post,
    most: post,
    sentences,
    peak,
    at: (range) => sentences[document.tokens[document.tokenAt(range.start)]?.sentence ?? 0] ?? post,
    cues: () => [],
  };
}
