import type { PresetName } from '../linter/rule.js';

/** What a first configuration depends on. */
export interface Answers {
  readonly presets: readonly PresetName[];
  /** Pattern of the files that answer reviews. */
  readonly replies?: string;
  readonly domain?: string;
}

/** For whoever is not asked. */
export const NO_ANSWERS: Answers = { presets: ['recommended'] };

type Ask = (question: string) => Promise<string>;

const MODES: readonly (readonly [PresetName | undefined, string])[] = [
  ['hospital-to-patient', 'a hospital, a practice or another institution, to its public'],
  ['doctor-to-patient', 'clinicians who teach'],
  ['doctor-to-doctor', 'professionals among themselves'],
  ['patient-to-patient', 'patients among themselves'],
  [undefined, 'several of these, or another'],
];

/** Asks a handful of questions; an empty answer always has a meaning. */
export async function askForAnswers(ask: Ask): Promise<Answers> {
  const list = MODES.map(([, text], i) => `  ${i + 1}  ${text}\n`).join('');
  const mode = await choice(ask, `Who posts?\n${list}Number [${MODES.length}]: `);
  const part2 = await yes(ask, 'Do you treat substance use under 42 CFR Part 2? [y/N]: ');
  const small = await yes(ask, 'Do you work where everybody knows everybody? [y/N]: ');
  const replies = await line(ask, 'Where are answers to reviews, such as replies/** (empty: nowhere)? ');
  const domain = await line(
    ask,
    'What is your own domain, such as larkspurfalls.example (empty: later)? ',
    isDomain,
  );
  return {
    presets: [
      'recommended',
      ...(mode === undefined ? [] : [mode]),
      ...(part2 ? (['part2'] as const) : []),
      ...(small ? (['small-community'] as const) : []),
    ],
    ...(replies !== '' && { replies }),
    ...(domain !== '' && { domain }),
  };
}

async function choice(ask: Ask, question: string): Promise<PresetName | undefined> {
  for (;;) {
    const answer = (await ask(question)).trim();
    if (answer === '') return undefined;
    const chosen = /^\d$/.test(answer) ? MODES[Number(answer) - 1] : undefined;
    if (chosen) return chosen[0];
  }
}

async function yes(ask: Ask, question: string): Promise<boolean> {
  for (;;) {
    const answer = (await ask(question)).trim().toLowerCase();
    if (['', 'n', 'no'].includes(answer)) return false;
    if (['y', 'yes'].includes(answer)) return true;
  }
}

async function line(
  ask: Ask,
  question: string,
  fits: (answer: string) => boolean = () => true,
): Promise<string> {
  for (;;) {
    const answer = (await ask(question)).trim();
    if (answer === '' || fits(answer)) return answer;
  }
}

/** Takes `larkspurfalls.example`; leaves `larkspurfalls`. */
function isDomain(answer: string): boolean {
  return /^[^\s@/]+\.[^\s@/.]{2,}$/.test(answer);
}
