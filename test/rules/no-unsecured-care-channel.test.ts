import { rule } from '../../rules/no-unsecured-care-channel/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'symptoms by direct message': {
      text: 'DM us your symptoms and a nurse will answer.',
      given: [
        ['DM us', 'channel/open'],
        ['symptoms', 'condition/symptom'],
      ],
      disclosure: 0.1,
    },
    'results by text': {
      text: 'Text me the lab results on my cell.',
      given: [
        ['Text me', 'channel/open'],
        ['lab results', 'test'],
      ],
      disclosure: 0.1,
    },
    'a refill by messenger': {
      text: 'For a refill just write on Messenger.',
      given: [
        ['refill', 'medication'],
        ['Messenger', 'channel/open'],
      ],
    },
    'care in the sentence before, where the model sees it': {
      text: 'That rash worries me. Send it over WhatsApp.',
      given: [
        ['rash', 'condition'],
        ['WhatsApp', 'channel/open'],
      ],
      disclosure: 0.8,
    },
  },
  leaves: {
    'a message about an event': {
      text: 'DM us for tickets to the gala.',
      given: [['DM us', 'channel/open']],
    },
    'the portal': {
      text: 'Send your results through the portal.',
      given: [
        ['Send', 'channel/open'],
        ['results', 'test'],
      ],
    },
    'a secure channel as the detector sees it': {
      text: 'Upload your results on our secure page.',
      given: [
        ['secure page', 'channel/secure'],
        ['results', 'test'],
      ],
    },
    'a refusal': {
      text: "We can't talk about results over DM.",
      given: [
        ['over DM', 'channel/refused'],
        ['results', 'test'],
      ],
    },
    'a channel of the configuration': {
      text: 'Message us in CareLine about your refill.',
      given: [
        ['Message us', 'channel/open'],
        ['refill', 'medication'],
      ],
      options: { secureChannels: ['careline'] },
    },
    'a bad example': {
      text: 'Staff must not write "text me your results".',
      given: [
        ['text me', 'channel/open', 'hypothetical'],
        ['results', 'test'],
      ],
    },
    'care far away in the post': {
      text: 'We treat asthma. We are open daily. Parking is free. DM us for directions.',
      given: [
        ['asthma', 'condition'],
        ['DM us', 'channel/open'],
      ],
    },
  },
});
