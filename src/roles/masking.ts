import type { Entity, EntityType } from '../detectors/entity.js';
import { isCommonWord } from '../lexicons/words.js';
import { oncePerWord } from '../text/word.js';
import type { Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';

/** One item of a masked sentence: a plain English word, a mark, or a kind in angle brackets. */
export interface MaskedItem {
  /** With the entity's subtype: `<condition.cancer>`. */
  readonly fine: string;
  /** Without it: `<condition>`. */
  readonly coarse: string;
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

function kindItem(entity: Entity, detail: string | undefined, token: number): MaskedItem {
  const coarse = `<${entity.type}>`;
  return { coarse, fine: detail === undefined ? coarse : `<${entity.type}.${detail}>`, token };
}

function plainItem(token: Token, index: number): MaskedItem {
  const item = plainWord(token);
  return { fine: item, coarse: item, token: index };
}

const isCommon = oncePerWord(isCommonWord);

function plainWord(token: Token): string {
  switch (token.kind) {
    case 'number':
      return '<num>';
    case 'alnum':
      return '<alnum>';
    case 'hashtag':
    case 'handle':
    case 'url':
    case 'email':
    case 'symbol':
      return `<${token.kind}>`;
    case 'punct':
      return token.text;
    default:
      if (isCommon(token.word) || token.text.length < 3 || token.lower.includes("'")) return token.lower;
      return token.text === token.lower ? '<rare>' : '<cap>';
  }
}
