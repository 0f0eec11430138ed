import { titleInFull } from '../../agenda/fullTitle.ts';
import type { Ranked } from '../../agenda/rank.ts';
import { agendaWords } from '../../agenda/words.ts';
import { EXIT } from '../../core/complaint.ts';
import type { Asks, Next } from '../../core/next.ts';
import { DAILY, EVERYWHERE } from '../../core/plates.ts';
import { same, type Text, text } from '../../core/text.ts';
import { dailyWords as d } from '../../drawers/kit/words.ts';
import type { ChoosableRow, Chosen } from '../../terminal/choose.ts';
import { padEnd, widthOf } from '../../terminal/width.ts';
import { treeOfNoun } from '../commands/nounTree.ts';
import { spelledNext } from '../line/spellNext.ts';
import { firstSteps } from './firstSteps.ts';
import { matchingRows } from './matching.ts';
import type { MenuMoment } from './moment.ts';
import { atOnce, ledBy, type Menu, runHere } from './runner.ts';
import { menuWords as w } from './words.ts';

/** Rows that the choice of a matter takes besides its list: question, blank line, keys, and the shell's next line. */
const AROUND = 4;

const USUAL_ROWS = 24;

/** The number of matters shown at a time, so that the morning page keeps most of the screen. */
const heightIn = (rows: number): number => (rows >= 36 ? 9 : rows >= 30 ? 5 : 3);

/** `office` alone on a terminal: the morning page, then one matter after the other, until the clerk leaves. */
export const lead = async (menu: Menu): Promise<number> => {
  if ((await menu.moment()).isEmpty) await firstSteps(menu);
  const { out } = menu.edge;
  const height = heightIn(out.isTTY === true ? (out.rows ?? USUAL_ROWS) : USUAL_ROWS);
  await menu.obey({ ...atOnce(menu.edge, ['today']), ledBy: { ...ledBy(height + AROUND), listsMatters: true } });
  while (await oneMatter(menu, height));
  return EXIT.done;
};

/** Lets the clerk choose a matter and do something about it. Resolves to false if the clerk left. */
const oneMatter = async (menu: Menu, height: number): Promise<boolean> => {
  const moment = await menu.moment();
  const { items } = moment;
  const { lang } = menu.look;
  const rows = [...items.map((item, n) => rowOf(item, n + 1)), ...BEGINNINGS];
  const matching = (typed: string): readonly ChoosableRow[] => matchingRows(rows, typed, lang);
  const chosen = await menu.asker.choose({ message: w.which, keys: w.whichKeys, rows, matching, height });
  if ('left' in chosen) return false;
  const item = items[Number(chosen.value) - 1];
  if (item === undefined) {
    await runHere(menu, chosen.value.split(' '));
    return true;
  }
  return aboutIt(menu, moment, item, height);
};

const rowOf = (item: Ranked, rank: number): ChoosableRow => {
  const title = typeof item.title === 'string' ? same(item.title) : item.title;
  return { value: `${rank}`, label: w.row(rank, item.id, agendaWords.action(item.action, title)) };
};

/** Rows for what can be begun whatever stands on the list; the value is the command. */
const BEGINNINGS: readonly ChoosableRow[] = [
  { value: 'jot', label: w.noted },
  { value: 'visitor in', label: w.arrived },
  { value: 'followup new', label: w.matter },
  { value: 'notice new', label: w.called },
];

type Doing = { readonly words: readonly string[]; readonly asks?: Asks; readonly label: Text };

/** Lets the clerk choose what is done about a matter, and does it. Resolves to false if the clerk left. */
const aboutIt = async (menu: Menu, moment: MenuMoment, item: Ranked, height: number): Promise<boolean> => {
  const all = await doings(item, moment);
  const title = agendaWords.action(item.action, titleInFull(item, moment.facts.now));
  await menu.voice.said([item.id, '  ', title]);
  const rows = all.map(({ label }, n) => ({ value: `${n}`, label }));
  const chosen: Chosen = await menu.asker.choose({ message: w.what, keys: w.whatKeys, rows, height: height + 3 });
  if ('left' in chosen) return chosen.left === 'back';
  const doing = all[Number(chosen.value)];
  if (doing !== undefined) await runHere(menu, doing.words, doing.asks);
  return true;
};

/** Verbs that change what is written down. They need options that a menu cannot ask for, or take the record away. */
const NOT_OFFERED = ['edit', 'rm', 'show'];

/**
 * Everything that can be done about a matter now: first what settles it, then the verbs that take its record and would not refuse it, then
 * how to look at it.
 */
const doings = async ({ id, drawer, next, asks }: Ranked, { desk, facts }: MenuMoment): Promise<readonly Doing[]> => {
  const tree = await treeOfNoun(drawer);
  const [noun] = tree.drawers;
  const offered = await noun?.offered?.();
  const record = desk.records({ name: drawer }).find((one) => one.id === id);
  const mayBe = (verb: string): boolean => record === undefined || offered?.isOffered(verb, record, facts) !== false;
  const verbs =
    noun === undefined
      ? []
      : tree.verbsOf(noun).filter(({ name, args }) => !NOT_OFFERED.includes(name) && takesId(args) && mayBe(name));
  const ending: Next = asks === undefined ? { next } : { next, asks };
  const settled: Doing = { words: next, ...(asks === undefined ? {} : { asks }), label: spelledNext(ending, tree) };
  const own = verbs.map(
    ({ name, zh, summary }): Doing => ({
      words: [noun?.noun ?? '', name, id],
      label: text(named(name, summary.en), named(zh, summary.zh)),
    }),
  );
  return [settled, ...own, ...EVERY.map(({ name, label }) => ({ words: [name, id], label }))];
};

const takesId = (args: object): boolean => ['id', 'who'].includes(Object.keys(args)[0] ?? '');

const WIDTH = 12;

const named = (name: string, does: string): string => `${padEnd(name, Math.max(WIDTH, widthOf(name) + 2))}${does}`;

/** Commands that every record takes. */
const EVERY = [
  { name: 'show', label: text(named('show', d.showDoes(w.it).en), named(EVERYWHERE.show, d.showDoes(w.it).zh)) },
  { name: 'why', label: text(named('why', d.whyDoes.en), named(DAILY.why, d.whyDoes.zh)) },
  { name: 'snooze', label: text(named('snooze', d.snoozeDoes.en), named(DAILY.snooze, d.snoozeDoes.zh)) },
] as const;
