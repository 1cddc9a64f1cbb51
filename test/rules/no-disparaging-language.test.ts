import { rule } from '../../rules/no-disparaging-language/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a label': {
      text: 'Another frequent flyer in bay two.',
      given: [['frequent flyer', 'disparagement/label']],
      disclosure: 0.1,
    },
    'laughter about a patient': {
      text: 'We could not stop laughing at this guy in triage.',
      given: [
        ['laughing at', 'disparagement/act'],
        ['this guy', 'person', 'patient'],
      ],
      disclosure: 0.1,
    },
    'a word of the configuration': {
      text: 'What a circus act in room four.',
      options: { words: ['circus act'] },
    },
    'contempt for patients in general': {
      text: 'Patients like that are dumb as rocks.',
      given: [
        ['Patients', 'person', 'generic'],
        ['dumb as rocks', 'disparagement/act'],
      ],
      disclosure: 0.1,
    },
  },
  leaves: {
    'laughter without anybody in care': {
      text: 'We could not stop laughing at the new coffee machine.',
      given: [['laughing at', 'disparagement/act']],
    },
    'somebody who laughs at himself': {
      text: 'I am such a train wreck before my first coffee.',
      given: [['train wreck', 'disparagement/label', 'author']],
    },
    'a bad example': {
      text: 'Please retire the words "frequent flyer" from your notes.',
      given: [['frequent flyer', 'disparagement/label', 'hypothetical']],
    },
    'laughter about a colleague': {
      text: 'Laughing at Dr. Yusuf and his umbrella.',
      given: [
        ['Laughing at', 'disparagement/act'],
        ['Yusuf', 'name', 'staff'],
      ],
    },
    'a word of the configuration inside another word': {
      text: 'The whining of the drill is normal.',
      options: { words: ['whini'] },
    },
    'a hard shift': { text: 'A long night, and proud of this team.' },
  },
});
