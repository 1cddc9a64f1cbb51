import type { Entity, EntityType } from '../detectors/entity.js';
import type { Disclosure } from '../disclosure/disclosure.js';
import type { FieldName, Post, PostKind } from '../readers/post.js';
import type { RoledEntity } from '../roles/role.js';
import type { Document } from '../text/document.js';
import type { Range } from '../text/mapped-text.js';
import type { AuthorizationFault } from './authorization-faults.js';

export type Severity = 'off' | 'warn' | 'error';

/** One option of a rule; help, validation, defaults and the table in the rule's README all come from it. */
export type OptionSpec = { readonly description: string } & (
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'number'; readonly default: number }
  | { readonly type: 'string'; readonly default: string; readonly format?: 'regex' }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly format?: 'regex' }
);
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
/** The values that a rule receives: defaults filled in, validated. */
export type OptionsOf<Specs extends OptionSpecs> = {
  readonly [Key in keyof Specs]: Widened<Specs[Key]['default']>;
};
type Widened<T> = T extends boolean
  ? boolean
  : T extends number
    ? number
    : T extends string
      ? string
      : readonly string[];

export const PRESET_NAMES = [
  'recommended',
  'strict',
  'replies',
  'part2',
  'small-community',
  'patient-to-patient',
  'doctor-to-doctor',
  'doctor-to-patient',
  'hospital-to-patient',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** The groups of the rule catalogue. */
export type RuleCategory =
  | 'identifiers'
  | 'pairing'
  | 'relationship'
  | 'narrative'
  | 'advice'
  | 'solicitation'
  | 'media'
  | 'consent'
  | 'claims';

export interface RuleMeta<Specs extends OptionSpecs = OptionSpecs> {
  /** Lower case with hyphens; also the name of the rule's folder. */
  readonly id: string;
  readonly category: RuleCategory;
  /** One sentence: what the rule reports. */
  readonly description: string;
  /** Regulation, enforcement case or guidance, with section: `45 CFR 164.514(b)(2)(i)(A)`. */
  readonly basis: string;
  /** Static texts by id. They say what was found and why it matters, and hold nothing of the draft. */
  readonly messages: Readonly<Record<string, string>>;
  /** What to write instead, for somebody who is not a lawyer. */
  readonly advice: string;
  readonly options: Specs;
  /** True where the rule offers changes that `--fix` may make; a rule that does not say so may offer none. */
  readonly fixable?: true;
  /** Static texts, by id, of changes that somebody may choose: they say what the change does and hold nothing of the draft. */
  readonly suggestions?: Readonly<Record<string, string>>;
  /** Types of entities of which a post must hold one for the rule to report anything: no other post is shown to it. */
  readonly needs?: readonly EntityType[];
  /** Where all that the rule reports rests on the disclosure: a post that discloses nothing is not shown to it. */
  readonly rests?: 'disclosure';
  /** Severity in each preset; a preset that is not named switches the rule off. */
  readonly presets: Readonly<Partial<Record<PresetName, Severity>>>;
  /** True where nothing may silence the rule (SSN, record numbers, Part 2), or the ids of messages that nothing may. */
  readonly unsuppressible?: boolean | readonly string[];
  /** True where a valid authorization of the patient (45 CFR 164.508) permits what the rule reports. */
  readonly consent?: boolean;
  /** Ids of messages that an authorization permits only where it holds the consent of 42 CFR Part 2. */
  readonly part2?: readonly string[];
}

/** A change of a post: `text` takes the place of what stands at `at`, a range of the post's document. */
export interface Edit {
  readonly at: Range;
  /** Written by the rule and not taken from the draft; reports hold it. */
  readonly text: string;
}

/** A change that nobody makes but who chooses it, in an editor. */
export interface SuggestedEdit {
  /** A key of `meta.suggestions`. */
  readonly messageId: string;
  /** Absent where the suggestion is words to think about. */
  readonly edit?: Edit | undefined;
}

/** What a rule says of a place. */
export interface Report {
  /** Where: an entity or any range of the post's document. */
  readonly at: Range;
  readonly messageId: string;
  /**
   * What carries the message. `alone`: these words are a violation wherever they stand (a Social Security number).
   * `disclosure`: they are one only where the post tells somebody's care, so the confidence is that of the
   * disclosure around them.
   */
  readonly rests: 'alone' | 'disclosure';
  /** `warn` keeps this report a warning where the rule is set to `error`; nothing raises a severity. */
  readonly severity?: 'warn';
  /** How sure the rule is of its own condition, 0 to 1; 1 where it is left out. */
  readonly certainty?: number;
  /**
   * A day from the register of authorizations, as an ISO date, for the `{{date}}` of the message. Nothing else may be put
   * into a message, because nothing of a draft may.
   */
  readonly date?: string | undefined;
  /** True where the report is about the post as a whole: it stays a message of its own beside others at the same words. */
  readonly apart?: true;
  /** The other places that make it true. */
  readonly related?: readonly Entity[];
  /** Names of cues that the rule itself saw. */
  readonly cues?: readonly string[];
  /**
   * The change that makes the place safe, where it is mechanical and leaves a sentence; undefined where it is not.
   * Asked for once the report has passed.
   */
  readonly fix?: () => Edit | undefined;
  /** Changes for people to choose from, where there is no fix. */
  readonly suggestions?: () => readonly SuggestedEdit[];
}

export interface RuleContext<Options> {
  readonly options: Options;
  /** What the configuration tells all rules under `settings`, for plugins; not checked by anybody. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly post: Post;
  /** Stated by the draft or the configuration, otherwise inferred. */
  readonly kind: PostKind;
  readonly document: Document;
  /** How much the post, and each of its sentences, tells of one person's care. Read only when a rule asks. */
  readonly disclosure: Disclosure;
  /** Entities of the types, in the order of the text. */
  readonly entities: (...types: EntityType[]) => readonly RoledEntity[];
  /** The entities of the types that stand in the same sentence (or within `sentences` of it), without the entity itself. */
  readonly near: (entity: Range, types: readonly EntityType[], sentences?: number) => readonly RoledEntity[];
  /** The field of the post that holds a range. */
  readonly fieldOf: (range: Range) => FieldName;
  /** Why the authorization that the post names does not cover it; empty where it does, and where it names none. */
  readonly authorizationFaults: readonly AuthorizationFault[];
  readonly report: (report: Report) => void;
}

/** Handlers keyed by entity type, as ESLint's are by node type; `post` runs last, once. */
export type RuleHandlers = { readonly [Type in EntityType]?: (entity: RoledEntity) => void } & {
  readonly post?: (post: Post) => void;
};

/** A rule: who it is for, what it says, and how it judges one post. */
export interface Rule<Specs extends OptionSpecs = OptionSpecs> {
  readonly meta: RuleMeta<Specs>;
  create(context: RuleContext<OptionsOf<Specs>>): RuleHandlers;
}

/** A rule with its option types forgotten, as lists of rules hold it. */
export interface AnyRule {
  readonly meta: RuleMeta;
  create(context: RuleContext<never>): RuleHandlers;
}

/** Declares a rule and infers the types of its options. */
export function defineRule<const Specs extends OptionSpecs>(rule: Rule<Specs>): Rule<Specs> {
  return rule;
}
