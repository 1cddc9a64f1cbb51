import { describe, expect, it } from '@jest/globals';
import { channel } from '../../src/detectors/channel.js';
import { subtypes } from './sketch.js';

describe('channel', () => {
  it.each([
    ['DM us anytime', 'open'],
    ['text me at noon', 'open'],
    ['over WhatsApp', 'open'],
    ['my personal cell', 'open'],
    ['through the portal', 'secure'],
    ['Use the patient portal', 'secure'],
    ["We can't answer over DM", 'refused'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(channel, text)).toContain(subtype));

  it.each(['Open the door.', 'The stairs are wet.'])('leaves %s', (text) =>
    expect(subtypes(channel, text)).toEqual([]),
  );
});
