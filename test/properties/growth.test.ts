import { beforeAll, describe, expect, it } from '@jest/globals';
import { PhiLint } from '../../src/index.js';
import { HOSTILE } from './hostile.js';
import { isLong } from './runs.js';

/** How much longer the longer draft is: four times the time is linear, sixteen times is quadratic. */
const GROWTH = 4;
const MOST = 9;
/** Milliseconds that are too short to be compared. */
const NOISE = 250;
/** The share of a draft that is tried; 100,000 names, 10,000 directives and 5 MB without a space where there is time. */
const SHARE = isLong ? 5 : 0.2;
const TRIES = 3;

const linter = new PhiLint({ configFile: false });

async function timeOf(filePath: string, text: string): Promise<number> {
  const started = performance.now();
  const [result] = await linter.lintText(text, { filePath });
  expect(result?.messages.filter(({ messageId }) => messageId === 'overtime')).toEqual([]);
  return performance.now() - started;
}

describe('time grows with the draft and no faster', () => {
  beforeAll(async () => {
    await linter.lintText('Our patient Maribel Hartwell, 612-555-0147, has pneumonia.\n', {
      filePath: 'a.md',
    });
  });

  it.each(HOSTILE)(
    'on $name',
    async ({ filePath, write, size }) => {
      const long = write(size * SHARE);
      const short = write((size * SHARE) / GROWTH);
      let [longest, shortest] = [Infinity, Infinity];
      for (let i = 0; i < TRIES; i++) {
        shortest = Math.min(shortest, await timeOf(filePath, short));
        longest = Math.min(longest, await timeOf(filePath, long));
        if (longest < NOISE || longest / shortest < MOST) break;
      }
      expect(longest < NOISE ? 0 : longest / shortest).toBeLessThan(MOST);
    },
    300_000,
  );
});
