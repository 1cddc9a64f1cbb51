import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/index.js';
import { fillRuleTable } from '../../scripts/rule-readme.js';

const metas = rules.map((rule) => rule.meta);
const empty =
  '# phi-lint\n\n<!-- rules: written by npm run docs:rules -->\n\noutdated words\n\n<!-- /rules -->\n\nEnd.\n';

describe('the table of rules in the README', () => {
  it('has a row for every rule and leaves the rest alone', () => {
    const readme = fillRuleTable(empty, metas);
    for (const { id } of metas) expect(readme).toContain(`[\`${id}\`](rules/${id}/README.md)`);
    expect(readme).not.toContain('outdated words');
    expect(readme.endsWith('<!-- /rules -->\n\nEnd.\n')).toBe(true);
  });

  it('changes nothing when it is up to date', () => {
    const readme = fillRuleTable(empty, metas);
    expect(fillRuleTable(readme, metas)).toBe(readme);
  });

  it('is missed where the README has no place for it', () => {
    expect(() => fillRuleTable('# phi-lint\n', metas)).toThrow('README.md has no');
  });
});
