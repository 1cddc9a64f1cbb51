import type { Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';
import { CUE, profileOfToken, profileOfWord } from '../names/word-profile.js';
import { sentenceCasesOf, type SentenceCases } from '../names/sentence-case.js';
import type { Entity } from '../entity.js';
import { isCapitalised, type CapitalRun } from './capital-runs.js';
import { isPlaceWord, PLACE } from './place-words.js';

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
const BEFORE_RESIDENCE = new Set([...AT, 'to', 'from', 'resident', 'residents']);
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
const LEADING =
  CUE.greeting |
  CUE.thanks |
  CUE.stop |
  CUE.verb |
  CUE.introducer |
  CUE.conjunction |
  CUE.article |
  CUE.possessive;
const HEADS = PLACE.hospital | PLACE.care | PLACE['care-with-name'];

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

  private token(index: number): Token | undefined {
    return this.document.tokens[index];
  }

  private lower(index: number): string {
    return this.document.tokens[index]?.lower ?? '';
  }

  private trimLeft(run: CapitalRun): number {
    let first = run.first;
    while (first <= run.last) {
      const token = this.token(first);
      const mark = !isCapitalised(token) && this.lower(first) !== '';
      const leading =
        (profileOfToken(token).cues & LEADING) !== 0 && !isPlaceWord(token, PLACE['half-generic']);
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
    const residence = isResidenceHead(this.token(head));
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
    while (i > first && isPlaceWord(this.token(i - 1), PLACE.care | PLACE.generic)) i--;
    return Math.max(first, i - WORDS_IN_HEADLINE);
  }

  /** The last word of the run that ends the name of a place of care. */
  private lastHead(first: number, last: number): number {
    let head = -1;
    for (let i = first + 1; i <= last; i++) {
      const word = this.lower(i);
      if (head >= 0 && (word === 'and' || word === 'for')) break;
      const token = this.token(i);
      if (!isCapitalised(token)) continue;
      if (isPlaceWord(token, i === last ? HEADS | PLACE.residence : HEADS)) head = i;
    }
    return head >= 0 && this.namesSomethingElse(head, last) ? -1 : head;
  }

  /** `Kaiser Health News`, `Mercy Medical exam`: what follows makes it another thing than a place. */
  private namesSomethingElse(head: number, runLast: number): boolean {
    if (isPlaceWord(this.token(head), PLACE.hospital)) return false;
    if (head < runLast && isCapitalised(this.document.tokens[head + 1])) return true;
    return (
      this.lower(head) === 'medical' &&
      profileOfToken(this.token(head + 1)).word > 0 &&
      profileOfToken(this.token(head + 1)).cues === 0
    );
  }

  /** Whether the words before the head are a name of its own, one that many share, or none. */
  private nameBefore(first: number, head: number): 'own' | 'shared' | 'none' {
    let shared = false;
    const hospital = isPlaceWord(this.token(head), PLACE.hospital);
    for (let i = first; i < head; i++) {
      const token = this.token(i);
      if (!token || !isCapitalised(token) || token.lower.length < 2) continue;
      if (isPlaceWord(token, PLACE['half-generic'])) shared = true;
      else if (!isPlaceWord(token, PLACE.generic | PLACE.care) && isOwnName(token, hospital)) return 'own';
    }
    const owned = OWNERS.has(this.lower(first - 1));
    return shared && !owned && this.cases.of(this.sentence(first)) === 'ordinary' ? 'shared' : 'none';
  }

  private isResidence(first: number): boolean {
    if (this.cases.of(this.sentence(first)) !== 'ordinary') return false;
    if (isPlaceWord(this.token(first), PLACE.generic | PLACE.street)) return false;
    const before = this.token(this.lower(first - 1) === 'the' ? first - 2 : first - 1);
    return (
      before !== undefined && (BEFORE_RESIDENCE.has(before.lower) || isPlaceWord(before, PLACE['care-verb']))
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
    const profile = profileOfToken(this.token(first));
    if (
      (profile.cues & (CUE.title | CUE.kin | CUE.nationality)) !== 0 ||
      isPlaceWord(this.token(first), PLACE.generic)
    )
      return undefined;
    return this.entity(first, last, 'hospital', AFTER_CARE);
  }

  private isAfterCare(first: number): boolean {
    const the = this.lower(first - 1) === 'the' ? 1 : 0;
    const preposition = this.lower(first - 1 - the);
    if (!AT.has(preposition)) return false;
    for (let i = first - 2 - the; i >= first - 5 && i >= 0; i--)
      if (isPlaceWord(this.token(i), PLACE['care-verb'])) return true;
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

function isResidenceHead(token: Token | undefined): boolean {
  return isPlaceWord(token, PLACE.residence) && !isPlaceWord(token, PLACE.hospital | PLACE.care);
}

/** A hospital may be called by any word; before other heads it has to be a name: `Larkspur Center`, not `Wellness Center`. */
function isOwnName(token: Token, hospital: boolean): boolean {
  const { word: frequency, wordCapitalised, given, surname, place, cues } = profileOfWord(token.word);
  if ((cues & (CUE.nationality | CUE.verb | CUE.stop)) !== 0) return false;
  if (frequency === 0 || wordCapitalised || given >= 6 || surname >= 8 || (place >= 4 && place < 8))
    return true;
  return hospital && frequency < 8;
}
