import { describe, expect, it } from '@jest/globals';
import { familyOf, NAME_FAMILIES, TEXT_FAMILIES } from '../../src/roles/cue-families.js';

describe('the family of a cue', () => {
  it.each([
    ['kind:name', 'kinds'],
    ['role:patient', 'kinds'],
    ['pair:name condition', 'pairs of kinds'],
    ['list:consent.given', 'word lists'],
    ['who:he/she past', 'who has it'],
    ['meets:name condition', 'what meets'],
    ['stem:admit', 'stems'],
    ['ward _ her', 'words that stand apart'],
    ['her ward', 'neighbours'],
    ['ward', 'words'],
    ['a kind:name', 'neighbours'],
    ['a stem:admit', 'neighbours'],
    ['mankind:', 'words'],
  ])('%s: %s', (cue, family) => expect(TEXT_FAMILIES[familyOf(cue, TEXT_FAMILIES)]?.name).toBe(family));

  it('of a name is one for all', () => expect(familyOf('before: her', NAME_FAMILIES)).toBe(0));
});
