import type { Edit, RuleContext } from '../../../src/linter/rule.js';
import { isProtected, type RoledEntity } from '../../../src/roles/role.js';
import type { Range } from '../../../src/text/mapped-text.js';
import { findWords } from '../sentences.js';
import { around, endsClause, lastWord, startsSentence } from './around.js';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind these a person stands as an object: prepositions, conjunctions of clauses, verbs of what is done to a patient. */
const TAKES_SOMEBODY = wordSet(
  'to for of with from by about after before when while because that how where if without than like saw see met meet treated treating treat admitted discharged helped helping help welcomed welcome congratulated congratulate celebrated celebrate thank thanked told called gave give visited visit operated sent named watched watch cheered diagnosed ' +
    'saved save honored honor',
);
/** Words behind which a name only says again who is meant. */
const ALREADY_SAID = wordSet(
  'patient child baby boy girl woman man lady gentleman resident client survivor daughter son mother father mom dad wife husband sister brother grandmother grandfather grandma grandpa aunt uncle cousin neighbor teen teenager toddler infant newborn',
);
const POSSESSIVES = wordSet('our a the this my your his her their one another');
/** Words by which somebody is spoken to: a name behind them can go. */
const ADDRESSES =
  /\b(?:thank you|thanks|hi|hello|hey|congratulations|congrats|welcome|well done)(,?)\s{1,2}$/i;
/** What may follow where a person is named: an end, a possessive, a verb or a preposition in small letters. */
const GOES_ON = /^(?:'s\b|\s\p{Ll}|[.!?;…]|\s*$|\s?["')\]]|\s\()/u;
/** Takes `Mr. `, `ms `: they go with the name. */
const TITLE = /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Se[nñ]ora?|Sra?)\.?\s{1,2}$/iu;
/** Words and marks that make a longer name, or a list, of which the name is a part: `Dr. `, `Little `, `Ann and `. */
const PART_OF_MORE =
  /(?:(?<![\p{L}\p{N}])(?:Dr|Prof|Rev|Sgt|Capt|Lt|Pvt|Cpl|St|Fr|Hon|Baby|Little|Nana|Papa)\.?|&|\b(?:and|or)|,)\s{1,2}$/iu;
/** Takes `. In 2024, `, `Last week, ` at the beginning of a sentence; leaves `our baker, `, `for Ann, `. */
const OPENING_PHRASE =
  /(?:^|[.!?…]\s{1,2})(?:In|At|After|Before|During|Last|This|Today|Yesterday|Recently|Now|Then|Once|Finally)(?:\s[\p{L}\p{N}-]{1,14}){0,4},\s$/u;

/** What a fixer sees of the post. */
type Context = Pick<RuleContext<unknown>, 'document' | 'entities'>;

/** A person as named: the range with the title, and what stands around it. */
interface Named extends Range {
  readonly before: string;
  readonly after: string;
}

/** A name, a nickname or a handle becomes "a patient" where the grammar of the sentence takes it. */
export function nameToPatient(context: Context, name: RoledEntity): Edit | undefined {
  const { before, after } = around(context.document, name);
  if (/[\p{L}\p{N}_@#/.-]$/u.test(before)) return undefined;
  if (/^[\p{L}\p{N}_@/-]|^\.\p{L}|^\s(?:and|or|&)\s\p{Lu}|^\s\p{Lu}\p{Ll}/u.test(after)) return undefined;
  const title = TITLE.exec(before)?.[0].length ?? 0;
  const named: Named = {
    start: name.start - title,
    end: name.end,
    before: before.slice(0, before.length - title),
    after,
  };
  return spokenTo(named) ?? saidAgain(named) ?? putFor(context, name, named);
}

/** `Hi Maria,` and `Thank you, Maria!` do without the name. */
function spokenTo({ start, end, before, after }: Named): Edit | undefined {
  const address = ADDRESSES.exec(before);
  if (!address || !/^[,.!?]|^\s*$/.test(after)) return undefined;
  const comma = address[1] === ',';
  const lead = /,?\s{1,2}$/.exec(before)?.[0].length ?? 0;
  return { at: { start: start - lead, end: comma && after.startsWith(',') ? end + 1 : end }, text: '' };
}

/** `our patient Maria Lopez`: who is meant has been said. */
function saidAgain({ start, end, before, after }: Named): Edit | undefined {
  const lead = /[ \t]$/.exec(before)?.[0];
  if (lead === undefined || !ALREADY_SAID.has(lastWord(before))) return undefined;
  const article = lastWord(before.replace(/\S{1,40}\s{1,3}$/, ''));
  if (!POSSESSIVES.has(article) || after.startsWith("'s")) return undefined;
  return GOES_ON.test(after) || endsClause(after)
    ? { at: { start: start - lead.length, end }, text: '' }
    : undefined;
}

/** `Maria Lopez went home`: a patient went home. */
function putFor(context: Context, name: RoledEntity, named: Named): Edit | undefined {
  const { start, end, before, after } = named;
  if (PART_OF_MORE.test(before) && !OPENING_PHRASE.test(before)) return undefined;
  const opens = startsSentence(before);
  if (!opens && !OPENING_PHRASE.test(before) && !TAKES_SOMEBODY.has(lastWord(before))) return undefined;
  const isIntroduced = opens && /^,\s(?:\d|who\b|whose\b|an?\b|our\b)/.test(after);
  if (!(GOES_ON.test(after) || isIntroduced || (!opens && after.startsWith(',')))) return undefined;
  const noun = name.role === 'relative' ? 'relative' : 'patient';
  const article = articleFor(context, name, noun);
  return article && { at: { start, end }, text: `${opens ? capital(article) : article} ${noun}` };
}

/** "The" for who was named or spoken of before. Undefined for a second person: readers could not tell the two apart. */
function articleFor(
  { document, entities }: Context,
  name: RoledEntity,
  noun: string,
): 'a' | 'the' | undefined {
  const wordsOf = ({ start, end }: Range): readonly string[] =>
    document.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  const own = wordsOf(name);
  const before = entities('name').filter(({ role, start }) => isProtected(role) && start < name.start);
  if (before.some((other) => wordsOf(other).some((word) => own.includes(word)))) return 'the';
  if (before.some(({ role }) => (role === 'relative') === (name.role === 'relative'))) return undefined;
  return findWords(document, [noun]).some(({ start }) => start < name.start) ? 'the' : 'a';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
