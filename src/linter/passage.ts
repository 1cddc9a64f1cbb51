import type { Range } from '../text/mapped-text.js';
import type { Analysis } from './analysis.js';
import type { Finding } from './findings.js';

/** Makes of texts a name that tells nobody what they are: a keyed digest. It is given from outside, as keys are. */
export type Digest = (texts: readonly string[]) => string;

/**
 * What a finding rests on, so that it is known again wherever it stands in its file: rule, message, field, whom a reply
 * answers, and the sentences of the finding and of the places that make it true. Of a row or an object of a longer file
 * it is all of its text, because these are short and like one another. Blanks between words do not count.
 */
export function passageOf(finding: Finding, analysis: Analysis): string[] {
  const { post } = analysis.scene;
  return [
    finding.rule.meta.id,
    finding.messageId,
    analysis.fieldOf(finding.range),
    post.inReplyTo ?? '',
    ...(post.locator === undefined ? sentencesOf(finding, analysis) : [analysis.scene.document.text]).map(
      plain,
    ),
  ];
}

function sentencesOf({ range, related }: Finding, { scene: { document } }: Analysis): string[] {
  const indexes = new Set<number>();
  for (const place of [range, ...related]) {
    for (const index of sentencesAt(place)) indexes.add(index);
  }
  const texts = [...indexes]
    .sort((a, b) => a - b)
    .map((i) => document.sentences[i])
    .map((sentence) => document.text.slice(sentence?.start, sentence?.end));
  return texts.length > 0 ? texts : [document.text];

  function sentencesAt(place: Range): number[] {
    const { first, last } = document.tokensIn(place);
    return document.tokens.slice(first, Math.max(last, first + 1)).map((token) => token.sentence);
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
