import { tokenise, type Token } from '../text/tokens.js';
import { PHRASE_LISTS } from './phrase-lists.js';

/** A phrase of a word list that a post holds, as token indexes: `first` inclusive, `last` inclusive. */
export interface Phrase {
  readonly list: string;
  /** The `[section]` of the list that holds the phrase, or '' where it has none. */
  readonly section: string;
  readonly first: number;
  readonly last: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Lists and sections that have a phrase ending here. */
  ends?: { readonly list: string; readonly section: string }[];
}

/** Wild cards that a line may hold in the place of a word; each takes exactly one token. */
const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'their', "'s", 'its']);
const PRONOUNS = new Set(['he', 'she', 'they', 'him', 'her', 'them']);
const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred a an several few'.split(' '),
);

/**
 * All phrases of the lists asked for, as one trie over tokens.
 *
 * A list is a text file: one phrase a line; `#` starts a comment; `[name]` opens a section. In a phrase
 * `a|b` takes either word, `word?` may be missing, `<poss>` takes my/our/your/his/her/their/'s, `<pron>` takes
 * he/she/they/him/her/them, `<num>` takes a number or number word, `<any>` takes any one word. Case does not matter.
 */
export class PhraseBook {
  private readonly root: Node = { next: new Map() };

  constructor(lists: Iterable<string>) {
    for (const list of lists) this.addList(list, PHRASE_LISTS[list] ?? '');
  }

  /** Every phrase that the tokens hold; of two phrases of one list that overlap the longer one wins, then the first. */
  find(tokens: readonly Token[]): Phrase[] {
    const found: Phrase[] = [];
    const covered = new Map<string, number>();
    for (let first = 0; first < tokens.length; first++) {
      for (const [list, { section, last }] of this.longestAt(tokens, first)) {
        if (first < (covered.get(list) ?? 0)) continue;
        covered.set(list, last + 1);
        found.push({ list, section, first, last });
      }
    }
    return found;
  }

  private longestAt(tokens: readonly Token[], first: number): Map<string, { section: string; last: number }> {
    const longest = new Map<string, { section: string; last: number }>();
    let states: Node[] = [this.root];
    for (let i = first; i < tokens.length && states.length > 0; i++) {
      const token = tokens[i];
      if (!token || (i > first && token.sentence !== tokens[first]?.sentence)) break;
      states = step(states, token);
      for (const node of states) {
        for (const { list, section } of node.ends ?? []) {
          if ((longest.get(list)?.last ?? -1) < i) longest.set(list, { section, last: i });
        }
      }
    }
    return longest;
  }

  private addList(list: string, content: string): void {
    let section = '';
    for (const raw of content.split('\n')) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('[') && line.endsWith(']')) section = line.slice(1, -1);
      else this.addPhrase(list, section, line);
    }
  }

  private addPhrase(list: string, section: string, line: string): void {
    let nodes: Node[] = [this.root];
    for (const word of line.toLowerCase().split(/\s+/)) {
      const optional = word.length > 1 && word.endsWith('?');
      const alternatives = (optional ? word.slice(0, -1) : word).split('|');
      const reached = new Set<Node>(optional ? nodes : []);
      for (const alternative of alternatives) {
        const keys = alternative.startsWith('<') ? [alternative] : tokenise(alternative).map((token) => token.lower);
        for (const node of nodes) reached.add(descend(node, keys));
      }
      nodes = [...reached];
    }
    for (const node of nodes) if (node !== this.root) (node.ends ??= []).push({ list, section });
  }
}

function descend(node: Node, keys: readonly string[]): Node {
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = { next: new Map() }));
    node = next;
  }
  return node;
}

function step(states: readonly Node[], token: Token): Node[] {
  const reached: Node[] = [];
  for (const { next } of states) {
    push(reached, next.get(token.lower));
    if (POSSESSIVES.has(token.lower)) push(reached, next.get('<poss>'));
    if (PRONOUNS.has(token.lower)) push(reached, next.get('<pron>'));
    if (token.kind === 'number' || NUMBER_WORDS.has(token.lower)) push(reached, next.get('<num>'));
    if (token.kind === 'word' || token.kind === 'alnum') push(reached, next.get('<any>'));
  }
  return reached;
}

function push(nodes: Node[], node: Node | undefined): void {
  if (node) nodes.push(node);
}
