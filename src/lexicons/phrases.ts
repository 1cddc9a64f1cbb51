import { tokenise, type Token } from '../text/tokens.js';
import { inflections, plural } from './inflections.js';
import { PHRASE_LISTS } from './phrase-lists.js';
import { classKeysOf } from './word-classes.js';

/** A phrase of a word list that a post holds, as token indexes: `first` inclusive, `last` inclusive. */
export interface Phrase {
  readonly list: string;
  /** The `[section]` of the list that holds the phrase, or '' where it has none. */
  readonly section: string;
  readonly first: number;
  readonly last: number;
}

/** A list and section that have a phrase ending at a node. */
interface End {
  readonly list: string;
  /** Index of the list among those of the book. */
  readonly index: number;
  readonly section: string;
}

interface Node {
  next?: Map<string, Node>;
  /** Nodes that alternatives share, beside those of `next`. */
  also?: Map<string, Node[]>;
  ends?: readonly End[];
}

/** A section that lines are being added to. */
interface Section {
  readonly ends: readonly End[];
  /** True where the last word of each phrase takes its plural too. */
  readonly plurals: boolean;
}

const WILD_WORDS: Readonly<Record<string, string>> = {
  '<poss>': "my our your his her their 's its",
  '<pron>': 'he she they him her them',
  '<num>':
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred a an several few',
};
/** Word → the wild cards that take it, beside `<any>`. */
const WILD_CARDS = new Map<string, readonly string[]>();
for (const [card, words] of Object.entries(WILD_WORDS)) {
  for (const word of words.split(' ')) WILD_CARDS.set(word, [...(WILD_CARDS.get(word) ?? []), card]);
}
const PLAIN_WORD = /^[a-z]+$/;

/**
 * All phrases of the lists asked for, as one trie over tokens.
 *
 * A list is a text file: one phrase a line; `#` starts a comment; `[name]` opens a section, and in a section opened by
 * `[name ~]` the last word of a phrase takes its plural too. In a phrase `a|b` takes either word, `word?` may be
 * missing, `word~` takes its inflected forms too, `follow-up` also takes `follow up` and `followup`, `<poss>` takes
 * my/our/your/his/her/their/'s, `<pron>` takes he/she/they/him/her/them, `<num>` takes a number or number word,
 * `<any>` takes any one word, `<class>` any word of a class (`word-classes.ts`). Case does not matter.
 */
export class PhraseBook {
  private readonly root: Node = {};
  private readonly lists: readonly string[];
  /** Beginning of a phrase, as its line spells it → the nodes behind it. */
  private readonly shared = new Map<string, readonly Node[]>();

  constructor(lists: Iterable<string>) {
    this.lists = [...lists];
    this.lists.forEach((list, index) => this.addList(list, index, PHRASE_LISTS[list] ?? ''));
  }

  /** Every phrase that the tokens hold; where phrases of one list overlap, the first wins, and of those that start together the longest. */
  find(tokens: readonly Token[]): Phrase[] {
    const found: Phrase[] = [];
    const covered = new Int32Array(this.lists.length);
    const hits: { readonly end: End; last: number }[] = [];
    for (let first = 0; first < tokens.length; first++) {
      walk(this.root, tokens, first, tokens[first]?.sentence ?? -1, hits);
      if (hits.length === 0) continue;
      for (const { end, last } of hits) {
        if (first < (covered[end.index] ?? 0)) continue;
        covered[end.index] = last + 1;
        found.push({ list: end.list, section: end.section, first, last });
      }
      hits.length = 0;
    }
    return found;
  }

  private addList(list: string, index: number, content: string): void {
    let section: Section = { ends: [{ list, index, section: '' }], plurals: false };
    for (const raw of content.split('\n')) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('[') && line.endsWith(']')) {
        const plurals = line.endsWith(' ~]');
        section = { ends: [{ list, index, section: line.slice(1, plurals ? -3 : -1) }], plurals };
      } else this.addPhrase(section, line);
    }
  }

  private addPhrase({ ends, plurals }: Section, line: string): void {
    const words = line.toLowerCase().split(/\s+/);
    let nodes: readonly Node[] = [this.root];
    let prefix = '';
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const isLast = i === words.length - 1;
      prefix = i === 0 ? word : `${prefix} ${word}`;
      const only = nodes.length === 1 ? nodes[0] : undefined;
      if (only && PLAIN_WORD.test(word) && !(isLast && plurals)) nodes = [child(only, word)];
      else if (isLast) nodes = branch(nodes, word, plurals);
      else nodes = this.share(nodes, word, prefix);
    }
    for (const node of nodes) {
      if (node !== this.root) node.ends = node.ends ? addEnds(node.ends, ends) : ends;
    }
  }

  /**
   * The nodes behind a word in the middle of a phrase. Where the word has alternatives they all lead to one node,
   * which phrases that begin alike share, so that the trie grows with the length of the lists and not with the
   * product of their alternatives.
   */
  private share(nodes: readonly Node[], word: string, prefix: string): readonly Node[] {
    const known = this.shared.get(prefix);
    if (known) return known;
    const optional = isOptional(word);
    const spelled = wordSpellings(word, false);
    const behind: Node = {};
    for (const node of nodes) for (const keys of spelled) link(node, keys, behind);
    const reached = optional ? [...nodes, behind] : [behind];
    this.shared.set(prefix, reached);
    return reached;
  }
}

/** Phrases that lead on from a token: for each list the longest. */
type Hits = { readonly end: End; last: number }[];

/** Adds what leads on from a node at token `i` to the hits. */
function walk(node: Node, tokens: readonly Token[], i: number, sentence: number, hits: Hits): void {
  const token = tokens[i];
  if (!token || token.sentence !== sentence || !(node.next ?? node.also)) return;
  follow(node, token.lower, tokens, i, sentence, hits);
  const cards = WILD_CARDS.get(token.lower);
  if (cards) for (const card of cards) follow(node, card, tokens, i, sentence, hits);
  for (const key of classKeysOf(token.lower)) follow(node, key, tokens, i, sentence, hits);
  if (token.kind === 'number') follow(node, '<num>', tokens, i, sentence, hits);
  else if (token.kind === 'word' || token.kind === 'alnum') follow(node, '<any>', tokens, i, sentence, hits);
}

function follow(
  node: Node,
  key: string,
  tokens: readonly Token[],
  i: number,
  sentence: number,
  hits: Hits,
): void {
  const next = node.next?.get(key);
  if (next) enter(next, tokens, i, sentence, hits);
  const also = node.also?.get(key);
  if (also) for (const shared of also) enter(shared, tokens, i, sentence, hits);
}

function enter(node: Node, tokens: readonly Token[], i: number, sentence: number, hits: Hits): void {
  if (node.ends) for (const end of node.ends) addHit(hits, end, i);
  walk(node, tokens, i + 1, sentence, hits);
}

function addHit(hits: Hits, end: End, last: number): void {
  const at = hits.findIndex((hit) => hit.end.index === end.index);
  const known = hits[at];
  if (!known) hits.push({ end, last });
  else if (known.last < last) hits[at] = { end, last };
}

/** The nodes that the last word of a phrase leads to from each of `nodes`. */
function branch(nodes: readonly Node[], word: string, isPlural: boolean): Node[] {
  const reached = new Set<Node>(isOptional(word) ? nodes : []);
  for (const keys of wordSpellings(word, isPlural))
    for (const node of nodes) reached.add(keys.reduce(child, node));
  return [...reached];
}

function isOptional(word: string): boolean {
  return word.length > 1 && word.endsWith('?');
}

/** The token sequences that a word of a line stands for, with its alternatives, inflections and hyphens. */
function wordSpellings(word: string, isPlural: boolean): (readonly string[])[] {
  const alternatives = (isOptional(word) ? word.slice(0, -1) : word).split('|');
  return alternatives.flatMap((alternative) => forms(alternative, isPlural).flatMap(spellings));
}

function forms(word: string, isPlural: boolean): readonly string[] {
  if (word.length > 1 && word.endsWith('~')) return inflections(word.slice(0, -1));
  return isPlural ? [word, plural(word)] : [word];
}

/** The token sequences that spell a word: `check-up` as written, in two words and in one. */
function spellings(word: string): readonly (readonly string[])[] {
  if (PLAIN_WORD.test(word) || word.startsWith('<')) return [[word]];
  const keys = tokenise(word).map((token) => token.lower);
  const parts = keys.filter((key) => key !== '-');
  if (parts.length === keys.length || parts.length < 2) return [keys];
  return [keys, parts, [parts.join('')]];
}

/** Makes `keys` lead from a node to `target`, which stays apart from what other phrases lead to by the same keys. */
function link(node: Node, keys: readonly string[], target: Node): void {
  const last = keys.at(-1);
  if (last === undefined) return;
  const from = keys.slice(0, -1).reduce(child, node);
  const also = (from.also ??= new Map<string, Node[]>());
  const targets = also.get(last);
  if (!targets) also.set(last, [target]);
  else if (!targets.includes(target)) targets.push(target);
}

function child(node: Node, key: string): Node {
  const next = (node.next ??= new Map<string, Node>());
  let reached = next.get(key);
  if (!reached) next.set(key, (reached = {}));
  return reached;
}

function addEnds(ends: readonly End[], more: readonly End[]): readonly End[] {
  return [...ends, ...more.filter((end) => !ends.some((known) => known.index === end.index))];
}
