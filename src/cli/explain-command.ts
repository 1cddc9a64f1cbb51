import { PhiLintError } from '../config/errors.js';
import { EXIT_CLEAN } from '../config/exit-codes.js';
import { didYouMean } from '../config/nearest.js';
import { wrap } from '../formatters/terminal-text.js';
import type { RuleMeta } from '../linter/rule.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { choosePalette } from './palette.js';
import { onlyFormat } from './report-targets.js';
import { openPhiLint } from './session.js';

/** `phi-lint explain <rule>`: what the rule reports, why, what to write instead, and its options. */
export async function explainCommand(environment: Environment, id: string, flags: Flags): Promise<number> {
  const metas = (await openPhiLint(environment, flags).getRules()).map((rule) => rule.meta);
  const meta = metas.find((one) => one.id === id);
  if (!meta) {
    const nearest = didYouMean(
      id,
      metas.map((one) => one.id),
    );
    throw new PhiLintError(`There is no rule "${id}".${nearest || ' "phi-lint rules" lists them.'}`);
  }
  if (onlyFormat(flags, ['stylish', 'json'], 'explain') === 'json')
    environment.stdout.write(`${JSON.stringify(meta)}\n`);
  else await print(environment, flags, meta);
  return EXIT_CLEAN;
}

async function print(environment: Environment, flags: Flags, meta: RuleMeta): Promise<void> {
  const palette = await choosePalette(environment, flags.color);
  const columns = Math.min(environment.stdout.columns ?? 100, 100);
  const section = (title: string, ...texts: string[]) => [
    '',
    palette.strong(title),
    ...texts.flatMap((text) => wrap(text, 2, columns)),
  ];
  const presets = Object.entries(meta.presets).map(([name, severity]) => `${name}: ${severity}`);
  const options = Object.entries(meta.options).map(
    ([name, { type, default: value, description }]) =>
      `${name} (${type}, ${JSON.stringify(value)}): ${description}`,
  );
  const lines = [
    palette.strong(meta.id),
    ...wrap(meta.description, 0, columns),
    ...section('Legal basis', meta.basis),
    ...section('Says', ...Object.values(meta.messages)),
    ...section('Write instead', meta.advice),
    ...section('Presets', presets.join(', ') || 'none'),
    ...section('Options', ...(options.length > 0 ? options : ['none'])),
    ...(meta.fixable ? ['', 'Where the change is mechanical, --fix makes it.'] : []),
    ...unsuppressible(meta),
  ];
  environment.stdout.write(`${lines.join('\n')}\n`);
}

function unsuppressible({ unsuppressible: what = false }: RuleMeta): string[] {
  if (what === false) return [];
  return ['', what === true ? 'Nothing may silence this rule.' : `Nothing may silence: ${what.join(', ')}.`];
}
