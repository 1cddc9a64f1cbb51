import { createHmac } from 'node:crypto';
import { createReadStream, promises } from 'node:fs';
import { PhiLintError } from '../config/errors.js';
import type { PhiLint } from '../engine/phi-lint.js';
import type { OpenedContent } from '../engine/read-content.js';
import type { LintResult } from '../engine/result.js';
import type { RunRecord } from '../formatters/formatter.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';

/** The variable that holds the organisation's key. A flag would show in lists of processes and in histories. */
const KEY_VARIABLE = 'PHI_LINT_AUDIT_KEY';
const SHORTEST_KEY = 32;
/** Where GitHub, GitLab, Azure and Jenkins name the commit. */
const REVISIONS = ['GITHUB_SHA', 'CI_COMMIT_SHA', 'BUILD_SOURCEVERSION', 'GIT_COMMIT'];
/** SHA-1 or SHA-256 of a commit. */
const COMMIT = /^[\da-f]{40}(?:[\da-f]{24})?$/;

interface ContentDigest {
  readonly digest: string;
  /** Of a file that is read piece by piece, to see whether it stays the same. */
  readonly stamp?: string;
}

/**
 * Gathers what the record of a run needs beside the results. Digests are keyed: a post may be as short as a Social
 * Security number, and all numbers are hashed in minutes, so a plain hash would tell it. Without a key there are none.
 */
export class RunRecorder {
  private readonly contents = new Map<string, ContentDigest>();
  private readonly ignored: string[] = [];
  private readonly key: string | undefined;

  /** @throws PhiLintError where the key is too short to keep anything. */
  constructor(
    private readonly environment: Environment,
    private readonly flags: Flags,
  ) {
    const key = environment.env[KEY_VARIABLE];
    if (key !== undefined && key.length > 0 && key.length < SHORTEST_KEY) {
      throw new PhiLintError(
        `${KEY_VARIABLE} is too short to keep a secret: "openssl rand -hex 32" makes one of 64 characters.`,
      );
    }
    this.key = key === '' ? undefined : key;
  }

  readonly onContent = async (filePath: string, content: OpenedContent): Promise<void> => {
    if (this.key === undefined) return;
    const hmac = createHmac('sha256', this.key);
    if ('largeFile' in content) {
      const stamp = await stampOf(content.largeFile);
      // Where it cannot be read, the linter says so.
      const isRead = await hashed(content.largeFile, (chunk) => hmac.update(chunk));
      if (stamp !== undefined && isRead) this.contents.set(filePath, { digest: hmac.digest('hex'), stamp });
    } else {
      hmac.update('bytes' in content ? content.bytes : content.text);
      this.contents.set(filePath, { digest: hmac.digest('hex') });
    }
  };

  readonly onIgnored = (filePath: string): void => void this.ignored.push(filePath);

  /** The record, once the run is over. */
  async record(phiLint: PhiLint, results: readonly LintResult[]): Promise<RunRecord> {
    const { env } = this.environment;
    const revision = REVISIONS.map((name) => env[name]).find(
      (value) => value !== undefined && COMMIT.test(value),
    );
    const configurations = await configurationsOf(phiLint, results);
    return {
      settings: settingsOf(this.flags),
      environment: { node: process.version, platform: process.platform },
      ...(revision !== undefined && { revision }),
      ...(this.key !== undefined && { digests: await this.digests(this.key, [...configurations.keys()]) }),
      configurations: [...configurations.values()],
      ignored: this.ignored,
    };
  }

  private async digests(
    key: string,
    configurations: readonly string[],
  ): Promise<NonNullable<RunRecord['digests']>> {
    const contents = new Map<string, string>();
    for (const [filePath, { digest, stamp }] of this.contents) {
      if (stamp === undefined || stamp === (await stampOf(filePath))) contents.set(filePath, digest);
    }
    const keyed = (text: string) => createHmac('sha256', key).update(text).digest('hex');
    return {
      keyId: keyed('phi-lint audit key').slice(0, 16),
      contents,
      configurations: configurations.map(keyed),
    };
  }
}

function settingsOf(flags: Flags): RunRecord['settings'] {
  const { config = 'searched' } = flags;
  return {
    quiet: flags.quiet === true,
    maxWarnings: flags.maxWarnings ?? null,
    inlineConfig: flags.inlineConfig,
    ocr: flags.ocr === true,
    staged: flags.staged === true,
    config: config === false ? 'none' : config,
  };
}

/** Configurations by what they come to, each with the files that it holds for. */
async function configurationsOf(phiLint: PhiLint, results: readonly LintResult[]) {
  const found = new Map<string, { rules: Record<string, string>; files: string[] }>();
  for (const { filePath } of results) {
    const config = await phiLint.calculateConfigForFile(filePath);
    const text = JSON.stringify(config);
    const known = found.get(text) ?? { rules: severities(config.rules ?? {}), files: [] };
    found.set(text, known);
    known.files.push(filePath);
  }
  return found;
}

function severities(rules: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, setting]) => [id, String(Array.isArray(setting) ? setting[0] : setting)]),
  );
}

async function stampOf(filePath: string): Promise<string | undefined> {
  const status = await promises.stat(filePath).catch(() => undefined);
  return status && `${status.ino} ${status.size} ${status.mtimeMs}`;
}

async function hashed(filePath: string, take: (chunk: Buffer) => void): Promise<boolean> {
  try {
    for await (const chunk of createReadStream(filePath)) take(chunk as Buffer);
    return true;
  } catch {
    return false;
  }
}
