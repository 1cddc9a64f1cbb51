import type { InspectedEntity } from '../linter/to-message.js';
import type { InspectResult } from './result.js';

/** Says whether words are a person's name. */
type Grammarian = (words: string) => boolean;

/**
 * A grammarian's second opinion on each name: does compromise, which reads grammar and knows other lists, take the
 * same words for a person? It is loaded here alone, because it costs a third of a second; it changes no finding.
 */
export async function withSecondOpinion(
  results: readonly InspectResult[],
  textAt: (filePath: string, entity: InspectedEntity) => string | undefined,
): Promise<InspectResult[]> {
  const isPerson = await grammarian();
  return results.map((result) => ({
    ...result,
    entities: result.entities.map((entity) => {
      const words = entity.type === 'name' ? textAt(result.filePath, entity) : undefined;
      return words === undefined ? entity : { ...entity, seconded: isPerson(words) };
    }),
  }));
}

async function grammarian(): Promise<Grammarian> {
  const { default: nlp } = await import('compromise/three');
  return (words) => nlp(words).people().found;
}
