import { Tokenizer } from 'htmlparser2';

/** The characters that an HTML character reference (`&amp;`, `&#39;`, `&eacute;`) stands for; undefined if it is none. */
export function decodeCharacterReference(reference: string): string | undefined {
  let text = '';
  let decoded = 0;
  const collect = {
    ontext: () => undefined,
    ontextentity: (codepoint: number, end: number) => {
      text += String.fromCodePoint(codepoint);
      decoded = end;
    },
    onattribdata: () => undefined,
    onattribentity: () => undefined,
    onattribend: () => undefined,
    onattribname: () => undefined,
    oncdata: () => undefined,
    onclosetag: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onend: () => undefined,
    onopentagend: () => undefined,
    onopentagname: () => undefined,
    onprocessinginstruction: () => undefined,
    onselfclosingtag: () => undefined,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, collect);
  tokenizer.write(reference);
  tokenizer.end();
  return decoded === reference.length ? text : undefined;
}
