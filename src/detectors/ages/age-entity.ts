import type { Token } from '../../text/tokens.js';
import type { Entity } from '../entity.js';

/** Words that make a number a bound or a group: "over 90", "adults 65". */
const GROUP_BEFORE =
  /^(?:over|under|above|below|than|least|most|between|[><≥≤\-–]|to|through|and|or|adults|people|patients|residents|women|men|children|kids|seniors|infants|anyone|everyone|those|persons|individuals|teens|youth|girls|boys|students|members|americans|ages)$/;
const GROUP_AFTER = /^(?:and|or|to|[-–&])$/;
const GROUP_TAIL = /^(?:older|over|up|above|younger|under|older\?|beyond|plus|\+)$/;
const PLURALS =
  /^(?:women|men|adults|patients|people|residents|children|kids|girls|boys|olds|males|females|students|teens|infants|individuals|persons)$/;

/** The entity of an age in years, from its first token to the one before `next`; `plural` where it is of many. */
export function ageEntity(
  tokens: readonly Token[],
  first: number,
  next: number,
  years: number,
  confidence: number,
  plural = false,
): Entity {
  const range = { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
  const group = plural || isGroup(tokens, first, next);
  const subtype = group
    ? 'range'
    : years >= 90
      ? 'over-89'
      : years >= 18
        ? 'adult'
        : years >= 2
          ? 'minor'
          : 'infant';
  return { type: 'age', subtype, ...range, confidence, identifier: subtype === 'over-89' };
}

/** "90 or older", "adults 65 and up", "over 90", "ages 60-99", "90+": no age of one person. */
function isGroup(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  const lead = /^(?:age|aged|ages|the)$/.test(before) ? (tokens[first - 2]?.lower ?? '') : before;
  if (
    /^(?:over|under|above|below|than|least|between|[><≥≤])$/.test(before) ||
    (lead !== before && GROUP_BEFORE.test(lead) && lead !== 'and' && lead !== 'to')
  )
    return true;
  if (PLURALS.test(before) || before === 'those' || before === 'anyone' || before === 'everyone') return true;
  const after = tokens[next]?.lower ?? '';
  if (after === '+' || after === 'plus' || PLURALS.test(after) || GROUP_TAIL.test(after)) return true;
  return (
    GROUP_AFTER.test(after) &&
    (GROUP_TAIL.test(tokens[next + 1]?.lower ?? '') ||
      (after !== 'and' && after !== 'or' && after !== '&' && tokens[next + 1]?.kind === 'number'))
  );
}
