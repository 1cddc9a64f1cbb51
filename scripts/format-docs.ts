import { wholeText } from '../src/formatters/formatter.js';
import { FORMATS, type Format } from '../src/formatters/index.js';
import { SAMPLE, SAMPLE_CONTEXT } from './format-sample.js';

const START = '<!-- formats: written by npm run docs:formats -->';
const END = '<!-- /formats -->';
/** Formats that print one long line, which is shown with line breaks. */
const ONE_LINE: readonly string[] = ['json', 'json-with-metadata'];

/** The page with its list of formats brought up to date, each with what it prints for the same small run. */
export async function fillFormats(page: string): Promise<string> {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The page has no "${START}" … "${END}".`);
  const entries = Object.entries(FORMATS);
  const list = entries.map(([name, { description }]) => `- [\`${name}\`](#${name}) ${description}`);
  const sections = await Promise.all(entries.map(([name, format]) => section(name, format)));
  // The formatter of this repository would lay the samples out anew.
  const generated = [
    '<!-- prettier-ignore-start -->',
    list.join('\n'),
    ...sections,
    '<!-- prettier-ignore-end -->',
  ];
  return `${page.slice(0, start + START.length)}\n\n${generated.join('\n\n')}\n\n${page.slice(end)}`;
}

async function section(name: string, { description, use, language, load }: Format): Promise<string> {
  const text = wholeText((await load())(SAMPLE, SAMPLE_CONTEXT));
  const { note, shown } = excerpt(name, text.trimEnd());
  const fence = shown.includes('```') ? '````' : '```';
  return [
    `## ${name}`,
    `A report ${description}. ${use}${note}`,
    `${fence}${language}\n${shown}\n${fence}`,
  ].join('\n\n');
}

function excerpt(name: string, text: string): { readonly note: string; readonly shown: string } {
  if (ONE_LINE.includes(name)) {
    return { note: ' Line breaks are added here.', shown: JSON.stringify(JSON.parse(text), null, 2) };
  }
  if (name === 'html') {
    const shown = text.slice(text.indexOf('<header>'), text.indexOf('</section>') + '</section>'.length);
    return { note: ' This is a part of it.', shown };
  }
  return { note: '', shown: text };
}
