import type { Formatter, InspectFormatter } from './formatter.js';

/** A built-in format: what help and docs say of it, and how it is loaded. */
export interface Format {
  /** Completes "A report …". */
  readonly description: string;
  /** Who reads it, and where; Markdown. */
  readonly use: string;
  /** The kind of text, named as code fences name it. */
  readonly language: string;
  /** Loaded when it is asked for, so that a run pays for its own format only. */
  readonly load: () => Promise<Formatter>;
}

/** Formats of results by name; help, error texts and docs list them from here. */
export const FORMATS: Readonly<Record<string, Format>> = {
  stylish: {
    description: 'for people at a terminal',
    use: 'The default. Place, severity, rule, why it matters, and what to write instead.',
    language: 'text',
    load: async () => (await import('./stylish.js')).stylish,
  },
  json: {
    description: "in ESLint's JSON",
    use: "ESLint's shape, so that whatever reads ESLint's JSON reads this. A message also has `confidence`, `related` places and, where a line number says little, a `locator`; `--explain` adds `cues`. Paths are absolute, as ESLint's are.",
    language: 'json',
    load: async () => (await import('./json.js')).json,
  },
  'json-with-metadata': {
    description: "in ESLint's JSON, with what the rules say of themselves",
    use: 'The same results under `results`, and under `metadata` the folder of the run and each rule with its description, legal basis and messages.',
    language: 'json',
    load: async () => (await import('./json-with-metadata.js')).jsonWithMetadata,
  },
  compact: {
    description: 'with one line for each finding',
    use: 'For editors and scripts that know `eslint-compact`.',
    language: 'text',
    load: async () => (await import('./compact.js')).compact,
  },
  unix: {
    description: 'with one line for each finding, as compilers print it',
    use: 'For `grep`, Vim, Emacs and whatever else reads `file:line:column: message`.',
    language: 'text',
    load: async () => (await import('./unix.js')).unix,
  },
  sarif: {
    description: 'in SARIF 2.1.0, for code scanning',
    use: 'For GitHub code scanning, Azure DevOps and viewers of [SARIF](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Silenced findings are there too, marked as suppressed; code scanning shows them unless the workflow dismisses what is suppressed.',
    language: 'json',
    load: async () => (await import('./sarif.js')).sarif,
  },
  junit: {
    description: 'in JUnit XML, for test reports',
    use: 'For Jenkins, GitLab, Azure DevOps and other servers that show tests. A file is a suite, a finding a failed test, a file without findings a passed one; what could not be checked is an error.',
    language: 'xml',
    load: async () => (await import('./junit.js')).junit,
  },
  checkstyle: {
    description: 'in Checkstyle XML',
    use: 'For Jenkins, reviewdog and other tools that read Checkstyle.',
    language: 'xml',
    load: async () => (await import('./checkstyle.js')).checkstyle,
  },
  github: {
    description: 'as workflow commands of GitHub Actions',
    use: 'Findings appear beside the lines of a pull request. GitHub shows ten errors and ten warnings of a step; the summary at the end counts all.',
    language: 'text',
    load: async () => (await import('./github.js')).github,
  },
  gitlab: {
    description: 'in the Code Quality JSON of GitLab',
    use: 'The artifact `reports: codequality`: findings appear in the merge request.',
    language: 'json',
    load: async () => (await import('./gitlab.js')).gitlab,
  },
  html: {
    description: 'as a page to read, print and file',
    use: 'For the privacy officer: one file that loads nothing and runs no script, for screens light and dark, narrow and wide, and for paper.',
    language: 'html',
    load: async () => (await import('./html.js')).html,
  },
  markdown: {
    description: 'for a comment on a pull request',
    use: 'A verdict, a table by rule, and the findings folded away. It stays below the length that GitHub takes for a comment and says what it left out.',
    language: 'markdown',
    load: async () => (await import('./markdown.js')).markdown,
  },
  audit: {
    description: 'as a record to keep',
    use: 'For the file that 45 CFR 164.530(j) has kept for six years: what was checked, when, by which version, rules and configuration, with which verdict, what was silenced or rested on an authorization, and what was not checked. See [the audit record](#the-audit-record).',
    language: 'json',
    load: async () => (await import('./audit.js')).audit,
  },
};

/** Formats of `inspect` by name. */
export const INSPECT_FORMATS: Readonly<Record<string, () => Promise<InspectFormatter>>> = {
  stylish: async () => (await import('./inspect-stylish.js')).inspectStylish,
  json: async () => (await import('./inspect-json.js')).inspectJson,
};
