import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-phi-in-media-or-filename/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a name and care in a file name': {
      text: 'Proud day. ottoline-brandt-postop.jpg',
      fields: { 'ottoline-brandt-postop.jpg': 'filename' },
      given: [['ottoline-brandt', 'name', 'patient']],
      disclosure: 0.1,
    },
    'a record number in a file name': {
      text: 'New gym. scan-mrn-5520917.png',
      fields: { 'scan-mrn-5520917.png': 'media' },
      given: [['5520917', 'mrn', 'patient']],
      disclosure: 0.1,
    },
    'a whiteboard behind the team': {
      text: 'Night crew! Ignore the census board behind us.',
      given: [['census board behind us', 'media/board']],
    },
    'a screenshot of a chart': {
      text: 'This chart screenshot made my day.',
      given: [['chart screenshot', 'media/screen']],
    },
    'a name alone in a file name of a post that discloses': {
      text: 'He walks again. gaspard.jpg',
      fields: { 'gaspard.jpg': 'filename' },
      given: [['gaspard', 'name', 'patient']],
    },
    'a word of the configuration in other sentences': {
      text: 'Mock data rule. See the screen. Mock data bore.',
      given: [['the screen', 'media/screen']],
      options: { blankWords: ['mock data'] },
    },
  },
  leaves: {
    'a word of the configuration that begins or ends the sentence': {
      text: 'Mock data fill the screen',
      given: [['the screen', 'media/screen']],
      options: { blankWords: ['mock data'] },
    },
    'a blank screen': {
      text: 'The monitor shows our training environment.',
      given: [['The monitor', 'media/screen']],
    },
    'a board of the kitchen': {
      text: 'The menu is on the whiteboard.',
      given: [['the whiteboard', 'media/board', 'organisation']],
    },
    'a word of the configuration': {
      text: 'The screen shows Playground data.',
      given: [['The screen', 'media/screen']],
      options: { blankWords: ['playground data'] },
    },
    'the file name of a portrait of staff': {
      text: 'Welcome! dr-ifeoma-balogun.jpg',
      fields: { 'dr-ifeoma-balogun.jpg': 'filename' },
      given: [['ifeoma-balogun', 'name', 'staff']],
    },
    'a name outside the file name': {
      text: 'Ottoline smiled. garden.jpg',
      fields: { 'garden.jpg': 'filename' },
      given: [['Ottoline', 'name', 'patient']],
    },
    'a screen in a post that discloses nothing': {
      text: 'New monitors in every office.',
      given: [['monitors', 'media/screen']],
      disclosure: 0.1,
    },
    'the date of a flyer': {
      text: 'Fair! flyer-2025-10-04.png',
      fields: { 'flyer-2025-10-04.png': 'filename' },
      given: [['2025-10-04', 'date']],
      disclosure: 0.1,
    },
  },
});

describe('no-phi-in-media-or-filename', () => {
  it('relates the people who are named beside the board', () => {
    const [verdict] = judge(rule, {
      text: 'Mr. Oyelaran is on the whiteboard.',
      given: [
        ['Oyelaran', 'name', 'patient'],
        ['the whiteboard', 'media/board'],
      ],
    });
    expect(verdict?.related).toEqual(['Oyelaran']);
  });
});
