const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  break: ['breaks', 'broke', 'broken', 'breaking'],
  bleed: ['bleeds', 'bled', 'bleeding'],
  come: ['comes', 'came', 'coming'],
  die: ['dies', 'died', 'dying'],
  fall: ['falls', 'fell', 'fallen', 'falling'],
  feel: ['feels', 'felt', 'feeling'],
  foot: ['feet'],
  get: ['gets', 'got', 'gotten', 'getting'],
  give: ['gives', 'gave', 'given', 'giving'],
  go: ['goes', 'went', 'gone', 'going'],
  have: ['has', 'had', 'having'],
  keep: ['keeps', 'kept', 'keeping'],
  leave: ['leaves', 'left', 'leaving'],
  lose: ['loses', 'lost', 'losing'],
  make: ['makes', 'made', 'making'],
  put: ['puts', 'putting'],
  ride: ['rides', 'rode', 'ridden', 'riding'],
  ring: ['rings', 'rang', 'rung', 'ringing'],
  run: ['runs', 'ran', 'running'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  shoot: ['shoots', 'shot', 'shooting'],
  stop: ['stops', 'stopped', 'stopping'],
  take: ['takes', 'took', 'taken', 'taking'],
  tear: ['tears', 'tore', 'torn', 'tearing'],
  tooth: ['teeth'],
  wake: ['wakes', 'woke', 'woken', 'waking'],
  wean: ['weans', 'weaned', 'weaning'],
};
/** Stressed on the last syllable, so the last consonant is doubled: `admit`, `admitted`. */
const DOUBLING = /^(?:admit|transfer|refer|plan|stab|drop|slip|trip|hit|cut|rip|prep|swab|scan|skip)$/;

/** The plural of a noun or third person of a verb: `biopsy` → `biopsies`, `metastasis` → `metastases`. */
export function plural(word: string): string {
  if (word.endsWith('sis')) return `${word.slice(0, -2)}es`;
  if (/(?:[sxz]|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** A word and the forms that it takes in a sentence; regular forms are spelled by rule, so some are no English. */
export function inflections(word: string): readonly string[] {
  const irregular = IRREGULAR[word];
  if (irregular) return [word, ...irregular];
  const stem = DOUBLING.test(word) ? word + word.slice(-1) : word.endsWith('e') ? word.slice(0, -1) : word;
  const past = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${stem}ed`;
  return [word, plural(word), past, `${stem}ing`];
}
