import type { LintMessage } from '../linter/message.js';
import { fingerprints } from './fingerprint.js';
import type { Formatter } from './formatter.js';
import { jsonText } from './json-text.js';
import { portablePath } from './paths.js';
import { ruleIdOf } from './tallies.js';

/** GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: Formatter = (results, { root }) => {
  const issues = results.flatMap((result) => {
    const names = fingerprints(result, root);
    const path = portablePath(result.filePath, root);
    return result.messages.map((message) => ({
      type: 'issue',
      check_name: ruleIdOf(message),
      description: message.message,
      categories: ['Security'],
      severity: severityOf(message),
      fingerprint: names.get(message),
      location: { path, lines: { begin: message.line, end: message.endLine } },
    }));
  });
  return jsonText(issues, 2);
};

/** A file that was not checked blocks: nobody knows what is in it. */
function severityOf(message: LintMessage): 'blocker' | 'critical' | 'minor' {
  if (message.fatal) return 'blocker';
  return message.severity === 2 ? 'critical' : 'minor';
}
