import { tokenise } from '../text/tokens.js';
import { inflections, plural } from './inflections.js';

/** A list and section that have a phrase ending at a node. */
export interface PhraseEnd {
  readonly list: string;
  /** Index of the list among those of the book. */
  readonly index: number;
  readonly section: string;
}

/** What may follow a beginning of phrases: words, and wild cards by their names (`<num>`). */
export interface PhraseNode {
  next?: Map<string, PhraseNode>;
  /** Nodes that alternatives share, beside those of `next`. */
  also?: Map<string, PhraseNode[]>;
  ends?: readonly PhraseEnd[];
}

/** A section that lines are being added to. */
interface Section {
  readonly ends: readonly PhraseEnd[];
  /** True where the last word of each phrase takes its plural too. */
  readonly plurals: boolean;
}

const PLAIN_WORD = /^[a-z]+$/;

/** Reads word lists (their format: `PhraseBook`) into one trie over words in lower case. */
export class PhraseTrie {
  readonly root: PhraseNode = {};
  /** Beginning of a phrase, as its line spells it → the nodes behind it. */
  private readonly shared = new Map<string, readonly PhraseNode[]>();

  addList(list: string, index: number, content: string): void {
    let section: Section = { ends: [{ list, index, section: '' }], plurals: false };
    for (const raw of content.split('\n')) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('[') && line.endsWith(']')) {
        const plurals = line.endsWith(' ~]');
        section = { ends: [{ list, index, section: line.slice(1, plurals ? -3 : -1) }], plurals };
      } else this.addPhrase(section, line.toLowerCase());
    }
  }

  private addPhrase({ ends, plurals }: Section, line: string): void {
    if (PLAIN_WORD.test(line)) {
      addEnds(child(this.root, line), ends);
      if (plurals) addEnds(child(this.root, plural(line)), ends);
      return;
    }
    const words = line.split(/\s+/);
    let nodes: readonly PhraseNode[] = [this.root];
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
    for (const node of nodes) if (node !== this.root) addEnds(node, ends);
  }

  /**
   * The nodes behind a word in the middle of a phrase. Where the word has alternatives they all lead to one node,
   * which phrases that begin alike share, so that the trie grows with the length of the lists and not with the
   * product of their alternatives.
   */
  private share(nodes: readonly PhraseNode[], word: string, prefix: string): readonly PhraseNode[] {
    const known = this.shared.get(prefix);
    if (known) return known;
    const behind: PhraseNode = {};
    for (const keys of wordSpellings(word, false)) for (const node of nodes) link(node, keys, behind);
    const reached = isOptional(word) ? [...nodes, behind] : [behind];
    this.shared.set(prefix, reached);
    return reached;
  }
}

/** The nodes that the last word of a phrase leads to from each of `nodes`. */
function branch(nodes: readonly PhraseNode[], word: string, plurals: boolean): PhraseNode[] {
  const reached = new Set<PhraseNode>(isOptional(word) ? nodes : []);
  for (const keys of wordSpellings(word, plurals))
    for (const node of nodes) reached.add(keys.reduce(child, node));
  return [...reached];
}

function isOptional(word: string): boolean {
  return word.length > 1 && word.endsWith('?');
}

/** The token sequences that a word of a line stands for, with its alternatives, inflections and hyphens. */
function wordSpellings(word: string, plurals: boolean): (readonly string[])[] {
  const alternatives = (isOptional(word) ? word.slice(0, -1) : word).split('|');
  const found: (readonly string[])[] = [];
  for (const alternative of alternatives) {
    for (const form of forms(alternative, plurals)) {
      if (PLAIN_WORD.test(form) || form.startsWith('<')) found.push([form]);
      else found.push(...spellings(form));
    }
  }
  return found;
}

function forms(word: string, plurals: boolean): readonly string[] {
  if (word.length > 1 && word.endsWith('~')) return inflections(word.slice(0, -1));
  return plurals && PLAIN_WORD.test(word) ? [word, plural(word)] : [word];
}

/** The token sequences that spell a word with marks in it: `check-up` as written, in two words and in one. */
function spellings(word: string): readonly (readonly string[])[] {
  const keys = tokenise(word).map((token) => token.lower);
  const parts = keys.filter((key) => key !== '-');
  if (parts.length === keys.length || parts.length < 2) return [keys];
  return [keys, parts, [parts.join('')]];
}

/** Makes `keys` lead from a node to `target`, which stays apart from what other phrases lead to by the same keys. */
function link(node: PhraseNode, keys: readonly string[], target: PhraseNode): void {
  const last = keys.at(-1);
  if (last === undefined) return;
  const from = keys.length === 1 ? node : keys.slice(0, -1).reduce(child, node);
  const also = (from.also ??= new Map<string, PhraseNode[]>());
  const targets = also.get(last);
  if (!targets) also.set(last, [target]);
  else if (!targets.includes(target)) targets.push(target);
}

function child(node: PhraseNode, key: string): PhraseNode {
  const next = (node.next ??= new Map<string, PhraseNode>());
  let reached = next.get(key);
  if (!reached) next.set(key, (reached = {}));
  return reached;
}

function addEnds(node: PhraseNode, ends: readonly PhraseEnd[]): void {
  const known = node.ends;
  node.ends = known
    ? [...known, ...ends.filter((end) => !known.some(({ index }) => index === end.index))]
    : ends;
}
