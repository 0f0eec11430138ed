import type { Drawer } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import type { Page } from '../core/page.ts';
import { maskPersonal } from '../core/personal/mask.ts';
import type { Row } from '../core/record.ts';
import { inLang, type Lang, type Text } from '../core/text.ts';
import { zoneClock } from '../desk/zoneClock.ts';
import type { OpenDesk } from '../drawers/kit/desk.ts';
import type { AnyCall } from '../drawers/kit/verb.ts';
import type { World } from '../drawers/kit/world.ts';
import type { Asker, TerminalAsker } from '../terminal/ask.ts';
import type { Look } from '../terminal/look.ts';
import type { Printer } from '../terminal/printer.ts';
import { type DeskAt, deskAt, factsAt, within } from './desk/deskAt.ts';
import { byState } from './desk/namable.ts';
import { openDesk } from './desk/openDesk.ts';
import { accountAt } from './edge/account.ts';
import type { Edge } from './edge/edge.ts';
import type { Namable } from './line/asking.ts';
import type { TypedLine } from './line/typedLine.ts';
import { commandWords as w } from './line/words.ts';

/** The functions by which a verb asks and tells the person at the terminal. */
export const peopleAt = (asker: Asker | null, voice: Printer): Pick<AnyCall, 'ask' | 'say' | 'confirm'> => ({
  ask: asker === null ? null : (question) => asker.ask(question),
  say: async (sentences) => {
    for (const sentence of sentences) await voice.warning(sentence);
  },
  confirm: async (question, page = []) => (asker === null ? null : confirmed(asker, voice, page, question)),
});

/** The function by which a verb writes a file of the user. `isForced` lets it replace another one without a question. */
export const keeperAt =
  ({ confirm: mayReplace }: Pick<AnyCall, 'confirm'>, isForced: boolean): AnyCall['keepFile'] =>
  async (path, contents) =>
    (await import('../formats/keepFile.ts')).keepFile(path, contents, { isForced, mayReplace });

/** The function by which a verb reads what the papers of the office have in common. */
export const houseAt =
  ({ facts, desk }: Pick<AnyCall, 'facts' | 'desk'>): AnyCall['house'] =>
  async () =>
    (await import('../drawers/kit/printing.ts')).houseOf(facts, desk.wide.settings);

/** The doors to what lies beside the desk: backups of a desk that cannot be read, and secrets. */
export const besideAt = ({ drawers, options }: DeskAt): Pick<AnyCall, 'rescue' | 'safe'> => ({
  rescue: async () => {
    drawers.assertAll();
    return (await import('../desk/backup/rescue.ts')).openRescue(options);
  },
  safe: async () => (await import('../desk/safe.ts')).openSafe(options),
});

/** The access to the outside world that a verb gets besides its desk. `option` is `--desk` as it was typed. */
export const worldAt = (edge: Edge, desk: DeskAt, option: string | undefined, rehearse: World['rehearse']): World => ({
  data: edge.data,
  get scratch() {
    return edge.scratch();
  },
  newUid: edge.newUid,
  get account() {
    return accountAt(edge, option);
  },
  withOffset: desk.clock.zone.withOffset,
  clock: zoneClock(desk.clock.zone),
  rehearse,
  inChinese: async (past) => (await import('./pastInChinese.ts')).pastInChinese(past),
  premises: () => desk.options,
  deskIn: async (folder) => {
    const other = deskAt(within(edge, desk), folder);
    await factsAt(other);
    return openDesk(other);
  },
  piped: async () => (await import('./edge/piped.ts')).pipedInto(edge),
  standardInput: {
    get isTerminal() {
      return edge.input().isTTY === true;
    },
    bytes: async () => (await import('./edge/piped.ts')).allOf(edge),
    stream: edge.input,
  },
  thrifty: () => edge.thrifty?.(),
  outside: { env: edge.env, platform: edge.platform, uid: edge.uid, epoch: Date.parse(edge.instant) },
});

/** The asker of prompts; null if there is no terminal or prompts are switched off. */
export const askerOf = (
  edge: Edge,
  globals: Pick<TypedLine['globals'], 'input' | 'json'>,
  look: Look,
): TerminalAsker | null => {
  const { out } = edge;
  if (!globals.input || globals.json || out.isTTY !== true) return null;
  // Read only here, because the stream is created when it is first read.
  const { err } = edge;
  const input = edge.input();
  if (input.isTTY !== true) return null;
  const asker = lateAsker(async () => (await import('../terminal/ask.ts')).terminalAsker({ input, out, err }, look));
  return edge.ledBy?.asking(asker) ?? asker;
};

/** The lines of the terminal that a page may take, null if there is no terminal, and whether the matters follow below the page. */
export const screenAt = ({ out, ledBy }: Edge): Pick<AnyCall, 'screenLines' | 'mattersFollow'> => ({
  screenLines: out.isTTY === true && out.rows ? out.rows - (ledBy?.rows ?? 0) : null,
  mattersFollow: ledBy?.listsMatters === true,
});

/** An asker that is made at the first question: most commands ask none. */
const lateAsker = (make: () => Promise<TerminalAsker>): TerminalAsker => {
  let made: TerminalAsker | null = null;
  const asker = async (): Promise<TerminalAsker> => {
    made ??= await make();
    return made;
  };
  return {
    ask: async (question) => (await asker()).ask(question),
    confirm: async (message, initial) => (await asker()).confirm(message, initial),
    choose: async (choosing) => (await asker()).choose(choosing),
    unused: () => made?.unused() ?? '',
  };
};

/** The live records whose ids begin with one of these letters (null: with any), the open ones first, with numbers masked. */
export const namableOn = (
  desk: OpenDesk,
  { facts, lang }: { readonly facts: Facts; readonly lang: Lang },
): ((letters: readonly string[] | null) => readonly Namable[]) => {
  const named = (drawer: Drawer): readonly Namable[] => {
    const { open, closed } = byState(drawer, desk.records(drawer), facts);
    const titleOf = (record: Row): string => maskPersonal(drawer.titleOf(record));
    return [
      ...open.map((record) => ({ id: record.id, title: titleOf(record) })),
      ...closed.map((record) => ({ id: record.id, title: inLang(w.isClosed(titleOf(record)), lang) })),
    ];
  };
  return (letters) => desk.drawers.filter(({ letter }) => letters === null || letters.includes(letter)).flatMap(named);
};

/** A note about text that was typed or pasted after the last question, so that it does not get lost unnoticed. */
export const unusedAt = ({ ledBy }: Edge, asker: TerminalAsker | null): readonly Text[] => {
  // Under the menu nothing gets lost: text typed too early is the answer to the next question of the menu.
  const typed = ledBy === undefined ? (asker?.unused() ?? '') : '';
  return typed === '' ? [] : [w.unused(typed)];
};

const confirmed = async (asker: Asker, voice: Printer, page: Page, question: Text): Promise<boolean> => {
  await voice.print({ page, json: null });
  return asker.confirm(question, false);
};
