/** Exit codes, ESLint's: one place, and the same meaning in every command. */
export const EXIT_CLEAN = 0;
/** Violations at error level, or more warnings than `--max-warnings`. */
export const EXIT_VIOLATIONS = 1;
/** The job could not be done: unknown flag, bad configuration, unreadable or missing file, nothing matched, a rule crashed. */
export const EXIT_FAILURE = 2;
