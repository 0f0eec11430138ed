import { Complaint, EXIT } from '../core/complaint.ts';
import type { Page } from '../core/page.ts';
import type { DrawerName } from '../core/record.ts';
import type { Text } from '../core/text.ts';
import type { AnyCall } from '../drawers/kit/verb.ts';
import { progress } from '../terminal/progress.ts';
import { type Begun, begin, deskMeant, reworded, treeOf, typedFor } from './begin.ts';
import { askerOf, besideAt, namableOn, peopleAt, screenAt, unusedAt, worldAt } from './call.ts';
import { carryOut } from './carryOut.ts';
import { type DeskAt, storedLang, within } from './desk/deskAt.ts';
import { clockNotesOf, factsFor } from './desk/factsFor.ts';
import { lossNotesOf } from './desk/lossNotes.ts';
import { shownDesk } from './desk/sealed.ts';
import { treeFor } from './doors.ts';
import type { Edge } from './edge/edge.ts';
import { printed } from './edge/printed.ts';
import { voiceOf } from './edge/voice.ts';
import type { HelpTold } from './help/asJson.ts';
import { idlingOf } from './idling.ts';
import { findCommand } from './line/findCommand.ts';
import { asksHelp } from './line/firstWord.ts';
import { refuseGlobalSlips, refuseStrayOptions } from './line/globalSlips.ts';
import type { FoundCommand } from './line/tree.ts';
import { isBare, type TypedLine } from './line/typedLine.ts';
import { commandWords as w } from './line/words.ts';

/**
 * Runs one command, from its words to its exit code. Errors become words only here: a `Complaint` is told to the person; any other error is
 * a bug and is thrown on.
 */
export const run = async (edge: Edge): Promise<number> => {
  if (edge.argv[0] === '__complete') return complete(edge);
  const begun = await begin(edge);
  try {
    return await obey(begun);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const { voice } = await readerOf(begun, () => storedLang(begun.desk));
    await voice.complaint(error);
    return error.exit;
  }
};

const obey = async (begun: Begun): Promise<number> => {
  const { edge, seen } = begun;
  refuseGlobalSlips(edge.argv);
  if (seen.lang !== null && seen.lang !== 'en' && seen.lang !== 'zh')
    throw new Complaint('badValue', w.notLang(seen.lang));
  if (seen.version) return tell(begun, versionOf(edge));
  const [first, ...rest] = seen.words;
  if (first === undefined) refuseStrayOptions(edge.argv, 'office');
  if (first === undefined && !seen.help) return alone(begun);
  // `office help notice new` is the help of `office notice new --help`.
  if (first !== undefined && asksHelp(first.word)) {
    const { helpOn } = await import('./help/helping.ts');
    return tell(begun, await helpOn(edge, { ...seen, words: rest, help: true }));
  }
  const tree = await treeOf(begun);
  const found = findCommand(tree, seen);
  if (found.kind === 'noun') refuseStrayOptions(edge.argv, `office ${found.noun}`);
  if (found.kind !== 'verb' || seen.help)
    return tell(begun, await (await import('./help/helping.ts')).helpFor(tree, found, edge));
  return perform(begun, { ...found, nouns: tree.drawers.map(({ name }) => name) }, await typedFor(found, begun));
};

/** `office` alone: the menu if somebody can be asked, else the commands of a normal day. */
const alone = async (begun: Begun): Promise<number> => {
  const { edge, seen, desk } = begun;
  const { voice, look } = await voiceOf(edge, seen, () => storedLang(desk));
  const globals = { json: seen.json, input: !edge.argv.includes('--no-input') };
  const asker = edge.env['TERM'] === 'dumb' ? null : askerOf(edge, globals, look);
  if (asker === null) return tell(begun, (await import('./help/helping.ts')).normalDayHelp());
  const [{ lead }, { momentAt }] = await Promise.all([import('./menu/lead.ts'), import('./menu/moment.ts')]);
  const obeying = async (one: Edge): Promise<number> => obey(await begin(one));
  return lead({ edge, voice, look, asker, obey: obeying, moment: () => momentAt(edge, seen.desk, look.lang) });
};

const versionOf = ({ version }: Edge): HelpTold => ({
  page: [{ kind: 'lines', lines: [version] }],
  json: () => ({ schema: 'office.version/1', version }),
});

/** Answers the shell at TAB. Its code is loaded only then. */
const complete = async (edge: Edge): Promise<number> => {
  const [shell, { TOPICS }] = await Promise.all([import('./shell/complete.ts'), import('./help/topics/index.ts')]);
  return shell.complete(edge, { treeFor, topics: TOPICS });
};

/** The voice in which a command speaks to its reader, and how that looks. */
const readerOf = async (begun: Begun, lang: Parameters<typeof voiceOf>[2]) => {
  const { voice, look } = await voiceOf(begun.edge, begun.seen, lang);
  return { voice: reworded(voice, look.lang, begun), look };
};

/** A verb, and the drawers it is about: a single one unless the line names none. */
type Called = Extract<FoundCommand, { kind: 'verb' }> & { readonly nouns: readonly DrawerName[] };

/** Prints help or the version: a page for people, a value for scripts. */
const tell = async ({ edge, seen, desk }: Begun, { page, json }: HelpTold): Promise<number> => {
  const { voice, look } = await voiceOf(edge, seen, () => storedLang(desk));
  await voice.print({ page, json: seen.json ? await json(look.lang) : null, isWhole: true });
  return EXIT.done;
};

const perform = async (begun: Begun, { command, verb, nouns }: Called, typed: TypedLine): Promise<number> => {
  const { edge } = begun;
  const desk = deskMeant(typed, begun);
  const { state, isIdle } = await idlingOf(verb, typed, desk, edge);
  if (isIdle) return EXIT.done;
  const facts = await factsFor(verb, nouns, desk, edge, isBare(typed));
  const { zone } = desk.clock;
  const { voice, look } = await readerOf(begun, () => facts.settings.lang);
  const asker = askerOf(edge, typed.globals, look);
  const call: Omit<AnyCall, 'keepFile' | 'house'> = {
    facts,
    lens: { facts, reveal: typed.globals.reveal, withOffset: zone.withOffset },
    desk: shownDesk(desk, typed.globals.reveal, look.lang),
    lang: look.lang,
    linesOf: voice.linesOf,
    ...screenAt(edge),
    progress: progress(edge.err, look.lang),
    ...besideAt(desk),
    before: state,
    ...peopleAt(asker, voice),
    world: worldAt(edge, desk, typed.globals.desk, (argv, at) => rehearse(within(edge, desk), argv, at)),
  };
  const reading = { facts, toLocal: zone.toLocal, home: edge.home };
  const show = async (page: Page): Promise<void> => {
    await voice.print({ page, json: null, isPart: true, isWhole: true });
  };
  const told = { show, complain: voice.complaint, say: voice.warning };
  const filling = { command, reading, asker, ...told, heard: edge.ledBy?.heard, namable: namableOn(call.desk, call) };
  const { answer, notes } = await carryOut(verb, typed, call, { filling, data: edge.data, opening: desk.opening });
  for (const note of [...(await deskNotesFor(verb, desk)), ...notes, ...unusedAt(edge, asker)])
    await voice.warning(note);
  await printed(answer, voice);
  return answer.exit ?? EXIT.done;
};

/** Notes on the desk as a whole: its clock, and what it has lost unless the verb tells of that itself. */
const deskNotesFor = async ({ tellsOfLoss }: Called['verb'], desk: DeskAt): Promise<readonly Text[]> => [
  ...(await clockNotesOf(desk)),
  ...(tellsOfLoss === true ? [] : await lossNotesOf(desk)),
];

/** Runs another command without output at another moment. Throws its complaint. */
const rehearse = async (edge: Edge, argv: readonly string[], at: string): Promise<void> => {
  const { Writable } = await import('node:stream');
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  await obey(await begin({ ...edge, argv, env: { ...edge.env, OFFICE_NOW: at }, out: silence, err: silence }));
};
