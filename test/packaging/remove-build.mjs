import { rmSync } from 'node:fs';

/** After all tests: the build that they shared (`built.ts`) goes. */
export default function removeBuild() {
  const out = process.env.PHI_LINT_TEST_BUILD;
  rmSync(out, { recursive: true, force: true });
  rmSync(`${out}.lock`, { recursive: true, force: true });
}
