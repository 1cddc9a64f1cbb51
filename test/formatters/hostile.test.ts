import { describe, expect, it } from '@jest/globals';
import { Parser } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { fatalMessage, type LintResult } from '../../src/engine/result.js';
import { PLAIN, wholeText } from '../../src/formatters/formatter.js';
import { AUTHORIZATION_FORMATS } from '../../src/formatters/authorizations.js';
import { FORMATS, INSPECT_FORMATS } from '../../src/formatters/index.js';
import { parseXml } from './parse-xml.js';
import { context, message, report as reportOf, result, silenced } from './sample.js';
import { parseCommands } from './workflow-commands.js';

/** What a file may be called, and what a rule of a plugin may say. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['line breaks', 'a\nb\r\nc\u2028d\u0085e'],
  ['escape sequences', '\u001B[31mred\u001B]8;;https://evil.example\u0007link\u009B2J'],
  ['control characters', 'a\u0000b\u0008c\u007Fd'],
  ['direction marks', 'a\u202Etxt.exe\u2066b'],
  ['workflow commands', 'x\n::stop-commands::y\n::set-output name=a::b%0A%25'],
  ['the end of CDATA and of comments', ']]><!-- --> --!><![CDATA[ ?>'],
  ['quotes', `'"\`"'`],
  ['elements', '</code></summary></details></table><script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['entities', '&lt;b&gt; &#60;i&#62; &amp; &nope;'],
  ['table cells', 'a | b || c \\| d'],
  ['code fences', '``` x ``` `y` ~~~'],
  [
    'links',
    '[a](https://evil.example) ![b](x.png) <https://evil.example> https://evil.example www.evil.example',
  ],
  ['mentions', '@everyone #1 a@evil.example :tada: GH-1'],
  ['headings and lists', '# h\n- l\n> q\n---\n1. x'],
  ['emphasis, maths and notes', '*a* _b_ __c__ ~~d~~ $x$ $$y$$ [^1] {z}!'],
  ['half of a character', 'a\uD800b\uDC00'],
  ['blanks at the ends', '  a  '],
  ['JSON', '"},{"ruleId":null'],
  ['words of the prototype', '__proto__'],
];

function results(text: string): readonly LintResult[] {
  const odd = message({
    ruleId: text,
    messageId: text,
    message: text,
    locator: text,
    suggestions: [{ messageId: text, desc: text }],
    related: [{ type: 'name', line: 1, column: 1, endLine: 1, endColumn: 2 }],
    cues: [text],
  });
  return [
    result(`/drafts/${text}`, [odd, fatalMessage(text)], [{ ...odd, suppressions: [{ kind: 'directive' }] }]),
    result(`/drafts/clean ${text}`, []),
    result(`/elsewhere/${text}`, [message()], [silenced]),
  ];
}

/** A report about these results, where a rule says the same of itself. */
function report(format: string, text: string, change: { readonly explain?: boolean } = {}): Promise<string> {
  const meta = context.rules.get('no-ssn');
  if (!meta) throw new Error('There is no rule no-ssn.');
  const hostile = { ...meta, id: text, description: text, basis: text, messages: { [text]: text } };
  const rules = new Map([...context.rules, [text, hostile] as const]);
  return reportOf(format, results(text), { ...change, rules });
}

/** Elements that a page is made of, their attributes, and its text. */
function parsePage(page: string) {
  const elements = new Set<string>();
  const names = new Set<string>();
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.add(name);
      for (const attribute of Object.keys(attributes)) names.add(attribute);
    },
    ontext: (part) => (text += part),
  });
  parser.end(page);
  return { elements, names, text };
}

describe.each(Object.keys(FORMATS))('hostile names and messages in %s', (format) => {
  it.each(HOSTILE)('%s steer nothing', async (_name, text) => {
    for (const explain of [false, true]) {
      const printed = await report(format, text, { explain });
      // Markdown has its own invisible blank, which keeps GitHub from notifying people.
      expect(printed.replaceAll(/[\u200B\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(printed.endsWith('\n')).toBe(true);
    }
  });
});

describe.each(HOSTILE)('reports with %s', (_name, text) => {
  it.each(['json', 'json-with-metadata'])('are read back unchanged from %s', async (format) => {
    const parsed = JSON.parse(await report(format, text)) as unknown;
    const list = (format === 'json' ? parsed : (parsed as { results: unknown }).results) as LintResult[];
    expect(list.map(({ filePath }) => filePath)).toEqual(results(text).map(({ filePath }) => filePath));
    expect(list[0]?.messages[0]).toMatchObject({ ruleId: text, message: text, locator: text });
  });

  it.each(['sarif', 'gitlab', 'audit'])('are valid JSON in %s', async (format) => {
    JSON.parse(await report(format, text));
  });

  it('have URIs that are URIs in sarif', async () => {
    const { runs } = JSON.parse(await report('sarif', text)) as {
      runs: [{ artifacts: { location: { uri: string } }[] }];
    };
    for (const { location } of runs[0].artifacts) {
      expect(location.uri).toMatch(/^(?:file:\/\/\/)?[\w.~!*'()%/-]+$/);
      expect(new URL(location.uri, 'file:///drafts/').protocol).toBe('file:');
    }
  });

  it.each(['junit', 'checkstyle'])('are well-formed in %s, with the same elements', async (format) => {
    const count = async (value: string) => {
      const xml = parseXml(await report(format, value));
      return Array.from(xml.getElementsByTagName('*'), ({ tagName }) => tagName);
    };
    expect(await count(text)).toEqual(await count('plain'));
    // Only the end of a CDATA section may be written so (XML 1.0, section 2.4); some parsers let it pass.
    expect(await report(format, text)).not.toContain(']]>');
  });

  it('are the same commands in github, and nothing else', async () => {
    const commands = parseCommands(await report('github', text));
    expect(commands.map(({ command }) => command)).toEqual(['error', 'error', 'error']);
    expect(Object.keys(commands[0]?.properties ?? {})).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
  });

  it.each(['compact', 'unix', 'stylish'])('take as many lines as others in %s', async (format) => {
    const lines = async (value: string) => (await report(format, value)).split('\n').length;
    expect(await lines(text)).toBe(await lines('plain'));
  });

  it('are text in html', async () => {
    const page = parsePage(await report('html', text));
    const plain = parsePage(await report('html', 'plain'));
    expect(page.elements).toEqual(plain.elements);
    expect(page.names).toEqual(plain.names);
  });

  it('are text in markdown', async () => {
    const render = async (value: string) => {
      const html = micromark(await report('markdown', value), {
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
        allowDangerousHtml: true,
      });
      return parsePage(html);
    };
    const page = await render(text);
    const plain = await render('plain');
    expect(page.elements).toEqual(plain.elements);
    expect(page.names).toEqual(plain.names);
    const pipes = (value: string) => value.split('|').length - 1;
    expect(pipes(page.text)).toBe(pipes(text) * (plain.text.split('plain').length - 1));
  });

  it('have each mark of Markdown and of GitHub as an entity in markdown', async () => {
    const marks = async (value: string) => {
      const printed = (await report('markdown', value)).replaceAll(/&#\d{1,4};/g, '');
      return printed.replaceAll(/[^!#$&*<>@[\\\]^_`{|}~]/g, '');
    };
    expect(await marks(text)).toBe(await marks('plain'));
  });

  it('hold neither mentions nor references outside of code in markdown', async () => {
    const printed = await report('markdown', text);
    const outside = printed.replaceAll(/<code>.*?<\/code>/g, '').replaceAll(/&#(?:64|35);\u200B/g, '');
    expect(outside).not.toMatch(/&#(?:64|35);|@/);
  });
});

describe.each(HOSTILE)('lists with %s', (_name, text) => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const steering = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

  it.each(Object.keys(INSPECT_FORMATS))('of entities steer nothing in %s', async (format) => {
    const print = await INSPECT_FORMATS[format]?.();
    const entity = { type: 'name', role: 'patient', identifier: true, confidence: 0.9, ...place } as const;
    const list = [{ filePath: `/drafts/${text}`, entities: [entity], problems: [] }];
    const printed = wholeText(print?.(list, { ...context, palette: PLAIN, textAt: () => text }) ?? '');
    expect(printed).toContain('name');
    expect(printed).not.toMatch(steering);
    if (format === 'stylish') expect(printed.split('\n')).toHaveLength(5);
  });

  it.each(Object.entries(AUTHORIZATION_FORMATS))('of authorizations steer nothing in %s', (format, print) => {
    const post = { filePath: `/drafts/${text}`, line: 1, locator: text, faults: [] };
    const form = {
      id: 'AUTH-7',
      state: 'in-force',
      expires: '2027-01-01',
      source: `/drafts/${text}`,
    } as const;
    const printed = print(
      { today: '2026-03-16', within: 30, authorizations: [{ ...form, posts: [post] }], unlisted: [post] },
      { cwd: '/drafts', palette: PLAIN },
    );
    expect(printed).toContain('AUTH-7');
    expect(printed).not.toMatch(steering);
    if (format === 'stylish') expect(printed.split('\n')).toHaveLength(8);
  });
});
