import { defineRule } from '../../src/linter/rule.js';
import { everyPreset } from '../shared/presets.js';

export const rule = defineRule({
  meta: {
    id: 'valid-authorization-scope',
    category: 'consent',
    description:
      'Reports a named authorization that does not cover the post: unknown, expired, revoked, for another channel or other content, for a minor without a guardian, for substance use without Part 2 consent.',
    basis:
      '45 CFR 164.508(b)(2) (defective authorizations), (b)(5) (revocation), (c)(1) (purpose, recipients, expiration, representative); 42 CFR 2.31 (consent for substance use disorder records)',
    messages: {
      unknown:
        'The register of authorizations holds none with the id that the draft names. A form that nobody can find permits nothing.',
      incomplete:
        'The register does not say of the authorization that the draft names what may be disclosed, on which channels, or until when. A form without these is not valid.',
      early: 'The authorization that the draft names is signed on {{date}}, after the day of the post.',
      revokedOn:
        'The authorization that the draft names was revoked on {{date}}. Nothing may be posted on it since then.',
      lapsed: 'The authorization that the draft names lapsed on {{date}}, before the day of the post.',
      channelUnsaid:
        'The authorization that the draft names is for certain channels only, and nothing says where this post goes: name its platform.',
      scope:
        'The authorization that the draft names does not cover this kind of content: it permits other things than this post shows.',
      placeholder:
        'The draft names no authorization: a word stands where the number of the signed form belongs.',
      revoked: 'The authorization that the draft names has been revoked. Nothing new may be posted on it.',
      expired: 'The authorization that the draft names has expired before the day of the post.',
      channel: 'The authorization that the draft names does not cover the channel of this post.',
      guardian:
        'The post is about a minor, and the authorization does not say that a parent or guardian signed it.',
      part2:
        'The post tells of treatment for substance use, and the authorization does not say that it holds the consent of 42 CFR Part 2. A general release is not enough.',
    },
    advice:
      'Hold the post, ask the keeper of the forms for a valid authorization, and enter its number, expiration, channels and signer in the draft.',
    options: {
      clock: {
        type: 'string',
        default: '',
        description:
          'ISO date that counts as today for drafts without a scheduled date; empty means the day of the run.',
      },
    },
    presets: everyPreset('error'),
    unsuppressible: true,
  },
  create(context) {
    if (context.post.authorization?.id === undefined) return {};
    return {
      post() {
        const at = context.document.sentences[0] ?? { start: 0, end: context.document.text.length };
        for (const { id, date } of context.authorizationFaults)
          context.report({ at, messageId: id, rests: 'alone', apart: true, date });
      },
    };
  },
});
