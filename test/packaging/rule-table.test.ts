import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/index.js';
import { fillRuleTable } from '../../scripts/rule-readme.js';

const metas = rules.map((rule) => rule.meta);
const empty =
  '# Rules\n\n<!-- rules: written by npm run docs:rules -->\n\noutdated words\n\n<!-- /rules -->\n\nEnd.\n';

describe('the page of all rules', () => {
  it('has a row for every rule and leaves the rest alone', () => {
    const page = fillRuleTable(empty, metas);
    for (const { id } of metas) expect(page).toContain(`[\`${id}\`](../rules/${id}/README.md)`);
    expect(page).not.toContain('outdated words');
    expect(page.endsWith('<!-- /rules -->\n\nEnd.\n')).toBe(true);
  });

  it('changes nothing when it is up to date', () => {
    const page = fillRuleTable(empty, metas);
    expect(fillRuleTable(page, metas)).toBe(page);
  });

  it('is missed where the page has no place for it', () => {
    expect(() => fillRuleTable('# Rules\n', metas)).toThrow('docs/rules.md has no');
  });
});
