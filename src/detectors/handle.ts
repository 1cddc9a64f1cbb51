import { wordUse } from '../lexicons/words.js';
import { splitWords } from '../text/split-words.js';
import { standsAlone, withoutTail } from './boundaries.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

/** Takes `quiet_river`, `pat.k_77`; the mark `_` is what tells. */
const SNAKE = /^[a-z\d]{1,24}(?:[._][a-z\d]{1,24}){1,5}_?$/i;
/** Takes `riverfan88`, `BamaPat77`; leaves `covid19`, `B12`, `Oct2024`. */
const NUMBERED = /^[A-Z]{5,24}\d{2,4}$/i;
const NUMBERED_WORDS =
  /^(?:under|over|ages|top|covid|sars|version|windows|office|room|page|level|phase|january|february|march|april|june|july|august|september|october|november|december|vision|agenda|project|healthy|class|season|spring|summer|winter|fall|year|world|super|suite|building|group)/i;
/** Words in the name of an account that tell of an organisation. */
const ORGANISATION =
  /(?:hospital|hospitals|clinic|clinics|health|healthcare|medical|medicine|med|care|dental|pharmacy|foundation|association|society|institute|university|univ|college|school|gov|news|nih|cdc|fda|cms|hhs|who|nhs|usa|official|center|centre|department|dept|council|alliance|network|coalition|magazine|journal|tv|radio|daily|times|post|inc|llc|org|team|services|support|system)$/i;
/** Names of columns and variables. Takes `member_id`, `zip_code`; leaves `pat_k`. */
const FIELD =
  /_(?:id|ids|number|num|no|code|count|name|date|type|status|url|path|title|text|key|value|at|time|email|phone|total|page|image|block|list)$/i;
const MAX_BACK = 30;

/** Names of accounts, letters N and R. An account that says it is an organisation names nobody. */
export const handle = defineDetector({
  name: 'handle',
  types: ['handle'],
  detect(scene) {
    const { text, tokens } = scene.document;
    const index = tokenIndex(scene.document);
    const found: Entity[] = [];
    const add = (start: number, end: number, confidence: number, subtype: string): void => {
      if (found.some((other) => other.start < end && start < other.end)) return;
      const organisation = isOrganisation(text.slice(start, end));
      found.push({
        type: 'handle',
        subtype: organisation ? 'organisation' : subtype,
        start,
        end,
        confidence,
        identifier: !organisation,
      });
    };
    for (const i of index.handles) {
      const token = tokens[i];
      if (token && !/\w/.test(text[token.start - 1] ?? ' '))
        add(token.start, token.end + (text[token.end] === '_' ? 1 : 0), 0.9, 'mention');
    }
    for (const i of cued(scene)) {
      const range = nameAt(text, tokens[i]?.start ?? 0);
      if (range) add(range.start, range.end, 0.75, 'username');
    }
    for (const i of index.joiners) {
      const token = tokens[i];
      if (
        token?.text === '/' &&
        /^[ur]$/.test(tokens[i - 1]?.lower ?? '') &&
        tokens[i - 1]?.end === token.start
      ) {
        const range = nameAt(text, token.end);
        if (range && tokens[i - 1]?.lower === 'u') add(tokens[i - 1]?.start ?? 0, range.end, 0.9, 'username');
      }
      if (token?.text === '_') addSnake(text, token.start, add);
    }
    for (const i of index.digits) {
      const token = tokens[i];
      if (token?.kind !== 'alnum' || !NUMBERED.test(token.text) || NUMBERED_WORDS.test(token.text)) continue;
      if (
        standsAlone(text, token.start, token.end) &&
        !/^\.[a-z]|^\(/.test(text.slice(token.end, token.end + 2)) &&
        text[token.start - 1] !== '#'
      ) {
        add(token.start, token.end, 0.55, 'username');
      }
    }
    for (const i of index.humps) {
      const token = tokens[i];
      const humps = token?.text.match(/[A-Z]/g)?.length ?? 0;
      if (
        token &&
        humps >= 3 &&
        splitWords(token.text).every((word) => word.length < 2 || wordUse(word).frequency > 1) &&
        standsAlone(text, token.start, token.end)
      ) {
        add(token.start, token.end, 0.5, 'username');
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

/** Indexes of the tokens behind a word for the name of an account. */
function cued(scene: Scene): number[] {
  const { tokens } = scene.document;
  return scene.phrases('handle-cues').map(({ last }) => {
    let next = last + 1;
    while (/^(?:["':@(*]|is|as|name)$/.test(tokens[next]?.lower ?? '') && next < last + 4) next++;
    return next;
  });
}

/** A name behind a cue must not be an ordinary word: it is in quotes, mixed, numbered or unknown. */
function nameAt(text: string, at: number): { start: number; end: number } | undefined {
  const name = /^[a-z\d](?:[\w.]{1,38}\w|_)/i.exec(text.slice(at, at + 40))?.[0];
  if (!name || text[at + name.length] === '@') return undefined;
  const quoted =
    /["'\u201C\u2018]/.test(text[at - 1] ?? '') && /["'\u201D\u2019]/.test(text[at + name.length] ?? '');
  const shaped = /[_\d]|[a-z][A-Z]|\w\.\w/.test(name) && /[a-z]{2}/i.test(name);
  const unknown = name.length >= 7 && name === name.toLowerCase() && wordUse(name).frequency === 0;
  return quoted || shaped || unknown ? { start: at, end: at + name.length } : undefined;
}

function addSnake(
  text: string,
  at: number,
  add: (start: number, end: number, confidence: number, subtype: string) => void,
): void {
  let start = at;
  while (start > 0 && at - start < MAX_BACK && /[\w.]/.test(text[start - 1] ?? '')) start--;
  let end = at + 1;
  while (end < text.length && end - at < MAX_BACK && /[\w.]/.test(text[end] ?? '')) end++;
  const name = withoutTail(text.slice(start, end), '.');
  const file =
    /\.(?:jpe?g|png|gif|webp|pdf|docx?|xlsx?|csv|json|md|txt|html?|mp[34]|m4a|wav|mov|heic|dcm|zip|ya?ml|js|ts|py|php|aspx)$/i.test(
      name,
    );
  const markup = /[=(]\s?["']$|[{%|]\s?$/.test(text.slice(Math.max(0, start - 3), start));
  const around = `${text[start - 1] ?? ' '}${text[start + name.length] ?? ' '}`;
  if (
    markup ||
    file ||
    FIELD.test(name) ||
    (/_[\d.]+$/.test(name) && /\./.test(name)) ||
    !SNAKE.test(name) ||
    !/[a-z]{2}/i.test(name) ||
    /[-{}<>=$/\\`%&?:\]|#]/.test(around) ||
    name === name.toUpperCase()
  )
    return;
  add(start, start + name.length, 0.6, 'username');
}

function isOrganisation(name: string): boolean {
  const plain = withoutTail(name.replace(/^@/, ''), '_.0123456789');
  if (/^(?:u\.?s|the)?(?:cdc|nih|fda|cms|hhs|who|nhs|ama|aap|usda|va|vha)(?:_|gov|news|$)/i.test(plain))
    return true;
  const last = splitWords(plain).at(-1) ?? plain;
  return ORGANISATION.test(last) || /(?:hospital|clinic|health|medical|dental|gov)(?:s|usa)?$/i.test(plain);
}
