import { patternProblem } from './own-pattern.js';
import type { OptionSpecs } from './rule.js';

/** The default value of every option. */
export function defaultOptions(specs: OptionSpecs): Record<string, unknown> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
}

/** What is wrong with the options of a rule in a configuration; empty where nothing is. */
export function optionProblems(specs: OptionSpecs, options: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const spec = specs[name];
    if (!spec) return [`unknown option "${name}"; it takes ${listNames(specs)}`];
    const fits =
      spec.type === 'strings'
        ? Array.isArray(value) && value.every((item) => typeof item === 'string')
        : typeof value === spec.type;
    if (fits && 'format' in spec) return patternProblems(name, value as string | readonly string[]);
    return fits
      ? []
      : [`option "${name}" must be ${spec.type === 'strings' ? 'a list of strings' : `a ${spec.type}`}`];
  });
}

function patternProblems(name: string, value: string | readonly string[]): string[] {
  return [value].flat().flatMap((pattern) => {
    const problem = patternProblem(pattern);
    return problem === undefined ? [] : [`option "${name}": /${pattern}/ ${problem}`];
  });
}

function listNames(specs: OptionSpecs): string {
  const names = Object.keys(specs);
  return names.length > 0 ? names.map((name) => `"${name}"`).join(', ') : 'no options';
}
