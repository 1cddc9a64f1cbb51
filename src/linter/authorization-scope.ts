import type { PostKind } from '../readers/post.js';

/** What of a patient a post shows. */
export type Content = 'words' | 'picture' | 'video';
/** Where words stand: a form for an article permits no answer to a review. */
export type Form = 'post' | 'article' | 'reply';

/** The description of what may be disclosed (45 CFR 164.508(c)(1)(i)), as far as a program can hold a post against it. */
export interface AuthorizationScope {
  readonly contents: readonly Content[];
  /** Empty where the form limits none; answers must be named. */
  readonly forms: readonly Form[];
}

const ALL: AuthorizationScope = {
  contents: ['words', 'picture', 'video'],
  forms: ['post', 'article', 'reply'],
};

/** The words that registers use, by what they stand for. */
const CONTENT_WORDS: Readonly<Record<Content, string>> = {
  words:
    'story stories text words narrative interview testimonial testimonials quote quotes quotation quotations case name names condition diagnosis treatment outcome journey post posts caption captions article articles blog feature newsletter reply replies comment comments response responses',
  picture:
    'photo photos photograph photographs photography image images picture pictures portrait portraits headshot likeness',
  video: 'video videos film films footage reel reels clip clips recording recordings',
};
const FORM_WORDS: Readonly<Record<Form, string>> = {
  post: 'post posts caption captions',
  article: 'article articles blog feature newsletter',
  reply: 'reply replies comment comments response responses',
};
const ALL_WORDS: ReadonlySet<string> = new Set(['all', 'any', 'everything', '*']);

/** What a register's words permit; undefined where none of them is known. `Success story and photos` is understood. */
export function parseScope(text: string): AuthorizationScope | undefined {
  const words = new Set(text.toLowerCase().split(/[^\p{L}*]+/u));
  if ([...ALL_WORDS].some((word) => words.has(word))) return ALL;
  const contents = named(CONTENT_WORDS, words);
  return contents.length > 0 ? { contents, forms: named(FORM_WORDS, words) } : undefined;
}

/** Whether a scope covers a post that shows these contents. */
export function coversContents(
  { contents, forms }: AuthorizationScope,
  shown: Iterable<Content>,
  form: Form | undefined,
): boolean {
  if ([...shown].some((content) => !contents.includes(content))) return false;
  if (form === 'reply') return forms.includes('reply');
  return form === undefined || forms.length === 0 || forms.includes(form);
}

/** The form that a kind of post has. */
export function formOf(kind: PostKind): Form {
  if (kind === 'reply' || kind === 'comment') return 'reply';
  return kind === 'article' || kind === 'show-notes' ? 'article' : 'post';
}

function named<Name extends string>(
  words: Readonly<Record<Name, string>>,
  given: ReadonlySet<string>,
): Name[] {
  const names = Object.keys(words) as Name[];
  return names.filter((name) => words[name].split(' ').some((word) => given.has(word)));
}
