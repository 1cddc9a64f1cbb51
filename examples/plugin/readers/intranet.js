// @ts-check
import { defineReader, MappedText } from 'phi-lint';

// Takes `Kind: reply`, `kind:post`; leaves `What kind: reply`.
const REPLY = /^kind:\s{0,9}reply\s{0,9}$/im;

/** Drafts from the intranet: lines of `Key: value`, a blank line, the text. */
export const intranet = defineReader({
  name: 'riverbend-intranet',
  extensions: ['.rvdraft'],
  read(source) {
    const head = /^(?:[\w-]{1,40}:[^\n]{0,400}\n){1,40}\n/.exec(source)?.[0] ?? '';
    const text = MappedText.identity(source.slice(head.length), head.length);
    return {
      posts: [
        {
          text,
          fields: [{ name: 'body', start: 0, end: text.text.length }],
          ...(REPLY.test(head) && { kind: 'reply' }),
        },
      ],
      problems: [],
    };
  },
});
