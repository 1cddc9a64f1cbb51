import { Worker } from 'node:worker_threads';
import type { FileContent } from '../read-content.js';
import { fatalMessage } from '../result.js';
import type { WorkerJob, WorkerMessage, WorkerOutcome, WorkerSetup } from './worker-job.js';

interface Lane {
  readonly worker: Worker;
  isReady: boolean;
  /** What the thread was sent and has not answered, in that order; it is busy with the first. */
  readonly jobs: PendingJob[];
}

interface PendingJob extends WorkerJob {
  readonly settle: (outcome: WorkerOutcome | undefined) => void;
}

/** Drafts that a thread is sent before it has answered: it never waits for the next one, which takes longer than many drafts. */
const SENT = 3;

/**
 * Worker threads that lint drafts, each of them one after the other, so that it is known which draft a thread was busy
 * with when it stopped. That draft has a message saying that it was not checked, and other threads go on with the rest.
 */
export class LintPool {
  private readonly lanes: Lane[] = [];
  private readonly queue: PendingJob[] = [];
  /** True when the run is over, or threads cannot be started. */
  private isClosed = false;

  constructor(
    private readonly program: URL,
    private readonly setup: WorkerSetup,
    private readonly size: number,
    private readonly onDebug: (line: string) => void,
  ) {}

  /** What a thread says of a draft; undefined where the run should lint it itself. Never fails. */
  lint(filePath: string, content: FileContent): Promise<WorkerOutcome | undefined> {
    if (this.isClosed) return Promise.resolve(undefined);
    return new Promise((settle) => {
      this.queue.push({ filePath, content, settle });
      this.feed();
    });
  }

  /** Stops the threads; the run lints itself what they have not. */
  close(): void {
    this.isClosed = true;
    for (const { worker, jobs } of this.lanes) {
      void worker.terminate();
      for (const { settle } of jobs.splice(0)) settle(undefined);
    }
    for (const { settle } of this.queue.splice(0)) settle(undefined);
  }

  private feed(): void {
    while (this.queue.length > 0) {
      const lane = this.leastBusy();
      const job = lane && this.queue.shift();
      if (!job) return;
      lane.jobs.push(job);
      lane.worker.postMessage({ filePath: job.filePath, content: job.content } satisfies WorkerJob);
    }
  }

  /** The thread that should have the next draft, if one should. */
  private leastBusy(): Lane | undefined {
    const [first, ...others] = this.lanes;
    const least = first && others.reduce((a, b) => (b.jobs.length < a.jobs.length ? b : a), first);
    if (least?.jobs.length === 0) return least;
    const added = this.start();
    return added ?? (least && least.jobs.length < SENT ? least : undefined);
  }

  /** A thread more, where there may be one more. */
  private start(): Lane | undefined {
    if (this.lanes.length >= this.size) return undefined;
    const worker = new Worker(this.program, { workerData: this.setup });
    const lane: Lane = { worker, isReady: false, jobs: [] };
    let reason = 'it ended';
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'ready') lane.isReady = true;
      else this.answer(lane, message === 'pass' ? undefined : message);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : 'it crashed';
    });
    worker.on('exit', () => this.lost(lane, reason));
    this.lanes.push(lane);
    return lane;
  }

  private answer(lane: Lane, outcome: WorkerOutcome | undefined): void {
    lane.jobs.shift()?.settle(outcome);
    this.feed();
  }

  private lost(lane: Lane, reason: string): void {
    if (this.isClosed) return;
    if (!lane.isReady) {
      this.onDebug(`worker threads cannot be started (${reason}): one thread`);
      this.close();
      return;
    }
    this.lanes.splice(this.lanes.indexOf(lane), 1);
    const [busyWith, ...others] = lane.jobs.splice(0);
    this.queue.unshift(...others);
    busyWith?.settle(unchecked(reason));
    this.feed();
  }
}

function unchecked(reason: string): WorkerOutcome {
  const message = fatalMessage(
    `The file was not checked: the worker thread that had it stopped (${reason}). Try --concurrency off.`,
  );
  return { outcome: { messages: [message], suppressedMessages: [], postCount: 0, crashes: [] }, posts: [] };
}
