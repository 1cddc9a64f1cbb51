import { EXIT_CLEAN } from '../config/exit-codes.js';
import { count, wrap } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { choosePalette } from './palette.js';
import { onlyFormat } from './report-targets.js';
import { openPhiLint } from './session.js';

/** `phi-lint rules`: lists the rules, those of plugins included. */
export async function rulesCommand(environment: Environment, flags: Flags): Promise<number> {
  const metas = (await openPhiLint(environment, flags).getRules()).map((rule) => rule.meta);
  if (onlyFormat(flags, ['stylish', 'json'], 'rules') === 'json') {
    environment.stdout.write(`${JSON.stringify(metas)}\n`);
    return EXIT_CLEAN;
  }
  const palette = await choosePalette(environment, flags.color);
  const columns = environment.stdout.columns ?? Infinity;
  let category: string | undefined;
  for (const meta of metas) {
    if (meta.category !== category) {
      environment.stdout.write(`${category === undefined ? '' : '\n'}${palette.strong(meta.category)}\n`);
      category = meta.category;
    }
    const severity = (meta.presets.recommended ?? 'off').padEnd(5);
    environment.stdout.write(`  ${severity}  ${meta.id}\n`);
    for (const line of wrap(meta.description, 9, columns))
      environment.stdout.write(`${palette.faint(line)}\n`);
  }
  environment.stdout.write(
    `\n${count(metas.length, 'rule')}; severities are those of the preset "recommended".\n`,
  );
  return EXIT_CLEAN;
}
