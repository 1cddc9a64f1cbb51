import { describe, expect, it } from '@jest/globals';
import { media } from '../../src/detectors/media.js';
import { subtypes } from './sketch.js';

describe('media', () => {
  it.each([
    ['The whiteboard says hi.', 'board'],
    ['wristband reads PT', 'label'],
    ['a screenshot from Tuesday', 'screen'],
    ['the sign-in sheet is out', 'paper'],
    ['rm2_knee_wk3.jpg', 'filename'],
    ['see chest_lat.dcm', 'filename'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(media, text)).toContain(subtype));

  it.each(['We use JPG files.', 'A photo would help.', 'Trustees met on board.'])('leaves %s', (text) =>
    expect(subtypes(media, text)).toEqual([]),
  );
});
