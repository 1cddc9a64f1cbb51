import { optionProblems } from '../options.js';
import type { AnyRule } from '../rule.js';
import type { InvalidCase, RuleCases, ValidCase } from './cases.js';

const VALID_KEYS = ['name', 'text', 'kind', 'platform', 'options', 'roster', 'post'];
const INVALID_KEYS = [...VALID_KEYS, 'messages', 'output'];
const MESSAGE_KEYS = ['messageId', 'message', 'at', 'severity', 'suggestions'];
const SUGGESTION_KEYS = ['messageId', 'desc', 'output'];

/** @throws where two cases are the same: one of them tests nothing. */
export function checkDuplicates({ valid, invalid }: RuleCases): void {
  const seen = new Set<string>();
  for (const one of [...valid, ...invalid]) {
    const { name: _name, ...rest } = typeof one === 'string' ? { name: '', text: one } : one;
    const key = JSON.stringify(rest, (property, value: unknown) =>
      property === 'messages' || property === 'output' ? undefined : value,
    );
    if (seen.has(key)) throw new Error('Two cases are the same.');
    seen.add(key);
  }
}

/** @throws where a case says something that nobody reads, or lacks what it must say. */
export function checkValidCase(rule: AnyRule, one: ValidCase): void {
  checkKeys(one, VALID_KEYS, 'A valid case');
  checkText(rule, one);
}

/** @throws where a case says something that nobody reads, or lacks what it must say. */
export function checkInvalidCase(rule: AnyRule, one: InvalidCase): void {
  checkKeys(one, INVALID_KEYS, 'An invalid case');
  checkText(rule, one);
  const { messages, output, text } = one;
  if (typeof messages === 'number' ? !(messages > 0) : messages.length === 0)
    throw new Error('An invalid case must expect a message.');
  if (output === text)
    throw new Error('The output is the text itself: leave it out, or say null, where nothing is fixed.');
  for (const message of typeof messages === 'number' ? [] : messages) {
    checkKeys(message, MESSAGE_KEYS, 'A message');
    if ((message.messageId === undefined) === (message.message === undefined))
      throw new Error('A message is expected by its "messageId" or by its "message", one of the two.');
    const { suggestions = [] } = message;
    if (typeof suggestions !== 'number')
      for (const suggestion of suggestions) {
        checkKeys(suggestion, SUGGESTION_KEYS, 'A suggestion');
        if ((suggestion.messageId === undefined) === (suggestion.desc === undefined))
          throw new Error('A suggestion is expected by its "messageId" or by its "desc", one of the two.');
      }
  }
}

function checkText(rule: AnyRule, { text, name, options = {} }: ValidCase): void {
  if (typeof text !== 'string') throw new Error('A case must have a "text".');
  if (name?.trim() === '') throw new Error('The name of a case must not be empty.');
  const [problem] = optionProblems(rule.meta.options, options);
  if (problem !== undefined) throw new Error(`The options of the case do not fit: ${problem}.`);
}

function checkKeys(value: object, keys: readonly string[], what: string): void {
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw new Error(`${what} has no "${unknown}"; it takes ${keys.map((key) => `"${key}"`).join(', ')}.`);
}
