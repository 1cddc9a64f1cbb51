import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROSTER, type Roster } from '../../src/detectors/roster.js';
import type { EntityType } from '../../src/detectors/entity.js';
import { openScene } from '../../src/detectors/scene.js';
import { usedEntries } from '../../src/roles/roster-index.js';
import { rosterRole } from '../../src/roles/roster-role.js';
import { MappedText } from '../../src/text/mapped-text.js';
import { Document } from '../../src/text/document.js';

/** The role that a roster gives the first place at which the words stand. */
function roleOf(roster: Partial<Roster>, type: EntityType, words: string, text = words): string | undefined {
  const mapped = MappedText.identity(text);
  const document = new Document(mapped);
  const post = { text: mapped, fields: [{ name: 'body' as const, start: 0, end: text.length }] };
  const scene = openScene({ post, kind: 'post', document, roster: { ...EMPTY_ROSTER, ...roster } }, []);
  const start = text.indexOf(words);
  return rosterRole(scene, { type, start, end: start + words.length, confidence: 1, identifier: true })?.role;
}

describe('the roster', () => {
  const staff = ['Dr. Theodora Brightwell', 'Imogen Castellane, RN'];

  it.each([
    'Theodora Brightwell',
    'Dr. Brightwell',
    'Theodora K. Brightwell, MD',
    'Imogen',
    'Nurse Imogen Castellane',
    "Imogen Castellane's",
  ])('knows its staff by %s', (name) => {
    expect(roleOf({ staff }, 'name', name)).toBe('staff');
  });

  it.each(['Theo', 'Imogene', 'Theodora Castellane', 'Imogen Lark', 'Dr.'])('leaves %s', (name) => {
    expect(roleOf({ staff }, 'name', name)).toBeUndefined();
  });

  it('does not find a short name inside of another one', () => {
    expect(roleOf({ staff: ['Ann'] }, 'name', 'Joanna Marsh')).toBeUndefined();
    expect(roleOf({ staff: ['Ann'] }, 'name', 'Ann')).toBe('staff');
  });

  it('of hundreds takes a single name for staff only where the post names the person in full', () => {
    const many = [...Array.from({ length: 200 }, (_, i) => `Casimir${i} Oleander${i}`), ...staff];
    expect(roleOf({ staff: many }, 'name', 'Imogen')).toBeUndefined();
    expect(roleOf({ staff: many }, 'name', 'Dr. Brightwell')).toBeUndefined();
    expect(roleOf({ staff: many }, 'name', 'Imogen Castellane')).toBe('staff');
    const text = 'Imogen says hello. Imogen Castellane is our nurse.';
    expect(roleOf({ staff: many }, 'name', 'Imogen', text)).toBe('staff');
  });

  it.each<[EntityType, string, string | undefined]>([
    ['facility', 'the Elm Street Clinic', 'organisation'],
    ['location', 'Elm', 'organisation'],
    ['facility', 'Oak Street Clinic', undefined],
    ['phone', '+1 555 010 4400', 'organisation'],
    ['phone', '010-4400', 'organisation'],
    ['phone', '555-010-4401', undefined],
    ['email', 'front.desk@larkspurfalls.example', 'organisation'],
    ['email', 'larkspurfalls.example@gmail.example', undefined],
    ['email', 'someone@notlarkspurfalls.example', undefined],
    ['url', 'https://www.care.larkspurfalls.example/visit?x=1', 'organisation'],
    ['url', 'https://larkspurfalls.example.evil.example', undefined],
    ['url', 'http://larkspurfalls.example/', 'organisation'],
    ['url', 'larkspurfalls.example:8080', 'organisation'],
    ['url', 'larkspurfalls.example#team', 'organisation'],
    ['email', 'mailto:hi@larkspurfalls.example', 'organisation'],
    ['url', 'social.example', undefined],
    ['url', 'social.example/larkspur', 'organisation'],
    ['url', 'social.example/larkspur/photos', 'organisation'],
    ['url', 'social.example/larkspurfan', undefined],
    ['handle', '@LarkspurFalls', 'organisation'],
    ['hashtag', '#larkspurfalls', 'organisation'],
    ['hashtag', '#larkspurfallsfan', undefined],
  ])('of the organisation: %s %s is %s', (type, words, role) => {
    const roster = {
      facilities: ['Elm Street Clinic'],
      phones: ['(555) 010-4400'],
      domains: ['larkspurfalls.example', 'https://social.example/larkspur/'],
      handles: ['@larkspurfalls'],
    };
    expect(roleOf(roster, type, words)).toBe(role);
  });

  it('remembers which entries were found', () => {
    const roster = { ...EMPTY_ROSTER, staff, handles: ['@larkspur'] };
    const text = 'Imogen of @larkspur';
    const document = new Document(MappedText.identity(text));
    const post = { text: MappedText.identity(text), fields: [] };
    const scene = openScene({ post, kind: 'post', document, roster }, []);
    const sure = { confidence: 1, identifier: true };
    rosterRole(scene, { type: 'name', start: 0, end: 6, ...sure });
    rosterRole(scene, { type: 'handle', start: 10, end: 19, ...sure });
    expect([...usedEntries([roster])]).toEqual(['staff Imogen Castellane, RN', 'handles @larkspur']);
    expect([...usedEntries([{ ...roster }])]).toEqual([]);
  });

  it('knows a day by an event of its sentence', () => {
    const events = ['Harvest Fair'];
    const text = 'Our harvest fair is on May 5. We close on May 6.';
    expect(roleOf({ events }, 'date', 'May 5', text)).toBe('organisation');
    expect(roleOf({ events }, 'date', 'May 6', text)).toBeUndefined();
  });
});
