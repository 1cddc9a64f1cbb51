/** A draft that is made to cost time, of any size. */
export interface Hostile {
  readonly name: string;
  readonly filePath: string;
  /** A draft of about so many parts. */
  readonly write: (parts: number) => string;
  /** Parts that are many. */
  readonly size: number;
}

const FIRST = ['Maribel', 'Ottilie', 'Wendell', 'Zora', 'Percival'];
const LAST = ['Hartwell', 'Okonkwo', 'Whitcombe', 'Quintero', 'Abernathy'];
const nameOf = (i: number) => `${FIRST[i % 5] ?? ''} ${LAST[(i >> 2) % 5] ?? ''}`;
const rows = (parts: number, write: (i: number) => string) =>
  Array.from({ length: Math.round(parts) }, (_, i) => write(i));

export const HOSTILE: readonly Hostile[] = [
  { name: 'names without an end', filePath: 'a.txt', size: 20_000, write: (n) => rows(n, nameOf).join(' ') },
  {
    name: 'names in one list',
    filePath: 'a.md',
    size: 8_000,
    write: (n) => `Our patients: ${rows(n, nameOf).join(', ')}.`,
  },
  {
    name: 'names in sentences',
    filePath: 'a.md',
    size: 3_000,
    write: (n) => rows(n, (i) => `Our patient ${nameOf(i)} has pneumonia.`).join(' '),
  },
  { name: 'one word', filePath: 'a.txt', size: 1_000_000, write: (n) => 'a'.repeat(n) },
  {
    name: 'one word of capitals and digits',
    filePath: 'a.txt',
    size: 1_000_000,
    write: (n) => 'A1'.repeat(n / 2),
  },
  { name: 'one hashtag', filePath: 'a.txt', size: 1_000_000, write: (n) => `#${'Ab'.repeat(n / 2)}` },
  { name: 'digits', filePath: 'a.txt', size: 100_000, write: (n) => '7'.repeat(n) },
  { name: 'digits with spaces', filePath: 'a.txt', size: 100_000, write: (n) => '7 '.repeat(n) },
  { name: 'digits with dashes', filePath: 'a.txt', size: 100_000, write: (n) => '7-'.repeat(n) },
  { name: 'numbers in words', filePath: 'a.txt', size: 50_000, write: (n) => 'five '.repeat(n) },
  { name: 'dates', filePath: 'a.txt', size: 20_000, write: (n) => '3/14/2025 '.repeat(n) },
  { name: 'mail addresses', filePath: 'a.txt', size: 20_000, write: (n) => 'a.b@example.com '.repeat(n) },
  { name: 'dots and ats', filePath: 'a.txt', size: 100_000, write: (n) => 'a.@'.repeat(n / 3) },
  {
    name: 'addresses',
    filePath: 'a.txt',
    size: 10_000,
    write: (n) => 'https://example.org/chart/4471?name=a '.repeat(n),
  },
  {
    name: 'one address',
    filePath: 'a.txt',
    size: 300_000,
    write: (n) => `https://example.org/${'a/'.repeat(n / 2)}`,
  },
  { name: 'white space', filePath: 'a.txt', size: 1_000_000, write: (n) => ' '.repeat(n) },
  { name: 'empty lines', filePath: 'a.md', size: 300_000, write: (n) => '\n'.repeat(n) },
  { name: 'marks of punctuation', filePath: 'a.txt', size: 100_000, write: (n) => '.'.repeat(n) },
  { name: 'quotation marks', filePath: 'a.txt', size: 100_000, write: (n) => '" '.repeat(n / 2) },
  { name: 'combining marks', filePath: 'a.txt', size: 100_000, write: (n) => `a${'\u0301'.repeat(n)}` },
  { name: 'invisible characters', filePath: 'a.txt', size: 200_000, write: (n) => 'a\u200b'.repeat(n / 2) },
  { name: 'emoji', filePath: 'a.txt', size: 50_000, write: (n) => '👩‍⚕️'.repeat(n / 5) },
  { name: 'people', filePath: 'a.txt', size: 20_000, write: (n) => 'she had her with him '.repeat(n / 5) },
  { name: 'relatives', filePath: 'a.txt', size: 20_000, write: (n) => "my mother's ".repeat(n) },
  {
    name: 'directives',
    filePath: 'a.md',
    size: 10_000,
    write: (n) =>
      rows(n, () => '<!-- phi-lint-disable-next-line no-ssn -- a reason -->\nSome text.\n').join('\n'),
  },
  {
    name: 'directives that open',
    filePath: 'a.md',
    size: 1_500,
    write: (n) =>
      rows(
        n,
        (i) =>
          `<!-- phi-lint-disable no-patient-name -- a reason -->\n\nOur patient ${nameOf(i)} has pneumonia.\n`,
      ).join('\n'),
  },
  {
    name: 'comments that do not end',
    filePath: 'a.md',
    size: 40_000,
    write: (n) => `a ${'<!--'.repeat(n / 4)}`,
  },
  {
    name: 'instructions that do not end',
    filePath: 'a.md',
    size: 40_000,
    write: (n) => `a ${'<?'.repeat(n / 2)}`,
  },
  {
    name: 'sections that do not end',
    filePath: 'a.md',
    size: 40_000,
    write: (n) => `a ${'<![CDATA['.repeat(n / 9)}`,
  },
  { name: 'tags that do not end', filePath: 'a.md', size: 40_000, write: (n) => `a ${'<a '.repeat(n / 3)}` },
  { name: 'quotes in quotes', filePath: 'a.md', size: 20_000, write: (n) => `${'> '.repeat(n / 2)}a` },
  { name: 'lists in lists', filePath: 'a.md', size: 20_000, write: (n) => `${'- '.repeat(n / 2)}a` },
  { name: 'brackets', filePath: 'a.md', size: 40_000, write: (n) => '['.repeat(n) },
  {
    name: 'brackets that close',
    filePath: 'a.md',
    size: 40_000,
    write: (n) => `${'['.repeat(n / 2)}a${']'.repeat(n / 2)}`,
  },
  { name: 'links that do not end', filePath: 'a.md', size: 40_000, write: (n) => '[a]('.repeat(n / 4) },
  { name: 'stars', filePath: 'a.md', size: 40_000, write: (n) => '*a '.repeat(n / 3) },
  { name: 'stars and underscores', filePath: 'a.md', size: 40_000, write: (n) => '*a_'.repeat(n / 3) },
  {
    name: 'backticks',
    filePath: 'a.md',
    size: 40_000,
    write: (n) => rows(Math.round(Math.sqrt(n * 2)), (i) => '`'.repeat(i)).join('a'),
  },
  {
    name: 'bars',
    filePath: 'a.md',
    size: 20_000,
    write: (n) => `${'|a'.repeat(n / 2)}|\n${'|-'.repeat(n / 2)}|\n`,
  },
  { name: 'ampersands', filePath: 'a.html', size: 200_000, write: (n) => '&'.repeat(n) },
  { name: 'elements in elements', filePath: 'a.html', size: 100_000, write: (n) => '<div>'.repeat(n / 5) },
  {
    name: 'inline elements in elements',
    filePath: 'a.html',
    size: 100_000,
    write: (n) => '<b>a '.repeat(n / 5),
  },
  {
    name: 'elements that hide',
    filePath: 'a.html',
    size: 100_000,
    write: (n) => '<script>a '.repeat(n / 10),
  },
  {
    name: 'elements that do not end',
    filePath: 'a.html',
    size: 100_000,
    write: (n) => '<a b="'.repeat(n / 6),
  },
  { name: 'comments of HTML', filePath: 'a.html', size: 100_000, write: (n) => '<!--'.repeat(n / 4) },
  { name: 'end tags', filePath: 'a.html', size: 100_000, write: (n) => '<p></b>'.repeat(n / 7) },
  {
    name: 'lists in lists of JSON',
    filePath: 'a.json',
    size: 100_000,
    write: (n) => '['.repeat(n / 2) + ']'.repeat(n / 2),
  },
  {
    name: 'maps in maps of JSON',
    filePath: 'a.json',
    size: 60_000,
    write: (n) => '{"text":'.repeat(n / 9) + '1' + '}'.repeat(n / 9),
  },
  {
    name: 'keys of JSON',
    filePath: 'a.json',
    size: 20_000,
    write: (n) => `{${rows(n, (i) => `"k${i}":"a"`).join(',')}}`,
  },
  {
    name: 'posts of JSON',
    filePath: 'a.json',
    size: 1_600,
    write: (n) => `[${rows(n, (i) => `{"text":"Our patient ${nameOf(i)} has pneumonia."}`).join(',')}]`,
  },
  { name: 'brackets of YAML', filePath: 'a.yaml', size: 20_000, write: (n) => '['.repeat(n) },
  { name: 'dashes of YAML', filePath: 'a.yaml', size: 20_000, write: (n) => '- '.repeat(n / 2) },
  {
    name: 'keys of YAML',
    filePath: 'a.yaml',
    size: 10_000,
    write: (n) => rows(n, (i) => `k${i}: a\n`).join(''),
  },
  {
    name: 'depth of YAML',
    filePath: 'a.yaml',
    size: 1_000,
    write: (n) => rows(n, (i) => `${' '.repeat(i)}k:\n`).join(''),
  },
  {
    name: 'tables of TOML',
    filePath: 'a.toml',
    size: 10_000,
    write: (n) => rows(n, (i) => `[t${i}]\ntext = "a"\n`).join(''),
  },
  {
    name: 'quotation marks of a table',
    filePath: 'a.csv',
    size: 200_000,
    write: (n) => `text\n${'"'.repeat(n)}`,
  },
  {
    name: 'columns of a table',
    filePath: 'a.csv',
    size: 50_000,
    write: (n) => `${rows(n, (i) => `c${i}`).join(',')}\n${'a,'.repeat(n)}`,
  },
  {
    name: 'subtitles',
    filePath: 'a.srt',
    size: 5_000,
    write: (n) => rows(n, (i) => `${i}\n00:00:01,000 --> 00:00:02,000\n${nameOf(i)}\n`).join('\n'),
  },
  {
    name: 'parts of mail',
    filePath: 'a.eml',
    size: 5_000,
    write: (n) =>
      `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(n / 10)}`,
  },
];
