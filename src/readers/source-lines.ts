/** One line of a source: its text without the line ending, and the offset at which it begins. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
}

const LINE_ENDING = /\r\n|\r|\n/g;

/** The lines of a source from an offset on, whichever of the three line endings they have. */
export function* linesOf(source: string, from = 0): Generator<SourceLine> {
  let start = from;
  LINE_ENDING.lastIndex = from;
  for (let ending = LINE_ENDING.exec(source); ending; ending = LINE_ENDING.exec(source)) {
    const next = LINE_ENDING.lastIndex;
    yield { text: source.slice(start, ending.index), start };
    // Somebody else may have read lines while this one was looked at.
    LINE_ENDING.lastIndex = start = next;
  }
  yield { text: source.slice(start), start };
}

/** The same text with a line feed in the place of each lone carriage return, which YAML's own parser takes for a blank. */
export function withLineFeeds(source: string): string {
  return source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
}
