/** What the ending of a word says of it: `colectomy` is an operation, `omeprazole` a drug. */
export interface MedicalWord {
  readonly type: 'condition' | 'treatment' | 'medication' | 'test';
  readonly subtype: string;
}

const condition = (subtype: string): MedicalWord => ({ type: 'condition', subtype });
const surgery: MedicalWord = { type: 'treatment', subtype: 'surgery' };
const drug: MedicalWord = { type: 'medication', subtype: 'drug' };
const imaging: MedicalWord = { type: 'test', subtype: 'imaging' };
const look: MedicalWord = { type: 'test', subtype: 'screen' };

/**
 * Endings of Greek and Latin medical words, and the stems that the United States Adopted Names Council gives to
 * classes of drugs, from longest to shortest.
 */
const SUFFIXES: readonly (readonly [string, MedicalWord])[] = [
  ['carcinoma', condition('cancer')],
  ['sarcoma', condition('cancer')],
  ['blastoma', condition('cancer')],
  ['lymphoma', condition('cancer')],
  ['leukemia', condition('cancer')],
  ['glioma', condition('cancer')],
  ['melanoma', condition('cancer')],
  ['myeloma', condition('cancer')],
  ['ectomies', surgery],
  ['ectomy', surgery],
  ['ostomies', surgery],
  ['ostomy', surgery],
  ['otomies', surgery],
  ['otomy', surgery],
  ['plasties', surgery],
  ['plasty', surgery],
  ['pexy', surgery],
  ['desis', surgery],
  ['centesis', surgery],
  ['oscopies', look],
  ['oscopy', look],
  ['ography', imaging],
  ['itis', condition('other')],
  ['emia', condition('other')],
  ['aemia', condition('other')],
  ['osis', condition('other')],
  ['algia', condition('symptom')],
  ['plegia', condition('neuro')],
  ['plegic', condition('neuro')],
  ['paresis', condition('neuro')],
  ['trophy', condition('other')],
  ['pathy', condition('other')],
  ['penia', condition('other')],
  ['philia', condition('genetic')],
  ['megaly', condition('other')],
  ['rrhea', condition('symptom')],
  ['rrhage', condition('injury')],
  ['rrhagia', condition('symptom')],
  ['stenosis', condition('other')],
  ['ectasia', condition('other')],
  ['uria', condition('symptom')],
  ['phagia', condition('symptom')],
  ['phasia', condition('neuro')],
  ['dipsia', condition('symptom')],
  ['plasia', condition('other')],
  ['malacia', condition('other')],
  ['ptysis', condition('symptom')],
  ['cele', condition('other')],
  ['oma', condition('other')],
  ['cillin', drug],
  ['mycin', drug],
  ['cycline', drug],
  ['floxacin', drug],
  ['oxacin', drug],
  ['azole', drug],
  ['prazole', drug],
  ['tidine', drug],
  ['sartan', drug],
  ['statin', drug],
  ['dipine', drug],
  ['olol', drug],
  ['pril', drug],
  ['gliptin', drug],
  ['gliflozin', drug],
  ['glutide', drug],
  ['tide', drug],
  ['mab', drug],
  ['cept', drug],
  ['tinib', drug],
  ['ciclib', drug],
  ['parib', drug],
  ['zomib', drug],
  ['platin', drug],
  ['taxel', drug],
  ['rubicin', drug],
  ['limus', drug],
  ['parin', drug],
  ['xaban', drug],
  ['gatran', drug],
  ['triptan', drug],
  ['gepant', drug],
  ['setron', drug],
  ['zepam', drug],
  ['zolam', drug],
  ['barbital', drug],
  ['oxetine', drug],
  ['pramine', drug],
  ['triptyline', drug],
  ['piprazole', drug],
  ['peridone', drug],
  ['lukast', drug],
  ['terol', drug],
  ['tropium', drug],
  ['sone', drug],
  ['solone', drug],
  ['onide', drug],
  ['caine', drug],
  ['afil', drug],
  ['steride', drug],
  ['dronate', drug],
  ['semide', drug],
  ['thiazide', drug],
  ['ciclovir', drug],
  ['cyclovir', drug],
  ['tegravir', drug],
  ['previr', drug],
  ['buvir', drug],
  ['navir', drug],
  ['vudine', drug],
  ['codone', drug],
  ['morphone', drug],
  ['orphine', drug],
  ['fentanil', drug],
  ['racetam', drug],
  ['gabalin', drug],
  ['curium', drug],
  ['curonium', drug],
  ['stigmine', drug],
  ['nazole', drug],
  ['cromil', drug],
  ['leucel', drug],
  ['nersen', drug],
];

/** Words that end like medical ones and are none. */
const ORDINARY = new Set(
  `accept except concept precept intercept percept cancellation photography geography biography autobiography demography
  cinematography choreography calligraphy typography bibliography topography iconography pornography oceanography
  videography discography stenography cartography lithography historiography sympathy empathy apathy antipathy telepathy homeopathy osteopathy naturopathy
  aroma diploma oklahoma sonoma tacoma roma paloma acoma redwood trophy autotrophy atrophy april supply metamorphosis
  osmosis diagnosis prognosis hypnosis symbiosis apotheosis anastomosis mitosis academia bohemia riptide peptide nucleotide
  lavender azalea person reason season parson mason unison liaison comparison poison prison caparison crimson
  francophile thesis synthesis philanthropy cocaine maine ukraine romaine disease moira gloria euphoria alexandria
  centuria nigeria liguria philosophy telescope microscopy stereoscopy horoscopy anatomy dichotomy
  glacial atrocities cartel parole tidetable untide yuletide noontide eventide ebbtide
  hydroponic homosone microphone clone bilirubin euphemia philia bibliophilia anglophilia francophilia
  aphasia fantasia malaysia eurasia anatolia ossia autonomy economy astronomy gastronomy taxonomy`.split(
    /\s+/,
  ),
);

const SHORTEST = 7;
/** Last three letters → the suffixes that end in them, so that most words are turned down by one look-up. */
const BY_LAST_THREE = new Map<string, (readonly [string, MedicalWord])[]>();
for (const entry of SUFFIXES) {
  const key = entry[0].slice(-3);
  const group = BY_LAST_THREE.get(key);
  if (group) group.push(entry);
  else BY_LAST_THREE.set(key, [entry]);
}

/** What a word in lower case is by its ending; undefined for words that no medical ending fits. */
export function medicalWord(word: string): MedicalWord | undefined {
  if (word.length < SHORTEST) return undefined;
  const group = BY_LAST_THREE.get(word.slice(-3));
  if (!group || ORDINARY.has(word)) return undefined;
  return group.find(([suffix]) => word.endsWith(suffix) && word.length >= suffix.length + 2)?.[1];
}
