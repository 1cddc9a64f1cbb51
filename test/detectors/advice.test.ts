import { describe, expect, it } from '@jest/globals';
import { advice } from '../../src/detectors/advice.js';
import { subtypes } from './sketch.js';

describe('advice', () => {
  it.each([
    ['Take two Tylenol tonight.', 'dosing'],
    ['Stop the lisinopril today.', 'dosing'],
    ['double your dose', 'dosing'],
    ['500 mg twice a day', 'dosing'],
    ['That looks like ringworm.', 'diagnosis'],
    ["you're fine to fly", 'clearance'],
    ["I'd skip the gym", 'clearance'],
    ['Call your doctor if it spreads.', 'general'],
    ['Follow the label.', 'general'],
    ["We'd give two tablets back then.", 'dose'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(advice, text)).toContain(subtype));

  it.each(['Take a look at our new lobby.', 'Put the kettle on.', 'Bring a friend.'])('leaves %s', (text) =>
    expect(subtypes(advice, text)).toEqual([]),
  );
});
