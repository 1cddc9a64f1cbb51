import { parentPort, workerData } from 'node:worker_threads';
import type { ConfigLookup } from '../../config/lookup.js';
import { lintDraft } from '../lint-draft.js';
import { openConfigs } from '../open-configs.js';
import { budgetFor } from '../time-budget.js';
import { readDraft } from '../read-draft.js';
import type { Post } from '../../readers/post.js';
import type { WorkerJob, WorkerMessage, WorkerSetup } from './worker-job.js';

/** Lints the drafts that this thread is sent, one after the other. */
export function serveDrafts(): void {
  const setup = workerData as WorkerSetup;
  const configs = openConfigs(setup.cwd, setup);
  const say = (message: WorkerMessage): void => parentPort?.postMessage(message);
  // Each draft waits for the one before, so that answers come in the order of the drafts.
  let last = Promise.resolve();
  parentPort?.on('message', (job: WorkerJob) => {
    // An error is the run's to report, which meets it when it does the same.
    last = last.then(() => lint(configs, job)).then(say, () => say('pass'));
  });
  say('ready');
}

async function lint(configs: ConfigLookup, { filePath, content }: WorkerJob): Promise<WorkerMessage> {
  const { files, loaded } = await configs.forFile(filePath);
  const { lint: settings, read } = files.settingsFor(filePath);
  const { linter, readers } = loaded.registry;
  const budget = budgetFor(loaded.registry, settings);
  const posts: Pick<Post, 'media'>[] = [];
  const parts = readDraft(content, { readers }, { filePath, ...read });
  const told = (part: { readonly posts: readonly Pick<Post, 'media'>[] }) => {
    for (const { media } of part.posts) if (media && media.length > 0) posts.push({ media });
    return Promise.resolve();
  };
  const outcome = await lintDraft(linter, parts, settings, told, undefined, budget);
  return { outcome, posts };
}
