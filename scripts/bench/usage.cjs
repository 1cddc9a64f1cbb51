/**
 * Preloaded into every program that is measured: writes down at its end what it took. A program's own figures leave out
 * the shell or the package manager that started it.
 */
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/** The descriptor on which `measure.mjs` listens. */
const REPORT = 3;

// Threads are preloaded too, and what the process took includes them.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1e3, memory: peak() ?? maxRSS / 1e3 };
    writeSync(REPORT, JSON.stringify(usage));
  });
}

/** Megabytes. What Linux says in `maxRSS` counts the process from which this one was forked as well. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? NaN) / 1e3;
  } catch {
    return undefined;
  }
}
