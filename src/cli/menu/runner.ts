import { Complaint, type ComplaintCode } from '../../core/complaint.ts';
import { type Asks, asValue, fieldsOf } from '../../core/next.ts';
import { dim } from '../../core/page.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { TerminalAsker } from '../../terminal/ask.ts';
import { namableOn } from '../call.ts';
import { treeFor } from '../doors.ts';
import type { Edge, LedBy } from '../edge/edge.ts';
import type { Voice } from '../edge/voice.ts';
import { answerValuesIn, questionFor } from '../line/asking.ts';
import { afterCommand, findCommand } from '../line/findCommand.ts';
import { glance } from '../line/globals.ts';
import { inChineseWords } from '../line/inChineseWords.ts';
import { parse } from '../line/parse.ts';
import { type Slot, slotsOf } from '../line/slots.ts';
import { commandLine } from '../line/spellNext.ts';
import type { Tree } from '../line/tree.ts';
import { Back, goingBack } from './back.ts';
import type { MenuMoment } from './moment.ts';
import { menuWords as w } from './words.ts';

/** Everything that the menu works with. */
export type Menu = Voice & {
  readonly edge: Edge;
  readonly asker: TerminalAsker;
  /** Runs a command from its words. Throws its complaint. */
  readonly obey: (edge: Edge) => Promise<number>;
  /** The desk at this moment. */
  readonly moment: () => Promise<MenuMoment>;
};

/** Complaints after which the menu cannot go on. */
const ENDS: ReadonlySet<ComplaintCode> = new Set<ComplaintCode>(['interrupted', 'damagedDesk', 'unwritable']);

/** Runs a command with its prompts, and then prints it with the answers, so that it can be typed the next time. */
export const runHere = async (menu: Menu, words: readonly string[], asks?: Asks): Promise<void> => {
  const tree = await treeFor(glance(words).words);
  const found = verbIn(tree, words);
  let said = words;
  try {
    const meant = asks === undefined ? words : await askedFor(menu, words, found, asks);
    const heard = (slots: readonly Slot[]): void => {
      said = withAnswers(found.head, slots);
    };
    await menu.obey({ ...atOnce(menu.edge, meant), ledBy: ledBy(0, heard) });
    await menu.voice.said(dim(w.ran(commandLine(said, tree))));
  } catch (error) {
    if (error instanceof Back) return;
    if (!(error instanceof Complaint) || ENDS.has(error.code)) throw error;
    const spoken = inChineseWords(words, { line: async () => tree, treeFor });
    await menu.voice.complaint(menu.look.lang === 'zh' ? await spoken.complaint(error) : error);
  }
};

/** The wishes of the menu for a command: so many rows left free, and to hear its values. */
export const ledBy = (rows: number, heard: LedBy['heard'] = () => undefined): LedBy => ({
  rows,
  heard,
  asking: goingBack,
});

/** The edge of a command that begins now. Global options come first, as they were typed for the menu. */
export const atOnce = (edge: Edge, words: readonly string[]): Edge => ({
  ...edge,
  argv: [...edge.argv, ...words],
  instant: edge.instantNow?.() ?? edge.instant,
});

/** Asks for the values that a command needs here, and resolves to the command with the words for them. */
const askedFor = async (
  menu: Menu,
  argv: readonly string[],
  { verb, slots }: Found,
  asks: Asks,
): Promise<readonly string[]> => {
  const { desk, facts, reading } = await menu.moment();
  const leaning = {
    reading: { ...reading, given: {} },
    verb,
    namable: namableOn(desk, { facts, lang: menu.look.lang }),
  };
  const words = [...argv];
  for (const field of fieldsOf(asks)) {
    const slot = slots.find(({ name }) => name === field);
    if (slot === undefined) continue;
    const begin = field === asks.field ? asks.begin : undefined;
    const answer = await goingBack(menu.asker).ask({ ...questionFor(slot, leaning, begin), required: true });
    words.push(...wordsOf({ ...slot, typed: answerValuesIn(answer, slot.field) }));
  }
  return words;
};

type Found = { readonly verb: Verb; readonly slots: readonly Slot[]; readonly head: readonly string[] };

/** The verb that words name, with the values typed for it, and the words that name it. Throws if they are no command. */
const verbIn = (tree: Tree, argv: readonly string[]): Found => {
  const found = findCommand(tree, glance(argv));
  if (found.kind !== 'verb') throw new Error(`${argv.join(' ')} is no command`);
  const { words, from } = afterCommand(argv, found.used);
  const slots = slotsOf(found.verb, parse(found.command, found.verb, words, from));
  return { verb: found.verb, slots, head: argv.slice(0, found.used.length) };
};

const isOption = ({ spelled: name }: Slot): boolean => name.startsWith('--');

const wordsOf = (slot: Slot): readonly string[] => {
  const { name, field, typed = [] } = slot;
  if (!isOption(slot)) return typed.flatMap(asValue);
  return field.shape === null ? [spelled(name)] : typed.flatMap((value) => [spelled(name), value]);
};

/** A command with all values that were typed or answered, its arguments before its options. */
const withAnswers = (head: readonly string[], slots: readonly Slot[]): readonly string[] => {
  const given = slots.filter(({ typed }) => typed !== undefined);
  return [
    ...head,
    ...given.filter((slot) => !isOption(slot)).flatMap(wordsOf),
    ...given.filter(isOption).flatMap(wordsOf),
  ];
};
