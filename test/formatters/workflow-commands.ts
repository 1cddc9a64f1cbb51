/** A workflow command as the runner understands it. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * Reads workflow commands as the runner does: a command is a line that begins with `::`, and what was escaped is put back
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export function parseCommands(log: string): WorkflowCommand[] {
  return log
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trimStart().startsWith('::'))
    .map((line) => {
      const end = line.indexOf('::', 2);
      const [command = '', ...rest] = line.slice(2, end).split(' ');
      const pairs = rest
        .join(' ')
        .split(',')

        .map((pair): [string, string] => [
          pair.slice(0, pair.indexOf('=')),
          property(pair.slice(pair.indexOf('=') + 1)),
        ]);
      return { command, properties: Object.fromEntries(pairs), message: data(line.slice(end + 2)) };
    });
}

function data(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function property(text: string): string {
  const unescaped = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return unescaped.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}
