import { describe, expect, it } from '@jest/globals';
import { kindOf } from '../../src/roles/kind.js';

describe('a kind', () => {
  it('is named after its type, and its detail where it has one', () => {
    expect(kindOf('condition').name).toBe('condition');
    expect(kindOf('name', 'patient').part.text).toBe('name.patient');
    expect(kindOf('generic-subjects', '').name).toBe('generic-subjects.');
  });

  it('is the same object whenever it is asked for', () => {
    expect(kindOf('name', 'patient')).toBe(kindOf('name', 'patient'));
    expect(kindOf('name')).not.toBe(kindOf('name', 'patient'));
  });

  it('stands in angle brackets in a masked sentence, and has no stem there', () => {
    const { masked } = kindOf('condition', 'cancer');
    expect([masked.text, masked.stem]).toEqual(['<condition.cancer>', undefined]);
  });

  it('is forgotten where a plugin has too many of them', () => {
    const kind = kindOf('condition');
    for (let i = 0; i < 10_000; i++) kindOf('plugin', `detail-${i}`);
    expect(kindOf('condition')).not.toBe(kind);
    expect(kindOf('condition').name).toBe('condition');
  });
});
