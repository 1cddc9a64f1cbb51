/** Before all tests: names the folder of the build that those who need one share (`built.ts`). */
export default function nameBuild() {
  process.env.PHI_LINT_TEST_BUILD = `dist/test-${process.pid}`;
}
