import { describe, expect, it } from '@jest/globals';
import { markup } from '../../src/formatters/markup.js';
import { parseXml } from './parse-xml.js';
import { message, report, result } from './sample.js';

describe('junit', () => {
  it('has a suite for each file, a failure for each finding, an error for what was not checked', async () => {
    const xml = parseXml(await report('junit'));
    const suites = xml.getElementsByTagName('testsuite');
    const counts = Array.from(suites, (suite) =>
      ['name', 'tests', 'failures', 'errors'].map((name) => suite.getAttribute(name)),
    );
    expect(counts).toEqual([
      ['may/post 1.md', '3', '3', '0'],
      ['may/clean.md', '1', '0', '0'],
      ['may/broken.csv', '1', '0', '1'],
    ]);
    for (const suite of suites) {
      expect(suite.getElementsByTagName('testcase')).toHaveLength(Number(suite.getAttribute('tests')));
      expect(suite.getElementsByTagName('failure')).toHaveLength(Number(suite.getAttribute('failures')));
      expect(suite.getElementsByTagName('error')).toHaveLength(Number(suite.getAttribute('errors')));
    }
    const all = xml.documentElement;
    expect(['tests', 'failures', 'errors'].map((name) => all?.getAttribute(name))).toEqual(['5', '3', '1']);
  });

  it('says place, row and what to write instead', async () => {
    const failures = parseXml(await report('junit')).getElementsByTagName('failure');
    expect(failures[1]?.getAttribute('type')).toBe('warning');
    expect(failures[1]?.textContent).toBe(
      'may/post 1.md:5:1\nrow 4, column "Caption"\nInstead: Delete the number.',
    );
  });
});

describe('checkstyle', () => {
  it('has a file for each file and an error for each finding', async () => {
    const files = parseXml(await report('checkstyle')).getElementsByTagName('file');
    expect(
      Array.from(files, (file) => [file.getAttribute('name'), file.getElementsByTagName('error').length]),
    ).toEqual([
      ['may/post 1.md', 3],
      ['may/clean.md', 0],
      ['may/broken.csv', 1],
    ]);
  });

  it('has place, severity, message and rule of each', async () => {
    const [first] = parseXml(await report('checkstyle')).getElementsByTagName('error');
    const names = ['line', 'column', 'severity', 'message', 'source'];
    expect(names.map((name) => first?.getAttribute(name))).toEqual([
      '3',
      '7',
      'error',
      'This looks like a Social Security number.',
      'phi-lint.no-ssn',
    ]);
  });
});

describe('markup', () => {
  it('is text, in elements and in attributes with either quote', () => {
    expect(markup(`<a b="c" d='e'> & ]]>`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp; ]]&gt;');
  });
});

describe.each(['junit', 'checkstyle'])('%s', (format) => {
  it('is well-formed where nothing was found and where nothing was read', async () => {
    for (const results of [[], [result('/drafts/a.md', [])]]) parseXml(await report(format, results));
  });

  it('keeps what XML forbids out', async () => {
    const odd = 'a\u0000\uFFFE\uD800]]>&"\'<b>';
    const xml = parseXml(await report(format, [result(`/drafts/${odd}.md`, [message({ message: odd })])]));
    const [found] = xml.getElementsByTagName(format === 'junit' ? 'failure' : 'error');
    expect(found?.getAttribute('message')).toBe('a \uFFFD\uFFFD]]>&"\'<b>');
  });
});
