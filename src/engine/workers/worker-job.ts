import type { Post } from '../../readers/post.js';
import type { DraftOutcome } from '../lint-draft.js';
import type { PhiLintOptions } from '../phi-lint-options.js';
import type { FileContent } from '../read-content.js';

/** What a worker needs to load the configurations of a run itself: functions cannot be sent to it. */
export type WorkerSetup = Pick<
  PhiLintOptions,
  | 'configFile'
  | 'allowCode'
  | 'overrideConfig'
  | 'overrideSource'
  | 'ignorePatterns'
  | 'inlineConfig'
  | 'unusedDirectives'
  | 'today'
> & { readonly cwd: string };

/** A draft to lint. The bytes are those that the run has read, so that everything it says is about the same bytes. */
export interface WorkerJob {
  readonly filePath: string;
  readonly content: FileContent;
}

/** What a worker says of a draft. */
export interface WorkerOutcome {
  readonly outcome: DraftOutcome;
  /** The posts that name pictures. */
  readonly posts: readonly Pick<Post, 'media'>[];
}

/** A worker's messages: it can be used; what it says of a draft; or that the run should lint that one itself. */
export type WorkerMessage = 'ready' | WorkerOutcome | 'pass';
