import type { Answers } from './init-questions.js';

/** A commented configuration in YAML. `schema` is the path of the JSON Schema, for editors. */
export function configText({ presets, replies, domain }: Answers, schema?: string): string {
  const blocks = [
    schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`],
    ['# What phi-lint is told about this folder. "phi-lint --print-config <file>" says what it comes to.'],
    [
      '# Presets, the last on top. "phi-lint rules" lists the rules of "recommended".',
      `preset: [${presets.join(', ')}]`,
    ],
    roster(domain),
    [
      '# A severity (off, warn, error), or a severity and options: "phi-lint explain <rule>".',
      '# rules:',
      '#   no-care-timeframe: error',
      '#   no-patient-name: [error, { allow: [Saint Ambrose] }]',
    ],
    ['# Left out. A pattern without a slash holds at any depth.', '# ignores: [archive]'],
    overrides(presets, replies),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function roster(domain: string | undefined): string[] {
  const own = domain === undefined ? '# ' : '';
  return [
    '# Who and what is your own, and so discloses no patient. Never list patients.',
    `${own}roster:`,
    `${own}  domains: [${domain === undefined ? 'larkspurfalls.example' : JSON.stringify(domain)}]`,
    '#   staff: [Dr. Theodora Brightwell]',
    '#   facilities: [Elm Street Clinic]',
    '#   phones: [(555) 010-4400]',
    "#   handles: ['@larkspurfalls']",
    '#   files: [staff.csv] # with columns such as name, facility, phone',
  ];
}

function overrides(presets: readonly string[], replies: string | undefined): string[] {
  const own = replies === undefined ? '# ' : '';
  return [
    '# Settings for some files.',
    `${own}overrides:`,
    `${own}  - files: [${JSON.stringify(replies ?? 'replies/**')}]`,
    `${own}    kind: reply`,
    `${own}    preset: [${[...presets, 'replies'].join(', ')}]`,
  ];
}
