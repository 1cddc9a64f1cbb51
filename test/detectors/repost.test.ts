import { describe, expect, it } from '@jest/globals';
import { repost } from '../../src/detectors/repost.js';
import { subtypes } from './sketch.js';

describe('repost', () => {
  it.each([
    ["Reposting this from a patient's page", 'patient'],
    ["Regram from our mom's group", 'patient'],
    ['one of her stories, her page has more', 'patient'],
    ['RT @cityfire', 'any'],
    ['Repost', 'any'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(repost, text)).toContain(subtype));

  it.each(['New chairs in the lobby.', 'The page is torn.'])('leaves %s', (text) =>
    expect(subtypes(repost, text)).toEqual([]),
  );
});
