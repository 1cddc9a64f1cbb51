import { describe, expect, it } from '@jest/globals';
import { generaliseAge } from '../../rules/shared/fixes/generalise-age.js';
import { generaliseDate } from '../../rules/shared/fixes/generalise-date.js';
import { generalisePlace } from '../../rules/shared/fixes/generalise-place.js';
import { nameToPatient } from '../../rules/shared/fixes/name-to-patient.js';
import { removeNumber } from '../../rules/shared/fixes/remove-number.js';
import { removeTag } from '../../rules/shared/fixes/remove-tag.js';
import { roomWithoutNumber } from '../../rules/shared/fixes/room-without-number.js';
import type { Edit } from '../../src/linter/rule.js';
import type { RoledEntity } from '../../src/roles/role.js';
import { Document } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';

type Fixer = (document: Document, entity: RoledEntity) => Edit | undefined;

/** Fixers by name; a name stands for itself and is the only person of the post. */
const FIXERS: Readonly<Record<string, Fixer>> = {
  age: generaliseAge,
  date: generaliseDate,
  place: generalisePlace,
  number: removeNumber,
  tag: removeTag,
  room: roomWithoutNumber,
  name: (document, name) => nameToPatient({ document, entities: () => [name] }, name),
};

/** The text after the change; `-` where none is made. What stands in brackets is the entity. */
function after(fixer: string, marked: string, subtype?: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const entity: RoledEntity = {
    type: 'name',
    ...(subtype !== undefined && { subtype }),
    ...{ start, end, confidence: 0.9, identifier: true },
    ...{ role: 'patient', roleConfidence: 0.9, roleCues: [] },
  };
  const edit = FIXERS[fixer]?.(new Document(MappedText.identity(text)), entity);
  return edit ? text.slice(0, edit.at.start) + edit.text + text.slice(edit.at.end) : '-';
}

describe('the change of', () => {
  it.each([
    ['age', 'She is [97 years old].', 'She is 90 or older.'],
    ['age', 'She is [96 y/o].', 'She is 90 or older.'],
    ['age', 'She is [95], he said.', 'She is 90 or older, he said.'],
    ['age', 'She is [ninety-four].', 'She is 90 or older.'],
    ['age', 'She is [92 years of age].', 'She is 90 or older.'],
    ['age', 'She is [one hundred and three].', 'She is 90 or older.'],
    ['age', 'She is [ninety-four or so].', '-'],
    ['age', 'She is [about 94].', '-'],
    ['age', 'A [94-year-old] woman', 'A woman aged 90 or older'],
    ['age', 'A [94-year-old] woman-led team', 'A 90-or-older woman-led team'],
    ['age', 'A [94-year-olds] club', '-'],
    ['age', 'The [94-year-old] was here.', 'The person aged 90 or older was here.'],
    ['age', 'After her [101st birthday] she left.', 'After her birthday she left.'],
    ['age', 'After [101st birthday] fun', '-'],
    ['age', 'x[97 years old].', '-'],
    ['age', 'A [96F] with sepsis', 'A patient aged 90 or older with sepsis'],
    ['date', 'She came on [March 3, 2024].', 'She came in 2024.'],
    ['date', 'On [March 3, 2024] she came.', 'In 2024 she came.'],
    ['date', 'She was admitted [March 3, 2024].', 'She was admitted in 2024.'],
    ['date', 'The [March 3, 2024] visit', 'The 2024 visit'],
    ['date', 'She came before [March 3, 2024].', '-'],
    ['date', 'From [March 3, 2024 to May 4, 2025] she slept.', '-'],
    ['date', "She came [March 3, 2024]'s way.", '-'],
    ['date', 'She came x[3/4/2024].', '-'],
    ['date', 'She came on [March 3].', 'She came.'],
    ['date', 'She came on [March 3] with us.', 'She came with us.'],
    ['date', 'The party is on [March 3].', '-'],
    ['date', 'She comes on [Mondays].', '-'],
    ['date', 'Her code is [12024].', '-'],
    ['place', 'From [Peoria, Illinois] she came.', 'From Illinois she came.'],
    ['place', 'From 12 Elm Street, [Peoria, Illinois] she came.', '-'],
    ['place', 'She came at 9. From [Peoria, Illinois] she came.', 'She came at 9. From Illinois she came.'],
    ['place', '3 owls, [Peoria, Illinois] has.', '-'],
    ['place', 'On 4 May we met, in [Peoria, Illinois] again.', 'On 4 May we met, in Illinois again.'],
    ['place', 'x[Peoria, Illinois].', '-'],
    ['place', "[Peoria, Illinois]'s best", '-'],
    ['number', 'See (MRN [4482913]) there.', 'See there.'],
    ['number', 'See MRN [4482913].', 'See MRN (removed).'],
    ['number', '(MRN [4482913])', '(MRN removed)'],
    ['number', 'See (all) of [4482913].', 'See (all) of (removed).'],
    ['number', 'See tel:[4482913].', '-'],
    ['number', 'See x[4482913].', '-'],
    ['number', 'See [4482913]x.', '-'],
    ['number', 'See [a red car].', '-'],
    ['number', 'Call mailto:[4482913]', '-'],
    ['room', 'She is in [room 412].', 'She is in a room.'],
    ['room', 'She is in [Bed 3B].', 'She is in a bed.'],
    ['room', 'She is in [room no. 4].', 'She is in a room.'],
    ['room', 'She is in [the room 412].', '-'],
    ['room', 'She is in [room 412 west].', '-'],
    ['room', 'She is in [412].', '-'],
    ['room', 'She likes [room 412].', '-'],
    ['room', 'She is in [room 412]-B.', '-'],
    ['tag', 'Home! [#OdalysStrong]', 'Home!'],
    ['tag', '#Home [#OdalysStrong] #Care', '#Home #Care'],
    ['tag', 'Proud of [#OdalysStrong]', '-'],
    ['tag', 'Home! [#OdalysStrong] is here', '-'],
    ['name', '[Odalys] went home.', 'A patient went home.'],
    ['name', 'We met [Odalys] here.', 'We met a patient here.'],
    ['name', 'We met [Odalys], who sings.', 'We met a patient, who sings.'],
    ['name', '[Odalys], who sings, is here.', 'A patient, who sings, is here.'],
    ['name', '[Odalys], Ana and Ines are here.', '-'],
    ['name', 'Hi [Odalys], all is well.', 'Hi, all is well.'],
    ['name', 'Thank you, [Odalys]!', 'Thank you!'],
    ['name', 'Thank you, [Odalys], for all.', 'Thank you for all.'],
    ['name', 'Hi [Odalys] Brandt', '-'],
    ['name', 'Our patient [Odalys] is home.', 'Our patient is home.'],
    ['name', "Our patient [Odalys]'s home", '-'],
    ['name', 'A red patient [Odalys] is home.', '-'],
    ['name', 'Mrs. [Odalys] went home.', 'A patient went home.'],
    ['name', 'Dr. [Odalys] went home.', '-'],
    ['name', 'In 2024, [Odalys] went home.', 'In 2024, a patient went home.'],
    ['name', 'Ana and [Odalys] went home.', '-'],
    ['name', 'x-[Odalys] went home.', '-'],
  ])('%s: %s', (fixer, text, expected) => {
    expect(after(fixer, text)).toBe(expected);
  });

  it.each([
    ['date', 'dob', 'She was born [3/14/1981].', 'She was born in 1981.'],
    ['date', 'dob', 'She was born [3/14/1921].', 'She was born (removed).'],
    ['date', 'dob', 'She was born [3/14].', 'She was born (removed).'],
    ['place', 'zip', 'From Springfield, IL [61602].', 'From Springfield, IL.'],
    ['place', 'zip', 'From Illinois, [61602] she came.', 'From Illinois she came.'],
    ['place', 'zip', 'It is [61602] there.', 'It is (removed) there.'],
    ['place', 'zip', 'From ZIP [61602].', 'From ZIP (removed).'],
  ])('%s (%s): %s', (fixer, subtype, text, expected) => {
    expect(after(fixer, text, subtype)).toBe(expected);
  });
});
