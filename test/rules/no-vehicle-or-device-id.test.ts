import { rule } from '../../rules/no-vehicle-or-device-id/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a plate in a post that tells of care': {
      text: 'Her car, plate 4KD 221, is at the ER.',
      given: [['4KD 221', 'vehicle']],
    },
    "a patient's implant": {
      text: 'Odalys has implant SN 55120.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['SN 55120', 'device', 'patient'],
      ],
      disclosure: 0.1,
    },
    'a voice': { text: 'Hear her voice after the stroke.', given: [['her voice', 'biometric', 'patient']] },
  },
  leaves: {
    'an ambulance': { text: 'Medic 4, plate 4KD 221.', given: [['4KD 221', 'vehicle', 'organisation']] },
    'an allowed plate in another notation': {
      text: 'Van 4KD 221 brings lunch.',
      given: [['4KD 221', 'vehicle']],
      options: { allow: ['4kd-221'] },
    },
    'a model': { text: 'The Xi 4000 is here.', given: [['Xi 4000', 'device/model', 'unknown', 0.8, false]] },
    'a plate of whom nothing is known beside a patient, in a post that tells of no care': {
      text: 'Odalys waved at 4KD 221.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['4KD 221', 'vehicle'],
      ],
      disclosure: 0.1,
    },
    'a serial number in a post that tells of no care': {
      text: 'Scanner SN 55120 is new.',
      given: [['SN 55120', 'device']],
      disclosure: 0.1,
    },
  },
});
