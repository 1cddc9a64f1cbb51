import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rules } from '../../rules/index.js';
import { DETECTORS } from '../../src/detectors/index.js';
import { LinterCore } from '../../src/linter/linter.js';
import type { AnyRule } from '../../src/linter/rule.js';
import { MappedText } from '../../src/text/mapped-text.js';
import { readmeExamples } from './readme-examples.js';
import { withFixedDisclosure } from './support/fixed-disclosure.js';

/** As if every post disclosed, so that nothing but their needs keeps posts from rules. */
const skipping = rules.map((rule) => withFixedDisclosure(rule, 0.9));
const asking = skipping.map((rule): AnyRule => {
  const { needs: _, ...meta } = rule.meta;
  return { ...rule, meta };
});

const settings = { rules: new Map(rules.map(({ meta }) => [meta.id, { severity: 'error' as const }])) };

function messages(some: readonly AnyRule[], text: string, kind: 'post' | 'reply') {
  const post = { text: MappedText.identity(text), fields: [], kind };
  return new LinterCore(some, DETECTORS).lint(text, [post], settings).messages;
}

describe('the needs of the rules', () => {
  const texts = rules.flatMap(({ meta: { id } }) => {
    const { flags, mustNotFlag } = readmeExamples(readFileSync(`rules/${id}/README.md`, 'utf8'));
    return [...flags, ...mustNotFlag].map(({ text }) => text);
  });

  it.each(['post', 'reply'] as const)('hide nothing that a rule would report of a %s', (kind) => {
    for (const text of texts) expect(messages(skipping, text, kind)).toEqual(messages(asking, text, kind));
  });

  it('are types of entities', () => {
    const types = new Set(DETECTORS.flatMap((detector) => detector.types));
    for (const { meta } of rules) for (const type of meta.needs ?? []) expect(types).toContain(type);
  });
});
