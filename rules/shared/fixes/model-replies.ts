import type { SuggestedEdit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import type { Post } from '../../../src/readers/post.js';

const REPLIES = {
  praise: 'Thank you for taking the time to write. Kind words mean a lot to everybody who works here.',
  complaint:
    'Thank you for your feedback. We take every concern seriously. Privacy rules keep us from discussing anybody here, and from saying whether somebody has been a patient. Please call our office, so that we can listen.',
  correction:
    'Thank you for your feedback. Privacy rules let us neither confirm nor deny anything about anybody in public. How we work is described on our website, and our office is glad to answer questions by phone.',
} as const;

/**
 * Model replies to reviews, for `meta.suggestions`. They neither confirm nor deny that anybody was a patient: 45 CFR
 * 164.502(a), 42 CFR 2.13(c), and what OCR found missing in its cases about answers to reviews.
 */
export const MODEL_REPLIES = {
  replyToPraise: `Answer praise without confirming or denying: "${REPLIES.praise}"`,
  replyToComplaint: `Answer a complaint without confirming or denying: "${REPLIES.complaint}"`,
  replyToCorrection: `Answer what is wrong without confirming or denying: "${REPLIES.correction}"`,
} as const;

/** Offers the model replies; each takes the place of the whole reply where that is one piece of text. */
export function modelReplies(document: Document, { fields }: Post): () => readonly SuggestedEdit[] {
  const isWhole = fields.length === 1;
  const offer = (messageId: keyof typeof MODEL_REPLIES, text: string): SuggestedEdit => {
    const body = document.text.trim();
    const start = document.text.indexOf(body);
    return isWhole ? { messageId, edit: { at: { start, end: start + body.length }, text } } : { messageId };
  };
  return () => [
    offer('replyToPraise', REPLIES.praise),
    offer('replyToComplaint', REPLIES.complaint),
    offer('replyToCorrection', REPLIES.correction),
  ];
}
