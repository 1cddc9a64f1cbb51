import { describe, expect, it } from '@jest/globals';
import { createRegistry } from '../../src/config/registry.js';
import { resolveSettings } from '../../src/config/settings.js';
import { MappedText } from '../../src/text/mapped-text.js';

const registry = createRegistry();
const { lint: settings } = resolveSettings([], registry);

/** Invented stories with names, dates, places and care in them; `count` makes each a little different. */
function story(count: number): string {
  return `Last Tuesday ${count % 28} of our volunteers met Odalys Brenk, 4${count % 10}, in the infusion room on the third floor.
She came for her cycle ${count} of chemotherapy and her brother Teo drove her from Fennick. "They held my hand," she said.
Call 555-0${100 + (count % 900)} to book a screening, or read more at www.example.org/care. #FennickStrong\n\n`;
}

function milliseconds(work: () => void): number {
  const start = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - start) / 1e3;
}

function lint(text: string): void {
  registry.linter.lint(text, [{ text: MappedText.identity(text), fields: [] }], settings);
}

function stories(first: number, count: number): string {
  return Array.from({ length: count }, (_, i) => story(first + i)).join('');
}

/** A million look-ups in a map: what makes figures of different machines comparable. */
function calibrate(): void {
  const map = new Map<string, number>();
  for (let i = 0; i < 1e6; i++) {
    const key = `w${(i * 7919) % 5003}`;
    map.set(key, (map.get(key) ?? 0) + 1);
  }
}

describe('throughput', () => {
  it('reads posts at a steady part of the speed of the machine', () => {
    for (let i = 0; i < 40; i++) lint(story(i));
    const unit = Math.min(milliseconds(calibrate), milliseconds(calibrate));
    const used = milliseconds(() => {
      for (let i = 100; i < 180; i++) lint(story(i));
    });
    const megabytes = (80 * story(1).length) / 1e6;
    // Some 700 under the test runner, whose modules are slow to reach, and 150 in the bundle.
    expect(used / megabytes / unit).toBeLessThan(2500);
  });

  it('takes time in proportion to the length of a text', () => {
    lint(stories(0, 20));
    const short = milliseconds(() => lint(stories(100, 25)));
    const long = milliseconds(() => lint(stories(200, 100)));
    // Four times the text: 4 where time is linear, 16 where it is quadratic.
    expect(long / short).toBeLessThan(11);
  });
});
