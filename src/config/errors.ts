import { EXIT_FAILURE } from './exit-codes.js';

/** An error that a user can act on: one line that says what is wrong, where, and what to do. Printed without a stack. */
export class PhiLintError extends Error {
  readonly exitCode: number = EXIT_FAILURE;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A configuration file that is broken, or says something that cannot be. */
export class ConfigError extends PhiLintError {
  constructor(
    /** The file, or the flag, that holds the problem. */
    readonly source: string,
    /** Path of the key inside it: `overrides[0].rules.no-ssn`; empty where the file as a whole is meant. */
    readonly key: string,
    problem: string,
  ) {
    super(`${source}: ${key === '' ? '' : `${key}: `}${problem}`);
  }
}

/** A path that does not exist, or a pattern that matches nothing. */
export class NoFilesError extends PhiLintError {}
