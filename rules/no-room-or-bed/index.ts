import { defineRule } from '../../src/linter/rule.js';
import { certaintyOf } from '../shared/certainty.js';
import { allowList } from '../shared/allow-list.js';
import { namesSomebody } from '../shared/identifies.js';
import { isPlaceOfCare } from '../shared/other-ids.js';
import { everyPreset } from '../shared/presets.js';
import { roomWithoutNumber } from '../shared/fixes/room-without-number.js';
import { DELETE_WORDS, deletion } from '../shared/fixes/suggestions.js';

/** The number of a room, bed or bay, in a post that tells somebody's care. */
export const rule = defineRule({
  meta: {
    id: 'no-room-or-bed',
    category: 'identifiers',
    description: 'Reports numbers of rooms, beds, bays and chairs in which somebody is cared for.',
    basis: "45 CFR 164.514(b)(2)(i)(R); NCSBN, A Nurse's Guide to the Use of Social Media",
    messages: {
      room: 'This is the number of a room, bed or chair in which somebody is cared for. Staff and visitors know who lies there, and strangers can find the way.',
    },
    advice: 'Leave the number out. The unit is rarely needed either.',
    fixable: true,
    suggestions: DELETE_WORDS,
    options: {
      allow: {
        type: 'strings',
        default: [],
        description: 'Rooms that may stand in any post, such as the one in which classes are held.',
      },
    },
    needs: ['other-id'],
    rests: 'disclosure',
    presets: everyPreset('error'),
    consent: true,
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow);
    return {
      'other-id'(room) {
        if (!isPlaceOfCare(room) || !namesSomebody(room) || isAllowed(room)) return;
        report({
          at: room,
          messageId: 'room',
          rests: 'disclosure',
          certainty: certaintyOf(room),
          cues: room.roleCues,
          fix: () => roomWithoutNumber(document, room),
          suggestions: deletion(document, room),
        });
      },
    };
  },
});
