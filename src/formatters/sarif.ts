import type { LintResult } from '../engine/result.js';
import type { LintMessage, Place, SuppressedMessage } from '../linter/message.js';
import { fingerprints } from './fingerprint.js';
import type { FormatContext, Formatter } from './formatter.js';
import { jsonText } from './json-text.js';
import { uriOf } from './paths.js';
import { sarifRules } from './sarif-rules.js';
import { ruleIdOf } from './tallies.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The name that code scanning knows for the root of the repository. */
const ROOT = '%SRCROOT%';

/**
 * SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. One run, because code scanning takes
 * one; paths relative to a base whose place is left open (section 3.14.14), so that the report says nothing of the machine
 * and is the same on every one; no snippet, no contents, no hash.
 */
export const sarif: Formatter = (results, context) => {
  const rules = sarifRules(results, context.rules);
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'phi-lint', version: context.version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that paths are relative to.' } } },
        invocations: [invocation(results, context)],
        artifacts: results.map(({ filePath }) => ({ location: artifact(filePath, context.root) })),
        results: results.flatMap((result, file) => findings(result, { file, indexes, root: context.root })),
      },
    ],
  };
  return jsonText(log, 2);
};

function invocation(results: readonly LintResult[], { root, run }: FormatContext) {
  const notifications = results.flatMap(({ filePath, messages }) =>
    messages
      .filter((message) => message.fatal)
      .map((message) => ({
        level: 'error',
        message: { text: message.message },
        locations: [location(filePath, root, message)],
      })),
  );
  return {
    executionSuccessful: run.exitCode !== 2,
    exitCode: run.exitCode,
    toolExecutionNotifications: notifications,
  };
}

interface FileOfRun {
  readonly file: number;
  readonly indexes: ReadonlyMap<string, number>;
  readonly root: string;
}

function findings(result: LintResult, file: FileOfRun) {
  const names = fingerprints(result, file.root);
  const all: readonly (LintMessage | SuppressedMessage)[] = [
    ...result.messages,
    ...result.suppressedMessages,
  ];
  return all.map((message) => finding(message, result.filePath, names.get(message) ?? '', file));
}

function finding(
  message: LintMessage | SuppressedMessage,
  filePath: string,
  fingerprint: string,
  { file, indexes, root }: FileOfRun,
) {
  const { physicalLocation } = location(filePath, root, message);
  return {
    ruleId: ruleIdOf(message),
    ruleIndex: indexes.get(ruleIdOf(message)) ?? -1,
    level: message.severity === 2 ? 'error' : 'warning',
    rank: Math.round(message.confidence * 1000) / 10,
    message: { text: message.message },
    locations: [
      {
        physicalLocation: {
          ...physicalLocation,
          artifactLocation: { ...physicalLocation.artifactLocation, index: file },
        },
        ...(message.locator !== undefined && { logicalLocations: [{ fullyQualifiedName: message.locator }] }),
      },
    ],
    ...(message.related && {
      relatedLocations: message.related.map((place, id) => ({
        id,
        message: { text: place.type },
        ...location(filePath, root, place),
      })),
    }),
    // Where the second one is given, GitHub's uploader computes none from the words of the line.
    partialFingerprints: { 'phiLint/v1': fingerprint, primaryLocationLineHash: fingerprint },
    suppressions: 'suppressions' in message ? suppressionsOf(message) : [],
    properties: { messageId: message.messageId },
  };
}

const JUSTIFICATIONS: Readonly<Record<SuppressedMessage['suppressions'][number]['kind'], string>> = {
  directive: 'A directive in the draft gives the reason.',
  authorization: 'An authorization of the patient is in force.',
  file: 'It is on the list of existing findings.',
};

function suppressionsOf(message: SuppressedMessage) {
  return message.suppressions.map(({ kind, justification = JUSTIFICATIONS[kind] }) => ({
    kind: kind === 'directive' ? 'inSource' : 'external',
    status: 'accepted',
    justification,
  }));
}

function location(filePath: string, root: string, { line, column, endLine, endColumn }: Place) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation: artifact(filePath, root), region } };
}

function artifact(filePath: string, root: string): { uri: string; uriBaseId?: string } {
  const uri = uriOf(filePath, root);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}
