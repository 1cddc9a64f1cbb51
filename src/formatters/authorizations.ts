import type { AuthorizationFaultId } from '../linter/authorization-faults.js';
import type { AuthorizationReport, ListedAuthorization, RestingPost } from './authorization-report.js';
import type { PrintContext } from './formatter.js';
import { jsonText } from './json-text.js';
import { portablePath } from './paths.js';
import { count, printable, shownPath } from './terminal-text.js';

/** Turns the list of authorizations into text. Pure. */
export type AuthorizationFormatter = (
  report: AuthorizationReport,
  context: Pick<PrintContext, 'cwd' | 'palette'>,
) => string;

const FAULTS: Readonly<Record<AuthorizationFaultId, string>> = {
  placeholder: 'a word stands where an id belongs',
  unknown: 'names an id that is not in the register',
  incomplete: 'the register does not say what is permitted, where, or until when',
  early: 'signed after the day of the post',
  revoked: 'revoked',
  revokedOn: 'revoked before the day of the post',
  expired: 'the draft says that it has expired',
  lapsed: 'lapsed before the day of the post',
  channel: 'another channel',
  channelUnsaid: 'nothing says on which channel',
  scope: 'another kind of content',
  guardian: 'a minor, and no guardian signed',
  part2: 'substance use, without the consent of 42 CFR Part 2',
};

/** For people: each form with the posts that rest on it. */
const stylish: AuthorizationFormatter = (report, { cwd, palette }) => {
  const place = ({ filePath, line, locator }: Omit<RestingPost, 'faults'>) =>
    `  ${shownPath(filePath, cwd)}:${line}${locator === undefined ? '' : ` (${printable(locator)})`}`;
  const blocks = report.authorizations.map((one) => {
    const isGood = one.state === 'in-force';
    const state = stateText(one);
    const shown = isGood
      ? palette.good(state)
      : one.state === 'lapsing'
        ? palette.warning(state)
        : palette.error(state);
    const posts = one.posts.map((post) => {
      const faults = post.faults.map(({ id }) => FAULTS[id]).join('; ');
      return faults === '' ? place(post) : `${place(post)}  ${palette.error(faults)}`;
    });
    const resting = posts.length > 0 ? posts : [palette.faint('  no post rests on it')];
    return [`${palette.strong(one.id)}  ${shown}`, ...resting, ''].join('\n');
  });
  const unlisted =
    report.unlisted.length > 0
      ? [[palette.error('Not in the register'), ...report.unlisted.map(place), ''].join('\n')]
      : [];
  return `${[...blocks, ...unlisted, summary(report)].join('\n')}\n`;
};

/** For tools: paths are relative to the folder of the run. */
const json: AuthorizationFormatter = (report, { cwd }) => {
  const relative = <Post extends { readonly filePath: string }>(post: Post): Post => ({
    ...post,
    filePath: portablePath(post.filePath, cwd),
  });
  return jsonText(
    {
      ...report,
      authorizations: report.authorizations.map((one) => ({
        ...one,
        source: portablePath(one.source, cwd),
        posts: one.posts.map(relative),
      })),
      unlisted: report.unlisted.map(relative),
    },
    2,
  );
};

/** Formats of `phi-lint authorizations` by name. */
export const AUTHORIZATION_FORMATS: Readonly<Record<'stylish' | 'json', AuthorizationFormatter>> = {
  stylish,
  json,
};

function stateText({ state, expires = '', daysLeft = 0, revoked }: ListedAuthorization): string {
  if (state === 'revoked') return revoked === true ? 'revoked' : `revoked on ${String(revoked)}`;
  if (state === 'lapsed') return `lapsed on ${expires}`;
  if (state === 'early') return 'not signed yet';
  if (state === 'incomplete') return 'incomplete: scope, channels or expiry are missing';
  if (state === 'in-force') return `in force until ${expires}`;
  if (revoked !== undefined) return `will be revoked on ${String(revoked)}`;
  return `lapses on ${expires}, ${daysLeft === 0 ? 'today' : `in ${count(daysLeft, 'day')}`}`;
}

function summary({ authorizations, unlisted, within }: AuthorizationReport): string {
  const posts = new Set(
    [...authorizations.flatMap((one) => one.posts), ...unlisted].map(
      ({ filePath, line, locator = '' }) => `${filePath} ${line} ${locator}`,
    ),
  );
  const lapsing = authorizations.filter(({ state }) => state === 'lapsing').length;
  const dead = authorizations.filter(({ state }) => state === 'revoked' || state === 'lapsed').length;
  return [
    `${count(authorizations.length, 'authorization')}, ${count(posts.size, 'post')} that ${posts.size === 1 ? 'rests' : 'rest'} on them.`,
    `${count(lapsing, 'lapses', 'lapse')} within ${count(within, 'day')}, ${dead} no longer in force.`,
  ].join(' ');
}
