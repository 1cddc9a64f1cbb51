import { Parser } from 'htmlparser2';

/** What happens while XML is read; names keep their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML from start to end, without recursion; returns whether every element that was opened was also closed. */
export function readXml(xml: string, handlers: XmlHandlers): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        handlers.open?.(name, attributes);
      },
      ontext: (text) => handlers.text?.(text),
      onclosetag(name) {
        depth--;
        handlers.close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  const open = depth;
  parser.end();
  return open === 0;
}

/** A name without its prefix: `w:t` is `t`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
