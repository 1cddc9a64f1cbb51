import { describe, expect, it } from '@jest/globals';
import { relationship } from '../../src/detectors/relationship.js';
import { subtypes } from './sketch.js';

describe('relationship', () => {
  it.each([
    ['Our patient Bo sends his best.', 'ownership'],
    ['one of our residents plays the ukulele', 'ownership'],
    ["He's a customer of ours.", 'ownership'],
    ['My 2pm brought kolaches.', 'ownership'],
    ['a long talk with my 10:15', 'ownership'],
    ['Your appointment ran late.', 'second-person'],
    ['When you came in, the lobby was full.', 'second-person'],
    ['You were seen within ten minutes.', 'second-person'],
    ['It was lovely seeing you on Thursday.', 'second-person'],
    ['I scanned her twice.', 'first-person-care'],
    ['We delivered your twins!', 'first-person-care'],
    ['took care of him all week', 'first-person-care'],
    ['Our nurses gave her a quilt.', 'first-person-care'],
    ['He was discharged on Sunday.', 'third-person-care'],
    ["she's upstairs", 'third-person-care'],
    ['Her oncologist cried too.', 'third-person-care'],
    ['lives near our ICU', 'our-place'],
    ['Nine weeks with us and counting', 'our-place'],
    ['Thank you for choosing us!', 'thanks-for-choosing'],
    ['Thanks for trusting our team', 'thanks-for-choosing'],
    ['You were never a patient here.', 'denial'],
    ['We find no record of you.', 'denial'],
    ['Third no-show this month.', 'attendance'],
    ['You missed four sessions.', 'attendance'],
    ['Her copay is still open.', 'payment'],
    ['Nuestra paciente ya camina.', 'ownership'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(relationship, text)).toContain(subtype));

  it.each([
    'Flu shots start Monday.',
    'Wash your hands often.',
    'The cafeteria has soup.',
    'Parking is free on weekends.',
    'Dogs sniff trees.',
  ])('leaves %s', (text) => expect(subtypes(relationship, text)).toEqual([]));
});
