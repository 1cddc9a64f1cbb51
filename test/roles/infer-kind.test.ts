import { describe, expect, it } from '@jest/globals';
import { inferKind } from '../../src/roles/infer-kind.js';
import { Document } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';

const kindOf = (text: string): string => inferKind(new Document(MappedText.identity(text)));

describe('the kind of a post that says none', () => {
  it.each([
    '@harbor_lou glad it went well',
    'Hi Lou! Our hours changed last week.',
    'Thank you for your review, we love to hear it.',
    "We're so sorry to hear about your wait.",
    'Sorry you had trouble with the parking garage.',
    'Marisol, your kind note made our day.',
    'Mrs Adeyemi: your form is here.',
    'Mr. Adeyemi: your form is here.',
    'Mrs. Adeyemi, we will call you about the form.',
  ])('is a reply: %s', (text) => expect(kindOf(text)).toBe('reply'));

  it.each([
    'Flu shots start Monday at the Elm Street clinic.',
    'Thanks to our volunteers, the garden is open again.',
    'Sorry, the lobby is closed for painting.',
    'May, June and July: free screenings for your family.',
    'Marisol, our new audiologist, plays the cello.',
    'Mrs. Adeyemi has a form for you.',
    'Mrs. Adeyemi, our audiologist, plays the cello.',
    'We are so very truly sorry about the noise near you.',
    'Marisol likes your note.',
    '',
  ])('is a post: %s', (text) => expect(kindOf(text)).toBe('post'));
});
