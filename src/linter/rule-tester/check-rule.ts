import type { AnyRule } from '../rule.js';

/** @throws where a configuration could not name the rule, and where its texts need something of the draft. */
export function checkRule(rule: AnyRule): void {
  const { meta } = rule;
  if (typeof rule.create !== 'function') throw new Error('The rule has no "create".');
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(meta.id))
    throw new Error(`The id "${meta.id}" must be lower case with hyphens.`);
  if (Object.keys(meta.messages).length === 0) throw new Error('The rule has no messages.');
  const { messages, suggestions = {}, advice, description } = meta;
  for (const texts of [messages, suggestions, { advice, description }]) {
    for (const [id, text] of Object.entries(texts)) checkText(id, text);
  }
}

function checkText(id: string, text: string): void {
  if (text.trim() === '') throw new Error(`The text "${id}" is empty.`);
  if (/\{\{|\$\{|%[sdo]\b/.test(text))
    throw new Error(`The text "${id}" has a placeholder: texts are static.`);
}
