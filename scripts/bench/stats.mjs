/** Sums over runs. */
import { Buffer } from 'node:buffer';

/** The value in the middle; of an even number the upper of the two. NaN where there is none. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Milliseconds of processor time that this process has used, the system's part included. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** Megabytes (10^6 bytes) that texts take as UTF-8. */
export function megabytes(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}
