import type { Entity, EntityType } from '../detectors/entity.js';
import { isCommonWord } from '../lexicons/words.js';
import { oncePerWord, wordOf } from '../text/word.js';
import type { Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';
import { kindOf } from './kind.js';
import { MaskedWord } from './masked-word.js';

/** One item of a masked sentence. */
export interface MaskedItem {
  /** With the entity's subtype: `<condition.cancer>`. */
  readonly fine: MaskedWord;
  /** Without it: `<condition>`. */
  readonly coarse: MaskedWord;
  /** Index of the (first) token that it stands for. */
  readonly token: number;
}

/** Types whose words are replaced by their kind, those that win first. The words of other types stay. */
export const MASKED_TYPES: readonly EntityType[] = [
  'ssn',
  'mrn',
  'health-plan-id',
  'account',
  'license',
  'vehicle',
  'device',
  'email',
  'url',
  'handle',
  'hashtag',
  'phone',
  'fax',
  'ip',
  'geo',
  'date',
  'age',
  'other-id',
  'name',
  'facility',
  'location',
  'medication',
  'condition',
  'test',
  'treatment',
  'unit',
  'payment',
];
const RANKS: ReadonlyMap<EntityType, number> = new Map(MASKED_TYPES.map((type, rank) => [type, rank]));

/** Those of some entities that are masked, those that win first. */
export function maskedAmong<E extends Entity>(entities: readonly E[]): E[] {
  const rank = ({ type }: E): number => RANKS.get(type) ?? Infinity;
  return entities.filter(({ type }) => RANKS.has(type)).sort((a, b) => rank(a) - rank(b));
}

/**
 * The sentences of a document in which every entity is replaced by its kind, every number by `<num>` and every word
 * that is no common English word by `<rare>` or `<cap>`: what is left holds no name and no number.
 */
export function maskSentences<E extends Entity>(
  document: Document,
  entities: readonly E[],
  detailOf: (entity: E) => string | undefined,
): MaskedItem[][] {
  const owner = ownersOf(document, entities);
  const sentences: MaskedItem[][] = document.sentences.map(() => []);
  for (let i = 0; i < document.tokens.length; i++) {
    const token = document.tokens[i];
    if (!token) continue;
    const entity = owner[i];
    const sentence = sentences[token.sentence];
    if (!entity) sentence?.push(plainItem(token, i));
    else if (owner[i - 1] !== entity) sentence?.push(kindItem(entity, detailOf(entity), i));
  }
  return sentences;
}

/** For each token the entity that masks it, if any. */
function ownersOf<E extends Entity>(document: Document, entities: readonly E[]): (E | undefined)[] {
  const owner = new Array<E | undefined>(document.tokens.length).fill(undefined);
  for (const entity of entities) {
    const { first, last } = document.tokensIn(entity);
    for (let i = first; i < last; i++) owner[i] ??= entity;
  }
  return owner;
}

function kindItem({ type }: Entity, detail: string | undefined, token: number): MaskedItem {
  const coarse = kindOf(type).masked;
  return { coarse, fine: detail === undefined ? coarse : kindOf(type, detail).masked, token };
}

function plainItem(token: Token, index: number): MaskedItem {
  const word = plainWord(token);
  return { fine: word, coarse: word, token: index };
}

const RARE = new MaskedWord('<rare>');
const CAPITALISED = new MaskedWord('<cap>');

/** What stands for a token of a kind whose text is always masked. */
const MASKED_KINDS = {
  number: new MaskedWord('<num>'),
  alnum: new MaskedWord('<alnum>'),
  hashtag: new MaskedWord('<hashtag>'),
  handle: new MaskedWord('<handle>'),
  url: new MaskedWord('<url>'),
  email: new MaskedWord('<email>'),
  symbol: new MaskedWord('<symbol>'),
};

/** A word as it is where it is common or short, `<rare>` where it is neither. */
const knownWord = oncePerWord((lower) =>
  isCommonWord(lower) || lower.length < 3 || lower.includes("'") ? new MaskedWord(lower) : RARE,
);

function plainWord({ kind, text, lower, word }: Token): MaskedWord {
  if (kind === 'word') {
    const known = knownWord(word);
    return known === RARE && text !== lower ? CAPITALISED : known;
  }
  return kind === 'punct' ? knownWord(text === lower ? word : wordOf(text)) : MASKED_KINDS[kind];
}
