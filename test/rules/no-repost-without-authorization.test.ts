import { rule } from '../../rules/no-repost-without-authorization/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    "a post from a patient's page": {
      text: "Sharing from our patient's page: week two of rehab.",
      given: [["from our patient's page", 'repost/patient']],
    },
    'a quotation from a support group': {
      text: 'One member wrote in our group that the burning has stopped.',
      given: [['One member wrote', 'repost/patient']],
    },
    'a regram in a post that discloses': {
      text: 'Regram! Her first steps since the stroke.',
      given: [['Regram', 'repost/any']],
    },
  },
  leaves: {
    'a repost of a partner': {
      text: 'Repost from the food bank.',
      given: [['Repost', 'repost/any', 'organisation']],
    },
    'a repost of a nurse': {
      text: 'Regram from nurse Haldis and her garden.',
      given: [['Regram', 'repost/any', 'staff']],
    },
    news: {
      text: 'RT @valleynews: flu season starts early.',
      given: [['RT', 'repost/any', 'community']],
    },
    'a repost in a post that discloses nothing': {
      text: 'Reposting our parking map.',
      given: [['Reposting', 'repost/any']],
      disclosure: 0.1,
    },
    'a bad example': {
      text: 'Do not share "from our patient\'s page".',
      given: [["from our patient's page", 'repost/patient', 'hypothetical']],
    },
    'a post of the author': {
      text: 'Reposting my own talk.',
      given: [['Reposting', 'repost/any', 'author']],
    },
  },
});
