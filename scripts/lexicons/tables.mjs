/** Makes the word tables: each a Map from a key (lower case, without accents) to one character, its bucket. */

/** Names given to fewer children than this since 1880 are left to their shape. */
const FEWEST_BIRTHS = 300;
/** Census ranks at which a surname falls into the next lower bucket, from 9 down to 3. */
const SURNAME_RANKS = [100, 300, 1000, 3000, 10000, 20000, 40000];
const FEWEST_WORDS = 5;
const FEWEST_PEOPLE_ABROAD = 300_000;

export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđıßæœ]/gi, (letter) => FOLDED[letter])
    .replace(/[\u2018\u2019`]/g, "'")
    .toLowerCase();
}
const FOLDED = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};

/** Given names: the bucket is two times log10 of births from 300 (0) to millions (9). */
export function givenNames(births) {
  const table = new Map();
  for (const [name, count] of births) {
    if (count >= FEWEST_BIRTHS)
      keepHighest(
        table,
        fold(name),
        Math.min(9, Math.floor(2 * (Math.log10(count) - Math.log10(FEWEST_BIRTHS)))),
      );
  }
  return table;
}

/** Surnames: the bucket is the census rank, 9 (first hundred) to 3; 2 where only the list of people's names has it. */
export function surnames(census, people, given) {
  const table = new Map();
  census
    .slice(0, SURNAME_RANKS.at(-1))
    .forEach((name, rank) =>
      keepHighest(table, fold(name), 9 - SURNAME_RANKS.findIndex((limit) => rank < limit)),
    );
  for (const name of people) {
    const key = fold(name);
    if (/^[a-z']{3,}$/.test(key) && !table.has(key) && !given.has(key)) table.set(key, 2);
  }
  return table;
}

/**
 * English words: `1` to `9` is the frequency of a word that is mostly written in lower case (two buckets a decade),
 * `0` a rare word that the dictionary has; `A` to `I` the same for words that are mostly capitalised (Rose, Mark).
 */
export function words(counts, lemmas) {
  const table = new Map();
  for (const { word, count } of counts) {
    const key = fold(word);
    if (count < FEWEST_WORDS || !/^[a-z]{2,}$/.test(key) || table.has(key)) continue;
    const bucket = Math.max(1, Math.min(9, Math.floor(2 * (Math.log10(count) - Math.log10(FEWEST_WORDS)))));
    if (word === word.toLowerCase()) table.set(key, bucket);
    else if (lemmas.has(key)) table.set(key, String.fromCharCode(64 + bucket));
  }
  for (const { word } of counts) {
    const key = fold(word);
    if (word === word.toLowerCase() && lemmas.has(key) && key.length > 3 && !table.has(key))
      table.set(key, 0);
  }
  return table;
}

/** Cities and towns: the bucket is log10 of the inhabitants for the largest of that name, 0 where unknown; `W` abroad. */
export function places(zipCodes, cities) {
  const table = new Map();
  for (const city of cities) {
    const key = placeKey(city.name);
    if (city.country === 'US')
      keepHighest(table, key, Math.max(1, Math.floor(Math.log10(Math.max(10, city.population)))));
  }
  for (const city of cities) {
    const key = placeKey(city.name);
    if (city.country !== 'US' && city.population >= FEWEST_PEOPLE_ABROAD && !table.has(key))
      table.set(key, 'W');
  }
  for (const row of zipCodes) {
    const key = placeKey(row[2] ?? '');
    if (row[4] && !table.has(key)) table.set(key, 0);
  }
  for (const key of table.keys()) if (!/^[a-z][a-z' ]{1,40}$/.test(key)) table.delete(key);
  return table;
}

/** Counties, parishes and boroughs without the word that says so. */
export function counties(zipCodes) {
  const names = zipCodes
    .filter((row) => row[4])
    .map((row) =>
      placeKey((row[5] ?? '').replace(/ \(.*\)$| (County|Parish|Borough|Census Area|Municipality)$/g, '')),
    );
  return new Map(names.filter((name) => /^[a-z][a-z' ]+$/.test(name)).map((name) => [name, 0]));
}

/** Regions as large as a state or larger that no table names, and other names of countries. */
const LARGER_REGIONS =
  'america|africa|asia|europe|australia|antarctica|north america|south america|latin america|central america|middle east|united states|united states of america|usa|britain|great britain|england|scotland|wales|northern ireland|uk|holland|burma|myanmar|korea|russia|palestine|congo|ivory coast|czech republic|turkey|bosnia|tibet|kurdistan|caribbean|midwest|new england|pacific northwest|deep south|quebec|ontario|alberta|manitoba|saskatchewan|british columbia|nova scotia|new brunswick|newfoundland|nunavut|yukon|punjab|gujarat|kerala|bavaria|tuscany|sicily|catalonia|queensland|new south wales|mexico|hong kong|macau'.split(
    '|',
  );

/** Abbreviations of states that newspapers use, beside the postal ones. */
const PRESS_ABBREVIATIONS =
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wisc wyo'.split(
    ' ',
  );

/** `S` states and territories, `C` countries, `A` abbreviations of states; none of them is smaller than a state. */
export function regions(zipCodes, cities) {
  const table = new Map();
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const { country } of cities) table.set(placeKey(english.of(country) ?? country), 'C');
  for (const name of LARGER_REGIONS) table.set(name, 'C');
  for (const row of zipCodes) if (row[4]) table.set(placeKey(row[3]), 'S').set(row[4].toLowerCase(), 'A');
  for (const abbreviation of PRESS_ABBREVIATIONS) table.set(abbreviation, 'A');
  for (const key of table.keys()) if (!/^[a-z][a-z' ]+$/.test(key)) table.delete(key);
  return table;
}

/** Words that end the name of a street, full and abbreviated. */
export function streetTypes(list) {
  const forms = list.flatMap(({ suffix, abbrs, standardAbbr }) => [suffix, ...abbrs, standardAbbr]);
  return new Map(
    forms
      .map((form) => fold(form.trim()))
      .filter((form) => /^[a-z]{2,}$/.test(form))
      .map((form) => [form, 0]),
  );
}

function placeKey(name) {
  return fold(name)
    .replace(/[.-]/g, ' ')
    .replace(/^saint /, 'st ')
    .replace(/\s+/g, ' ')
    .trim();
}

function keepHighest(table, key, bucket) {
  if (/^[a-z][a-z' ]*$/.test(key) && key.length > 1 && (table.get(key) ?? -1) < bucket)
    table.set(key, bucket);
}
