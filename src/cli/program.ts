import type { Moment } from '../core/civil.ts';
import { Complaint, EXIT } from '../core/complaint.ts';
import type { Page } from '../core/page.ts';
import type { Text } from '../core/text.ts';
import { zoneClock } from '../desk/zoneClock.ts';
import { cabinet } from '../drawers/cabinet.ts';
import type { AnyCall, World } from '../drawers/kit/verb.ts';
import { type Asker, terminalAsker } from '../terminal/ask.ts';
import type { Look } from '../terminal/look.ts';
import type { Printer } from '../terminal/printer.ts';
import { progress } from '../terminal/progress.ts';
import { factsAnyhow, storedLang, storeOf, storeOptions } from './desk/deskAt.ts';
import { factsOf, openDesk } from './desk/openDesk.ts';
import { treeFor } from './doors.ts';
import { accountAt } from './edge/account.ts';
import { nowAt } from './edge/clock.ts';
import type { Edge } from './edge/edge.ts';
import { printed } from './edge/printed.ts';
import { voiceOf } from './edge/voice.ts';
import { fill } from './line/fill.ts';
import { type Glance, glance } from './line/globals.ts';
import { parse, type Typed } from './line/parse.ts';
import { type Found, findCommand } from './line/tree.ts';
import { commandWords as w } from './line/words.ts';

/**
 * Runs one command, from its line to its exit code. The one place where errors become words: a `Complaint` is told to the
 * person, anything else is a bug and rises.
 */
export const run = async (edge: Edge): Promise<number> => {
  if (edge.argv[0] === '__complete') return complete(edge);
  const seen = glance(edge.argv);
  try {
    return await obey(edge, seen);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    const { voice } = await voiceOf(edge, seen, () => storedLang(edge, seen.desk));
    await voice.complaint(error);
    return error.exit;
  }
};

const obey = async (edge: Edge, seen: Glance): Promise<number> => {
  if (seen.lang !== null && seen.lang !== 'en' && seen.lang !== 'zh')
    throw new Complaint('badValue', w.notLang(seen.lang));
  if (seen.version) return tell(edge, seen, [{ kind: 'lines', lines: [edge.version] }]);
  const [first, ...rest] = seen.words;
  if (first === undefined && !seen.help) return tell(edge, seen, (await import('./help/help.ts')).normalDay());
  // `office help notice new` is `office notice new --help`.
  if (first?.word === 'help') {
    const { helpOn } = await import('./help/helping.ts');
    return tell(edge, seen, await helpOn(edge, { ...seen, words: rest, help: true }));
  }
  const tree = await treeFor(seen.words);
  const found = findCommand(tree, seen);
  if (found.kind !== 'verb' || seen.help)
    return tell(edge, seen, (await import('./help/helping.ts')).helpPage(tree, found, edge));
  const words = edge.argv.filter((_, at) => !found.used.includes(at));
  return perform(edge, seen, found, parse(found.command, found.verb, words));
};

/** What the shell asks at TAB; loaded for it alone. */
const complete = async (edge: Edge): Promise<number> => {
  const [shell, { TOPICS }] = await Promise.all([import('./shell/complete.ts'), import('./help/topics/index.ts')]);
  return shell.complete(edge, { treeFor, topics: TOPICS, drawers: cabinet });
};

type Called = Extract<Found, { kind: 'verb' }>;

/** Help and version are for people, `--json` or not. */
const tell = async (edge: Edge, seen: Glance, page: Page): Promise<number> => {
  const { voice } = await voiceOf(edge, { ...seen, json: false }, () => storedLang(edge, seen.desk));
  await voice.print({ page, json: null, isWhole: true });
  return EXIT.done;
};

const perform = async (edge: Edge, seen: Glance, { command, verb }: Called, typed: Typed): Promise<number> => {
  const now = nowAt(edge);
  const store = storeOf(edge, typed.globals.desk);
  const facts = verb.onAnyDesk === true ? factsAnyhow(store, now) : factsOf(store.read(), cabinet, now);
  const { voice, look } = await voiceOf(edge, seen, () => facts.settings.lang);
  const asker = askerOf(edge, typed, look);
  const call: AnyCall = {
    facts,
    lens: { facts, reveal: typed.globals.reveal },
    desk: openDesk(store, cabinet, now),
    lang: look.lang,
    linesOf: voice.linesOf,
    screenLines: edge.out.isTTY === true ? (edge.out.rows ?? null) : null,
    progress: progress(edge.err, look.lang),
    rescue: async () => (await import('../desk/backup/rescue.ts')).openRescue(storeOptions(edge, typed.globals.desk)),
    safe: async () => (await import('../desk/safe.ts')).openSafe(storeOptions(edge, typed.globals.desk)),
    ...peopleAt(asker, voice),
    world: worldAt(edge, now, typed.globals.desk),
  };
  const reading = { facts, toLocal: edge.zone.toLocal };
  const show = (page: Page) => voice.print({ page, json: null, isPart: true, isWhole: true });
  const filling = { command, reading, asker, show, complain: voice.complaint };
  const answer = await fill(verb, typed, filling, async (filled) => verb.run({ ...call, ...filled }));
  for (const note of answer.notes ?? []) await voice.warning(note);
  await printed(answer, voice, edge.zone);
  return answer.exit ?? EXIT.done;
};

/** Whoever is at the terminal. */
const peopleAt = (asker: Asker | null, voice: Printer): Pick<AnyCall, 'ask' | 'say' | 'confirm'> => ({
  ask: asker === null ? null : (question) => asker.ask(question),
  say: async (sentences) => {
    for (const sentence of sentences) await voice.warning(sentence);
  },
  confirm: async (question, page = []) => (asker === null ? null : confirmed(asker, voice, page, question)),
});

const worldAt = (edge: Edge, now: Moment, desk: string | undefined): World => ({
  data: edge.data,
  scratch: edge.scratch,
  newUid: edge.newUid,
  get account() {
    return accountAt(edge, desk);
  },
  withOffset: edge.zone.withOffset,
  clock: zoneClock(edge.zone),
  rehearse: (argv, at) => rehearse(edge, argv, at),
  premises: () => storeOptions(edge, desk),
  deskIn: (folder) => openDesk(storeOf(edge, folder), cabinet, now),
  piped: async () => (await import('./edge/piped.ts')).pipedInto(edge),
  outside: { env: edge.env, platform: edge.platform, uid: edge.uid, epoch: Date.parse(edge.instant) },
});

const askerOf = (edge: Edge, { globals }: Typed, look: Look) => {
  const { out } = edge;
  if (!globals.input || globals.json || out.isTTY !== true) return null;
  // Only now, because the stream is made when it is asked for.
  const { input, err } = edge;
  return input.isTTY === true ? terminalAsker({ input, out, err }, look) : null;
};

const confirmed = async (asker: Asker, voice: Printer, page: Page, question: Text): Promise<boolean> => {
  await voice.print({ page, json: null });
  return asker.confirm(question, false);
};

/** Another command in silence, at another moment; what it complains of rises. */
const rehearse = async (edge: Edge, argv: readonly string[], at: string): Promise<void> => {
  const { Writable } = await import('node:stream');
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  await obey({ ...edge, argv, env: { ...edge.env, OFFICE_NOW: at }, out: silence, err: silence }, glance(argv));
};
