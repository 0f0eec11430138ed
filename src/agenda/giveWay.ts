import { addWorkdays } from '../calendar/working/workdays.ts';
import { addDays, at, type Day, dayOf, type Moment } from '../core/civil.ts';
import type { Action, Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { nextFor } from '../core/next.ts';
import type { Importance } from '../core/record.ts';
import type { DayHeard } from '../core/said.ts';
import { inLang, listed, type Text, text } from '../core/text.ts';
import { type Clash, clashesAmong } from './clash.ts';
import { isSnoozed } from './rank.ts';

/** Number of days, from today on, in which a meeting that has to give way is looked for. */
const DAYS = 31;

type Gathering = (first: Day, last: Day) => readonly Entry[];

/** The least importance of an order to give way. */
const LEAST: Importance = 3;

/**
 * The orders to give way: of two entries that need one person, the one of lower level changes (systems.md, rule 15). Halls and cars have no
 * level, and a clash that was settled asks for nothing.
 */
export const giveWayOrders = (
  { drawers, recordsOf }: DayHeard,
  facts: Facts,
  entriesOf: Gathering,
): readonly Action[] => {
  const today = dayOf(facts.now);
  const last = addDays(today, DAYS - 1);
  // Desks without a meeting of a superior, which are most, need not look for clashes. An entry has the level of its record, which is awake.
  const isAny = drawers.some((drawer) => recordsOf(drawer).some((row) => 'level' in row && row.level === 'superior'));
  return isAny ? clashesAmong(entriesOf(today, last)).flatMap((clash) => orderOf(clash, facts)) : [];
};

const orderOf = (clash: Clash, facts: Facts): readonly Action[] => {
  const [high, low] = clash.a.level === 'superior' ? [clash.a, clash.b] : [clash.b, clash.a];
  const { stake } = low;
  if (high.level !== 'superior' || low.level === 'superior' || stake === undefined) return [];
  if (clash.people.length === 0 || clash.isSettled || low.start <= facts.now) return [];
  const due = dueOf(low, facts);
  if (isSnoozed(stake.snoozedUntil, due, facts.now)) return [];
  return [
    {
      id: low.id,
      drawer: low.drawer,
      title: low.title,
      action: words.giveWay(high.title, listed(clash.people)),
      due,
      importance: stake.importance > LEAST ? stake.importance : LEAST,
      mark: stake.mark,
      createdAt: stake.createdAt,
      touchedAt: stake.touchedAt,
      because: [{ code: 'superior', text: words.stands(high.id, low.id) }],
      ...nextFor(low.drawer, low.id, { verb: 'settle', rest: ['--with', high.id] }),
    },
  ];
};

/** Closing time of the working day before the meeting, or its deadline for answers if that is earlier; never after its start. */
const dueOf = ({ start, stake }: Entry, { calendar, settings }: Facts): Moment => {
  const eve = at(addWorkdays(calendar, dayOf(start), -1), settings.hours.close);
  const due = stake?.replyDueAt ?? eve;
  return due < eve ? due : eve;
};

const words = {
  giveWay: (high: Text | string, people: Text): Text =>
    text(`Give way to ${inLang(high, 'en')} (${people.en})`, `让路：${inLang(high, 'zh')}（${people.zh}）`),
  stands: (high: string, low: string): Text =>
    text(
      `${high} is a superior’s and stands: move, send another, or report; then office notice settle ${low} OUTCOME --with ${high}`,
      `${high} 为上级安排：改期、换人或上门汇报；商定后：office notice settle ${low} 结果 --with ${high}`,
    ),
} as const;
