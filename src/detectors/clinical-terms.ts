import { medicalWord, type MedicalWord } from '../lexicons/medical-suffixes.js';
import type { Phrase } from '../lexicons/phrases.js';
import { oncePerDocument, type Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';
import { oncePerWord } from '../text/word.js';
import { clinicalNeighbourhood } from './clinical-neighbourhood.js';
import type { ContextType, Entity } from './entity.js';
import type { Scene } from './detector.js';

/** Where the terms of a type come from. */
export interface TermSource {
  readonly type: ContextType;
  /** The hand-written list: its sections are subtypes. */
  readonly list: string;
  /** A list derived from WordNet, and the sections of it that belong to the type; all without `sections`. */
  readonly derived?: { readonly list: string; readonly takes: (section: string) => boolean };
}

/** A term that was found: tokens, subtype and how sure its list is of it. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly subtype: string;
  readonly confidence: number;
}

const STRONG = 0.9;
const DERIVED = 0.8;
const BY_ENDING = 0.75;
const SUPPORTED = 0.7;
const WEAK = 0.4;
const FAINT = 0.3;
/** Section of things that only look like terms of the list. */
const NOT = 'not';

/**
 * The terms of a type that a post holds, by list, by the list from WordNet and by the endings of words, without
 * overlaps. A word of a `weak` section is believed where its neighbourhood is clinical, and told with 0.4 elsewhere;
 * one of a `faint` section is told with 0.3 everywhere; one of an `upper` section counts only as written in capitals (`ER`, `PET`).
 */
export function clinicalTerms(scene: Scene, source: TermSource): Entity[] {
  const { tokens } = scene.document;
  const candidates: Candidate[] = [];
  for (const phrase of scene.phrases(source.list)) {
    const candidate = ownCandidate(scene, phrase);
    if (candidate) candidates.push(candidate);
  }
  const blocked = candidates.length;
  if (source.derived) {
    const { list, takes } = source.derived;
    for (const { section, first, last } of scene.phrases(list)) {
      if (takes(section)) candidates.push({ first, last, subtype: section, confidence: DERIVED });
    }
  }
  for (const { token, word } of wordsByEnding(scene.document)) {
    if (word.type === source.type) {
      candidates.push({ first: token, last: token, subtype: word.subtype, confidence: BY_ENDING });
    }
  }
  const ordered = candidates.length > blocked ? candidates.sort(byPlace) : candidates;
  return withoutOverlaps(ordered).map((candidate) => toEntity(source.type, tokens, candidate));
}

/** An entity over the tokens `first` to `last`. */
export function termEntity(
  type: ContextType,
  tokens: readonly Token[],
  first: number,
  last: number,
  subtype: string,
  confidence: number,
): Entity {
  return toEntity(type, tokens, { first, last, subtype, confidence });
}

function ownCandidate(scene: Scene, { section, first, last }: Phrase): Candidate | undefined {
  if (!section.includes(' ')) return { first, last, subtype: section, confidence: STRONG };
  const [subtype = '', flag] = section.split(' ');
  if (flag === 'upper' && !isWrittenInCapitals(scene.document.tokens, first)) return undefined;
  if (flag === 'faint') return { first, last, subtype, confidence: FAINT };
  if (flag !== 'weak') return { first, last, subtype, confidence: STRONG };
  const supported = clinicalNeighbourhood(scene).supports(first, last);
  return { first, last, subtype, confidence: supported ? SUPPORTED : WEAK };
}

/** Takes `ER` in "sent to the ER"; leaves `OR` in "CALL OR TEXT", where everything is in capitals. */
function isWrittenInCapitals(tokens: readonly Token[], at: number): boolean {
  const isCapitals = (token: Token | undefined) =>
    token !== undefined && token.text !== token.lower && token.text === token.text.toUpperCase();
  if (!isCapitals(tokens[at])) return false;
  const shouts = (token: Token | undefined) => isCapitals(token) && (token?.text.length ?? 0) > 1;
  return !(shouts(tokens[at - 1]) && shouts(tokens[at + 1]));
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.first - b.first || b.last - a.last || b.confidence - a.confidence;
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let free = 0;
  for (const candidate of candidates) {
    if (candidate.first < free) continue;
    free = candidate.last + 1;
    if (candidate.subtype !== NOT) kept.push(candidate);
  }
  return kept;
}

function toEntity(type: ContextType, tokens: readonly Token[], candidate: Candidate): Entity {
  return {
    type,
    subtype: candidate.subtype,
    start: tokens[candidate.first]?.start ?? 0,
    end: tokens[candidate.last]?.end ?? 0,
    confidence: candidate.confidence,
    identifier: false,
  };
}

interface WordByEnding {
  readonly token: number;
  readonly word: MedicalWord;
}

const endingOf = oncePerWord((lower) => medicalWord(lower) ?? false);

/** The words of a document that a medical ending gives away, looked for once for all detectors. */
const wordsByEnding = oncePerDocument(({ tokens }: Document): readonly WordByEnding[] => {
  const words: WordByEnding[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const { kind, word: spelling } = tokens[token] as Token;
    const word = kind === 'word' && endingOf(spelling);
    if (word) words.push({ token, word });
  }
  return words;
});
