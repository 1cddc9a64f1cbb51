import type { Document } from '../../text/document.js';
import { profileOf } from '../names/word-profile.js';
import { sentenceCasesOf, type SentenceCases } from '../names/sentence-case.js';
import type { Entity } from '../entity.js';
import { isCapitalised, type CapitalRun } from './capital-runs.js';
import { isPlaceWord } from './place-words.js';

const NAMED = 0.9;
const SHARED_NAME = 0.6;
const AFTER_CARE = 0.7;
const RESIDENCE = 0.6;
const SAINT = 0.7;
const OWNERS = new Set([
  'our',
  'my',
  'your',
  'their',
  'a',
  'an',
  'the',
  'this',
  'that',
  'any',
  'every',
  'local',
]);
const AT = new Set(['at', '@']);
const SMALL_HEADS = new Set([
  'clinic',
  'hospital',
  'pharmacy',
  'hosp',
  'er',
  'facility',
  'rehab',
  'hospice',
  'ed',
  'icu',
  'nicu',
]);
/** In a headline every word is capitalised, so only the words next to the head can belong to it. */
const WORDS_IN_HEADLINE = 2;
/** Words that begin a sentence or address somebody before the name of a place. */
const LEADING = [
  'greeting',
  'thanks',
  'stop',
  'verb',
  'introducer',
  'conjunction',
  'article',
  'possessive',
] as const;

/** Tells whether a run of capitalised words names a place of care. */
export class FacilityReader {
  private readonly cases: SentenceCases;

  constructor(private readonly document: Document) {
    this.cases = sentenceCasesOf(document);
  }

  read(run: CapitalRun): Entity | undefined {
    const first = this.trimLeft(run);
    if (first > run.last) return undefined;
    return this.byHead(first, run.last) ?? this.bySaint(first, run.last) ?? this.afterCare(first, run.last);
  }

  private lower(index: number): string {
    return this.document.tokens[index]?.lower ?? '';
  }

  private trimLeft(run: CapitalRun): number {
    let first = run.first;
    while (first <= run.last) {
      const profile = profileOf(this.lower(first));
      const mark = !isCapitalised(this.document.tokens[first]) && this.lower(first) !== '';
      const leading =
        LEADING.some((cue) => profile.cues.has(cue)) && !isPlaceWord(this.lower(first), 'half-generic');
      if (!mark && !leading) break;
      first++;
    }
    return first;
  }

  /** `Mercy Regional Medical Center`, `Kessler Dental`, `Boston clinic`; leaves `Community Health Center`. */
  private byHead(first: number, runLast: number): Entity | undefined {
    const capital = this.lastHead(first, runLast);
    const head = capital < first ? this.smallHead(runLast) : capital;
    if (head < 0) return undefined;
    const style = this.cases.of(this.sentence(first));
    const start =
      style === 'ordinary' ? first : this.trimLeft({ first: this.nearHead(first, head), last: head });
    if (start >= head) return undefined;
    const name = this.nameBefore(start, head);
    if (name === 'none' || (style !== 'ordinary' && name === 'shared')) return undefined;
    const residence = isResidenceHead(this.lower(head));
    if (residence && !this.isResidence(start)) return undefined;
    const confidence = residence ? RESIDENCE : name === 'own' ? NAMED : SHARED_NAME;
    return this.entity(start, this.withTail(head, runLast), residence ? 'residence' : 'hospital', confidence);
  }

  /** `Boston clinic`, `Larkspur hospital`, `Rio Verde medical center`: the head may be written small. */
  private smallHead(runLast: number): number {
    const head = runLast + 1;
    if (this.sentence(head) !== this.sentence(runLast)) return -1;
    if (SMALL_HEADS.has(this.lower(head))) return head;
    return this.lower(head) === 'medical' && this.lower(head + 1) === 'center' ? head + 1 : -1;
  }

  /** In a headline: the second word before those that say what kind of place it is. */
  private nearHead(first: number, head: number): number {
    let i = head;
    while (i > first && (isPlaceWord(this.lower(i - 1), 'care') || isPlaceWord(this.lower(i - 1), 'generic')))
      i--;
    return Math.max(first, i - WORDS_IN_HEADLINE);
  }

  /** The last word of the run that ends the name of a place of care. */
  private lastHead(first: number, last: number): number {
    let head = -1;
    for (let i = first + 1; i <= last; i++) {
      const word = this.lower(i);
      if (head >= 0 && (word === 'and' || word === 'for')) break;
      if (!isCapitalised(this.document.tokens[i])) continue;
      if (isPlaceWord(word, 'hospital') || isPlaceWord(word, 'care') || isPlaceWord(word, 'care-with-name'))
        head = i;
      else if (i === last && isPlaceWord(word, 'residence')) head = i;
    }
    return head >= 0 && this.namesSomethingElse(head, last) ? -1 : head;
  }

  /** `Kaiser Health News`, `Mercy Medical exam`: what follows makes it another thing than a place. */
  private namesSomethingElse(head: number, runLast: number): boolean {
    if (isPlaceWord(this.lower(head), 'hospital')) return false;
    if (head < runLast && isCapitalised(this.document.tokens[head + 1])) return true;
    return (
      this.lower(head) === 'medical' &&
      profileOf(this.lower(head + 1)).word > 0 &&
      profileOf(this.lower(head + 1)).cues.size === 0
    );
  }

  /** Whether the words before the head are a name of its own, one that many share, or none. */
  private nameBefore(first: number, head: number): 'own' | 'shared' | 'none' {
    let shared = false;
    const hospital = isPlaceWord(this.lower(head), 'hospital');
    for (let i = first; i < head; i++) {
      const word = this.lower(i);
      if (!isCapitalised(this.document.tokens[i]) || word.length < 2) continue;
      if (isPlaceWord(word, 'half-generic')) shared = true;
      else if (!isPlaceWord(word, 'generic') && !isPlaceWord(word, 'care') && isOwnName(word, hospital))
        return 'own';
    }
    const owned = OWNERS.has(this.lower(first - 1));
    return shared && !owned && this.cases.of(this.sentence(first)) === 'ordinary' ? 'shared' : 'none';
  }

  private isResidence(first: number): boolean {
    if (this.cases.of(this.sentence(first)) !== 'ordinary') return false;
    const word = this.lower(first);
    if (isPlaceWord(word, 'generic') || isPlaceWord(word, 'street')) return false;
    const before = this.lower(first - 1) === 'the' ? this.lower(first - 2) : this.lower(first - 1);
    return (
      AT.has(before) ||
      before === 'to' ||
      before === 'from' ||
      isPlaceWord(before, 'care-verb') ||
      before === 'resident' ||
      before === 'residents'
    );
  }

  /** `St. Luke's`, `Saint Mary's`, `Mt. Carmel` without a head. */
  private bySaint(first: number, last: number): Entity | undefined {
    if (!/^(?:st|saint|mt|mount)$/.test(this.lower(first)) || last === first) return undefined;
    const own = this.lower(last) === "'s";
    const before = this.lower(first - 1);
    if (!own && !(before === 'at' && this.isAfterCare(first))) return undefined;
    return this.entity(first, last, 'hospital', own && before === 'at' ? AFTER_CARE + 0.1 : SAINT);
  }

  /** `treated at Harborview`, `transferred to Larkspur`; leaves `seen at Starbucks` to the location detector's cues. */
  private afterCare(first: number, last: number): Entity | undefined {
    if (!this.isAfterCare(first) || this.cases.of(this.sentence(first)) !== 'ordinary') return undefined;
    const profile = profileOf(this.lower(first));
    if (
      profile.cues.has('title') ||
      profile.cues.has('kin') ||
      profile.cues.has('nationality') ||
      isPlaceWord(this.lower(first), 'generic')
    )
      return undefined;
    return this.entity(first, last, 'hospital', AFTER_CARE);
  }

  private isAfterCare(first: number): boolean {
    const the = this.lower(first - 1) === 'the' ? 1 : 0;
    const preposition = this.lower(first - 1 - the);
    if (!AT.has(preposition)) return false;
    for (let i = first - 2 - the; i >= first - 5 && i >= 0; i--)
      if (isPlaceWord(this.lower(i), 'care-verb')) return true;
    return false;
  }

  /** Takes `of Philadelphia` and `Los Angeles` after the head along. */
  private withTail(last: number, runLast: number): number {
    if (last >= runLast) return last;
    const next = this.lower(last + 1);
    return next === 'of' ||
      (this.lower(last).startsWith('hosp') &&
        runLast - last <= 2 &&
        isCapitalised(this.document.tokens[last + 1]))
      ? runLast
      : last;
  }

  private sentence(index: number): number {
    return this.document.tokens[index]?.sentence ?? 0;
  }

  private entity(first: number, last: number, subtype: string, confidence: number): Entity {
    const { tokens } = this.document;
    return {
      type: 'facility',
      subtype,
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
      confidence,
      identifier: true,
    };
  }
}

function isResidenceHead(word: string): boolean {
  return isPlaceWord(word, 'residence') && !isPlaceWord(word, 'hospital') && !isPlaceWord(word, 'care');
}

/** A hospital may be called by any word; before other heads it has to be a name: `Larkspur Center`, not `Wellness Center`. */
function isOwnName(word: string, hospital: boolean): boolean {
  const { word: frequency, wordCapitalised, given, surname, place, cues } = profileOf(word);
  if (cues.has('nationality') || cues.has('verb') || cues.has('stop')) return false;
  if (frequency === 0 || wordCapitalised || given >= 6 || surname >= 8 || (place >= 4 && place < 8))
    return true;
  return hospital && frequency < 8;
}
