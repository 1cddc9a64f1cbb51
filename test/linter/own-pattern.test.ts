import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/index.js';
import { optionProblems } from '../../src/linter/options.js';
import { patternProblem } from '../../src/linter/own-pattern.js';

describe('patternProblem', () => {
  it.each([
    String.raw`\bRV-\d{4}\b`,
    String.raw`(?:MRN|chart)[ #:]*\d+`,
    String.raw`(?:\d{2}-){3}\d`,
    String.raw`(?:\d{1,4}-){1,3}\d+`,
    String.raw`[+*(]\d+`,
    String.raw`\(\d+\)+`,
    '',
  ])('lets %s pass', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  it.each([
    [String.raw`(\d+)+x`, /repeats/],
    [String.raw`(?:\w+[- ]?)*x`, /repeats/],
    [String.raw`(?:(?:a|b{2,})c)+`, /repeats/],
    [String.raw`(?:\d{1,50}-?){1,50}x`, /repeats/],
    [String.raw`(\d+)-\1`, /refers back/],
    [String.raw`(?<a>\d+)-\k<a>`, /refers back/],
    ['(', /not a regular expression/],
    ['a'.repeat(1001), /longer/],
  ])('refuses %s', (pattern, reason) => {
    expect(patternProblem(pattern)).toMatch(reason);
  });
});

describe('options that are regular expressions', () => {
  it('are checked when the configuration is read, in every rule that has them', () => {
    const checked = rules.flatMap(({ meta }) =>
      Object.entries(meta.options).flatMap(([name, spec]) => {
        if (!/regular expression/i.test(spec.description)) return [];
        const trap = String.raw`(\d+)+x`;
        expect(optionProblems(meta.options, { [name]: spec.type === 'strings' ? [trap] : trap })).toEqual([
          expect.stringMatching(/repeats/),
        ]);
        return [`${meta.id} ${name}`];
      }),
    );
    expect(checked.length).toBeGreaterThanOrEqual(3);
  });
});
