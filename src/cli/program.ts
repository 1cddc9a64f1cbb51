import { Command, InvalidArgumentError, Option } from 'commander';
import { parseRuleFlag } from '../config/rule-setting.js';
import { FORMATS } from '../formatters/index.js';
import { POST_KINDS } from '../readers/post.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';

/** What the command line can be asked to do. */
export interface Commands {
  lint(paths: readonly string[], flags: Flags): Promise<void>;
  init(paths: readonly string[], flags: Flags): Promise<void>;
  inspect(paths: readonly string[], flags: Flags): Promise<void>;
  authorizations(paths: readonly string[], flags: Flags): Promise<void>;
  rules(flags: Flags): Promise<void>;
  explain(rule: string, flags: Flags): Promise<void>;
  newRule(id: string): Promise<void>;
}

const EXIT_CODES = `
Exit codes: 0 nothing at error level; 1 violations, or more warnings than --max-warnings;
            2 the job could not be done, or nothing was checked.

A folder with the name of a command is written with its path: phi-lint ./rules`;

/** Declares commands and flags; flags are the same for all commands and may stand anywhere. */
export function createProgram(commands: Commands, version: string, environment: Environment): Command {
  const program = new Command('phi-lint')
    .description('Finds disclosures of protected health information in drafts of social posts.')
    .argument('[paths...]', 'files, folders or globs; the current folder where none is named; - reads stdin')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({
      writeOut: (text) => environment.stdout.write(text),
      writeErr: (text) => environment.stderr.write(text),
      getOutHelpWidth: () => environment.stdout.columns ?? 100,
      getErrHelpWidth: () => environment.stderr.columns ?? 100,
    })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .action((paths: string[]) => {
      const flags = program.opts<Flags>();
      return flags.init ? commands.init(paths, flags) : commands.lint(paths, flags);
    });
  for (const option of options()) program.addOption(option);
  program
    .command('inspect')
    .description('print what the detectors see, without words')
    .argument('[paths...]', 'files, folders or globs')
    .action((paths: string[]) => commands.inspect(paths, program.opts<Flags>()));
  program
    .command('authorizations')
    .description('list which posts rest on which signed authorization, and what lapses soon')
    .argument('[paths...]', 'files, folders or globs')
    .action((paths: string[]) => commands.authorizations(paths, program.opts<Flags>()));
  program
    .command('rules')
    .description('list the rules')
    .action(() => commands.rules(program.opts<Flags>()));
  program
    .command('explain')
    .description('say what a rule reports, why, and what to write instead')
    .argument('<rule>', 'id of the rule')
    .action((rule: string) => commands.explain(rule, program.opts<Flags>()));
  program
    .command('new-rule')
    .description('start a rule of your own: the rule, its test, and the plugin around it')
    .argument('<id>', 'id of the rule, such as no-something')
    .action((id: string) => commands.newRule(id));
  return program;
}

function options(): Option[] {
  return [
    new Option(
      '-f, --format <name>',
      `format of the report (default: stylish): ${Object.keys(FORMATS).join(', ')}, or an ESLint formatter by package or path; may be repeated`,
    ).argParser(collect((name: string) => name)),
    new Option(
      '-o, --output-file <file>',
      'write the report to a file; where --format is repeated, the nth file is for the nth format, and - is stdout',
    ).argParser(collect((file: string) => file)),
    new Option('--quiet', 'report errors only'),
    new Option(
      '--fix',
      'make the changes that are mechanical (a date to its year, a name to "a patient") in the files',
    ),
    new Option('--fix-dry-run', 'make them without writing; --format json has the fixed text as "output"'),
    new Option('--max-warnings <number>', 'exit with 1 where there are more warnings').argParser(wholeNumber),
    new Option('--rule <setting>', "set a rule, such as 'no-ssn: error'; may be repeated").argParser(
      collect(parseRuleFlag),
    ),
    new Option('--preset <name>', 'use a preset in place of the configured one; may be repeated').argParser(
      collect((name: string) => name),
    ),
    new Option('-c, --config <file>', 'use this configuration file'),
    new Option('--no-config', 'read no configuration file'),
    new Option('--no-code', 'run no code that a configuration or --format names'),
    new Option('--no-hints', 'give no hints about the configuration'),
    new Option('--init', 'ask a few questions and write a configuration into this folder'),
    new Option('--yes', 'with --init: ask nothing'),
    new Option('--ignore-pattern <glob>', 'leave files out; may be repeated').argParser(
      collect((pattern: string) => pattern),
    ),
    new Option(
      '--staged',
      'lint what git would commit, not the files; the whole repository where no path is named',
    ),
    new Option('--stdin', 'lint what comes from stdin'),
    new Option(
      '--stdin-filename <path>',
      'the file that stdin stands for: its extension decides how it is read',
    ),
    new Option(
      '--print-config <file>',
      'print what the configuration comes to for a file, and where each value is written',
    ),
    new Option('--color', 'use colour even where the output is no terminal'),
    new Option('--no-color', 'use no colour'),
    new Option('--kind <kind>', 'what the posts are').choices([...POST_KINDS]),
    new Option('--platform <name>', 'where the posts will be published'),
    new Option('--explain', 'show the confidence and the cues that decided'),
    new Option('--verbose', 'show every way to put it instead, and every place that belongs to a finding'),
    new Option('--show-text', 'show the words that were found; in a terminal only, never in CI'),
    new Option('--pass-on-no-files', 'exit with 0 where there is nothing to check'),
    new Option('--no-inline-config', 'heed no directives in drafts'),
    new Option('--cache', 'keep what was said of each draft, and check only what has changed'),
    new Option('--cache-location <path>', 'the file or folder of the cache (default: .phi-lintcache)'),
    new Option('--suppress-all', 'put all findings that there are on the list of existing findings'),
    new Option(
      '--suppress-rule <rule>',
      'put the findings of one rule on that list; may be repeated',
    ).argParser(collect((rule: string) => rule)),
    new Option('--prune-suppressions', 'take off that list what no longer occurs'),
    new Option(
      '--suppressions-location <file>',
      'the list of existing findings (default: phi-lint-suppressions.json)',
    ),
    new Option('--fail-on-unpruned-suppressions', 'exit with 2 where that list holds what no longer occurs'),
    new Option('--pass-on-unpruned-suppressions', 'only tell of it, which is the default here'),
    new Option('--report-unused-disable-directives', 'report directives that silence nothing as errors'),
    new Option(
      '--ocr',
      'read the words in pictures too; needs the packages tesseract.js and @tesseract.js-data/eng',
    ),
    new Option(
      '--second-opinion',
      'inspect: say of each name whether the grammarian compromise takes it for a person too',
    ),
    new Option('--within <days>', 'authorizations: how far to look ahead (default: 30)').argParser(
      wholeNumber,
    ),
    new Option(
      '--concurrency <number>',
      'worker threads that lint files: a number, auto (several for large folders) or off (the default)',
    ).argParser(threads),
    new Option('--debug', 'say on stderr which configuration and readers are used'),
  ];
}

function collect<Value>(parse: (text: string) => Value) {
  return (text: string, previous: readonly Value[] | undefined): readonly Value[] => [
    ...(previous ?? []),
    parse(text),
  ];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function threads(text: string): number | 'auto' | 'off' {
  if (text === 'auto' || text === 'off') return text;
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new InvalidArgumentError('It must be auto, off or a whole number from 1.');
  return Number(text);
}
