import type { FileContent } from '../read-content.js';
import type { LintPool } from './lint-pool.js';
import type { WorkerOutcome } from './worker-job.js';

/** Drafts that wait for each thread: enough that none is idle while another is busy with a long one. */
const WAITING = 16;

/** Reads drafts before their turn and has threads lint them; the run takes the outcomes in the order of the files. */
export class LintAhead {
  private readonly opened = new Map<string, FileContent>();
  private next = 0;

  /**
   * @param drafts Where the drafts come from.
   * @param files The drafts, in the order in which the run takes them.
   * @param outcomes Is filled with what is said of each content that was handed out.
   */
  constructor(
    private readonly pool: LintPool,
    private readonly size: number,
    private readonly drafts: { read(filePath: string): FileContent | Promise<FileContent> },
    private readonly files: readonly string[],
    private readonly outcomes: WeakMap<FileContent, Promise<WorkerOutcome | undefined>>,
  ) {}

  /** The content of the next file. */
  async read(filePath: string): Promise<FileContent> {
    while (this.next < this.files.length && this.opened.size < this.size * WAITING) {
      const path = this.files[this.next++] ?? '';
      const content = await this.drafts.read(path);
      this.opened.set(path, content);
      if (!('problem' in content)) this.outcomes.set(content, this.pool.lint(path, content));
    }
    const content = this.opened.get(filePath);
    this.opened.delete(filePath);
    return content ?? this.drafts.read(filePath);
  }

  /** Stops the threads. */
  close(): void {
    this.pool.close();
  }
}
