/**
 * Stryker's runner for Jest loads every test file for every mutant, and runs all of them though one has failed. This one
 * puts the tests of a folder into one file, so that what they share is loaded once, and runs those nearest to the mutant
 * first, until one fails.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strykerPlugins } from '@stryker-mutator/jest-runner';
import { TESTS } from './config.mjs';

const jest = strykerPlugins.find(({ name }) => name === 'jest');

/** Makes the runner. */
export function nearFirst(injector) {
  return new NearFirst(injector.injectFunction(jest.factory));
}
nearFirst.inject = ['$injector'];

class NearFirst {
  #runner;
  #files;

  constructor(runner) {
    this.#runner = runner;
    const run = runner.run.bind(runner);
    runner.run = (settings) => run({ ...settings, testFiles: this.#files });
  }

  capabilities() {
    return this.#runner.capabilities();
  }

  init() {
    for (const [together, files] of groups()) {
      const imports = files.map(
        (file) => `import './${file.replace(/ts$/, 'js')}';
`,
      );
      writeFileSync(together, imports.join(''));
    }
    return this.#runner.init();
  }

  /** Runs all tests once, and leaves for other processes which are where. */
  async dryRun(options) {
    this.#files = [...groups().keys()];
    const result = await this.#runner.dryRun(options);
    const tests = {};
    for (const { id, fileName } of result.tests ?? [])
      (tests[relative(process.cwd(), fileName)] ??= []).push(id);
    writeFileSync(listOfTests(), JSON.stringify(tests));
    return result;
  }

  async mutantRun(options) {
    const tests = JSON.parse(readFileSync(listOfTests(), 'utf8'));
    // What is done when a module is loaded is reached by no test in particular.
    const reaching = options.testFilter && new Set(options.testFilter);
    let result = { status: 'survived', nrOfTests: 0 };
    for (const file of inTurn(relative(process.cwd(), options.sandboxFileName))) {
      const testFilter = reaching && tests[file].filter((id) => reaching.has(id));
      if (testFilter?.length === 0) continue;
      this.#files = [file];
      result = await this.#runner.mutantRun({ ...options, testFilter });
      // A module that cannot be loaded fails every test that needs it.
      if (result.status === 'error')
        result = { status: 'killed', killedBy: [], failureMessage: result.errorMessage, nrOfTests: 0 };
      if (result.status !== 'survived') break;
    }
    return result;
  }
}

function listOfTests() {
  return join(process.env.PHI_LINT_MUTATION, 'tests.json');
}

/** Files that each hold the tests of several, by their paths. */
function groups() {
  const groups = new Map();
  for (const { folder, files, apart } of TESTS) {
    for (const name of readdirSync(`test/${folder}`).filter((name) => files.test(name))) {
      const together = `test/${apart ? `${folder}-${name.replace('.test.ts', '')}` : folder}.together.test.ts`;
      groups.set(together, [...(groups.get(together) ?? []), `${folder}/${name}`]);
    }
  }
  return groups;
}

/** The tests of the folder that mirrors the mutant's, then the others. */
function inTurn(mutated) {
  const near = mutated.startsWith('rules/') ? 'test/rules' : `test/${mutated.split('/')[1]}`;
  return [...groups().keys()].sort((a, b) => Number(b.startsWith(near)) - Number(a.startsWith(near)));
}
