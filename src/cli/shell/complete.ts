import { Complaint, EXIT } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { late } from '../../core/once.ts';
import { SEALED } from '../../core/sealing.ts';
import { inLang, isAscii, type Lang } from '../../core/text.ts';
import { chooseLang } from '../../terminal/locale.ts';
import { drawerRowsOf } from '../desk/applyRule.ts';
import { coveringDrawer } from '../desk/cover.ts';
import { type DeskAt, deskAt } from '../desk/deskAt.ts';
import type { Edge } from '../edge/edge.ts';
import { inEnglish } from '../line/english.ts';
import { type Glance, glance } from '../line/globals.ts';
import type { Tree } from '../line/tree.ts';
import { type Completion, completionAt, type ShellKnown } from './candidates.ts';
import { shellLineOf, unquoted } from './line.ts';
import { bashReply, plainReply } from './reply.ts';
import { spotAt, type Topics } from './spot.ts';

/** The commands and topics that can be typed. */
type Commands = {
  readonly treeFor: (words: Glance['words']) => Promise<Tree>;
  readonly topics: Topics;
};

/**
 * Answers `office __complete SHELL …`, which the shell runs at each TAB. It reads at most the live desk and writes nothing. On any error it
 * prints nothing, because a message would appear in the line that is being typed.
 */
export const complete = async (edge: Edge, commands: Commands): Promise<number> => {
  const reply = await replyTo(edge, commands);
  await new Promise((settle) => edge.out.write(reply, settle));
  return EXIT.done;
};

const replyTo = async (edge: Edge, commands: Commands): Promise<string> => {
  try {
    const [, shell = '', ...rest] = edge.argv;
    if (shell === 'bash') return await toBash(edge, commands, rest);
    const words = wordsFrom(shell, rest);
    return plainReply(await completionOf(edge, commands, words.slice(0, -1), unquoted(words.at(-1) ?? '')));
  } catch (error) {
    if (error instanceof Complaint) return '';
    throw error;
  }
};

/** Answers bash. The arguments are: the line up to the cursor, COMP_WORDBREAKS, COMP_TYPE, COLUMNS. */
const toBash = async (edge: Edge, commands: Commands, [typed = '', breaks = '', type, columns]: string[]) => {
  const line = shellLineOf(typed, breaks);
  const completion = await completionOf(edge, commands, line.words.slice(1), line.current);
  return bashReply(completion, line, { type: Number(type), columns: Number(columns) });
};

/** The typed words. PowerShell passes them as base64, because it would otherwise change quotation marks and drop empty words. */
const wordsFrom = (shell: string, rest: readonly string[]): readonly string[] =>
  shell === 'powershell'
    ? Buffer.from(rest[0] ?? '', 'base64')
        .toString('utf8')
        .split('\0')
    : rest;

const completionOf = async (
  edge: Edge,
  { treeFor, topics }: Commands,
  typed: readonly string[],
  current: string,
): Promise<Completion> => {
  const { argv: words } = await inEnglish(typed, treeFor);
  const seen = glance(words);
  const [first, ...rest] = seen.words;
  const tree = await treeFor(first?.word === 'help' ? rest : seen.words);
  const spot = spotAt(tree, topics, words, current);
  const desk = deskAt(edge, seen.desk ?? undefined);
  return desk.opening(() => completionAt(spot, knownTo(edge, desk, seen, languageOf(typed))));
};

/** The language of the command words so far; null if there are none. Whoever has begun a line in one language goes on in it. */
const languageOf = (words: readonly string[]): Lang | null => {
  const [first] = glance(words).words;
  return first === undefined ? null : isAscii(first.word) ? 'en' : 'zh';
};

/** The data of the desk that the command will be about. The desk is read when a part of it is needed. */
const knownTo = (
  edge: Edge,
  { store, drawers, factsAwake, options }: DeskAt,
  seen: Glance,
  line: Lang | null,
): ShellKnown => {
  const facts = late((): Facts => factsAwake(store.read()));
  return {
    facts,
    line,
    drawersOf: (letters) => {
      const words = inLang(SEALED, langOf(edge, seen.lang, facts));
      return drawers.lettered(store.read(), letters).map((drawer) => coveringDrawer(drawer, words));
    },
    records: (drawer) => drawerRowsOf(store.read(), drawer),
    folder: options.folder,
    data: edge.data,
    get lang() {
      return langOf(edge, seen.lang, facts);
    },
  };
};

/** The language of the notes. A desk that cannot be read does not decide it. */
const langOf = (edge: Edge, option: string | null, facts: () => Facts): Lang => {
  const isSaid = option === 'en' || option === 'zh' || !!edge.env['OFFICE_LANG'];
  if (isSaid) return chooseLang({ option, env: edge.env });
  try {
    return chooseLang({ env: edge.env, setting: facts().settings.lang });
  } catch (error) {
    if (error instanceof Complaint) return chooseLang({ env: edge.env });
    throw error;
  }
};
