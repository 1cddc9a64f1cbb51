import { Command } from 'commander';
import { PhiLint } from '../engine/phi-lint.js';
import { json } from '../formatters/json.js';

/** First version: JSON only. */
export async function main(argv: readonly string[], stdout: (text: string) => void): Promise<number> {
  let code = 0;
  const program = new Command('phi-lint')
    .argument('[paths...]')
    .option('--format <name>')
    .option('--no-config');
  program.action(async (paths: string[]) => {
    const results = await new PhiLint().lintFiles(paths);
    stdout(json(results));
    if (results.some((result) => result.errorCount > 0)) code = 1;
    if (results.some((result) => result.messages.some((message) => message.fatal))) code = 2;
  });
  program
    .command('inspect')
    .argument('[paths...]')
    .option('--format <name>')
    .option('--no-config')
    .action(async (paths: string[]) => {
      const results = await new PhiLint().inspectFiles(paths);
      stdout(`${JSON.stringify(results.map(({ filePath, entities }) => ({ filePath, entities })))}\n`);
    });
  await program.parseAsync(argv);
  return code;
}
