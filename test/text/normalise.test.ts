import { describe, expect, it } from '@jest/globals';
import { normalise } from '../../src/text/normalise.js';

const JOINER = '\u200D';

describe('a zero-width joiner', () => {
  it.each(['03/14/1962', 'desk@pinecrest.example', 'PM-4471', '(612) 555-0147', '#hope'])(
    'takes no place behind any character of %s',
    (text) => {
      const hidden = JOINER + Array.from(text).join(JOINER);
      expect(normalise(hidden).text).toBe(text);
    },
  );

  it('stays between pictures, which are one picture by it', () => {
    const doctor = `\u{1F469}\u{1F3FD}${JOINER}\u2695\uFE0F`;
    expect(normalise(doctor).text).toContain(JOINER);
  });
});

describe('a dash or a slash between digits', () => {
  it('is the plain one, whatever digits stand beside it', () => {
    expect(normalise('５５５–０１６６, 3\u20444\u22152025').text).toBe('555-0166, 3/4/2025');
    expect(normalise('May–June').text).toBe('May–June');
  });
});
