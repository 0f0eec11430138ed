import { todayJson } from '../../agenda/json.ts';
import { type DayList, dayList, warningsOf } from '../../agenda/list.ts';
import { dayPage } from '../../agenda/page.ts';
import { agendaWords } from '../../agenda/words.ts';
import { at, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import type { Page } from '../../core/page.ts';
import { DAILY } from '../../core/plates.ts';
import { text } from '../../core/text.ts';
import type { Morning } from '../../drawers/kit/desk.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { type AnyCall, verb } from '../../drawers/kit/verb.ts';
import { dailyWords as w } from '../../drawers/kit/words.ts';

/** Whether the desk is empty. Only where nothing is awake are all records looked for. */
export const hasNothing = ({ drawers, recordsOf, said, isEmpty }: Morning): boolean =>
  said.length === 0 && drawers.every((drawer) => recordsOf(drawer).length === 0) && isEmpty();

/** The facts at opening time of that day; for today, as they are now. */
const factsOn = (facts: Facts, date: string | null | undefined): Facts =>
  date == null || date === dayOf(facts.now) ? facts : { ...facts, now: at(date, facts.settings.hours.open) };

/** The number of items that are always shown, however small the terminal, unless they follow below the page. */
const LEAST_ITEMS = 3;

/** The room for items: the lines of the screen, the number of all other lines, and how many items are shown at least. */
type Room = { readonly lines: number; readonly frame: number; readonly least: number };

/** The list with as many items as fit on the screen, a line each. */
const fitted = (list: DayList, { lines, frame, least }: Room): DayList => {
  const all = list.items.length;
  // The line about hidden items needs room only if there are any.
  const limit = all <= lines - frame ? all : Math.min(all, Math.max(least, lines - frame - 1));
  // Without any item shown, the number in the heading says how many there are.
  return { ...list, shown: list.items.slice(0, limit), hidden: limit === 0 ? 0 : all - limit };
};

/** The page of the list: with all items, or with those that fit if it has to fit the screen. */
const pageOf = async (
  list: DayList,
  lens: Lens,
  { screenLines, linesOf, mattersFollow, withWhy }: Screen,
): Promise<Page> => {
  const shown = { withWhy, withPhones: true };
  if (screenLines === null) return dayPage(list, lens, shown);
  // One line more, for the shell's prompt below the page.
  const linesFor = async (one: DayList): Promise<number> => 1 + (await linesOf(dayPage(one, lens)));
  const bare = { ...list, shown: [], hidden: 0 };
  const frame = await linesFor(bare);
  const room = { lines: screenLines, frame, least: mattersFollow ? 0 : LEAST_ITEMS };
  const first = fitted(list, room);
  // The items shown may lead to a warning, which needs room. Mostly there is none, and the page need not be laid out again.
  const isAsBare = warningsOf(first, lens.facts).length === warningsOf(bare, lens.facts).length;
  const over = isAsBare ? 0 : (await linesFor(first)) - screenLines;
  return dayPage(over <= 0 ? first : fitted(list, { ...room, frame: frame + over }), lens, shown);
};

type Screen = Pick<AnyCall, 'screenLines' | 'linesOf' | 'mattersFollow'> & { readonly withWhy: boolean };

export const today = verb({
  name: 'today',
  zh: DAILY.today,
  get summary() {
    return w.todayDoes;
  },
  get about() {
    return w.todayAbout;
  },
  examples: [
    { typed: 'office today --limit 20', does: text('the first twenty', '前二十项') },
    {
      typed: text('office today "next monday"', 'office today 下周一'),
      does: text('how Monday will look', '看下周一'),
    },
  ],
  // Made when they are asked for: the list of a morning is typed without any.
  get args() {
    return { day: field.called(text('Day', '日子'), field.lookedDay(w.dayHelp)) };
  },
  get options() {
    return {
      date: field.lookedDay(w.dateHelp),
      limit: field.whole(w.limitHelp),
      why: field.called(text('The sum', '得分'), field.flag(w.whyHelp)),
    };
  },
  letsSleep: true,
  run: async ({ args, options, desk, lens, lang, screenLines, linesOf, mattersFollow }) => {
    if (args.day != null && options.date != null) throw new Complaint('usage', w.dayTwice);
    const facts = factsOn(lens.facts, args.day ?? options.date);
    const morning = await desk.morning(dayOf(facts.now));
    const whole = dayList(morning, facts, options.limit ?? null);
    const screen = {
      screenLines: options.limit == null ? screenLines : null,
      ...{ linesOf, mattersFollow },
      withWhy: options.why === true,
    };
    const welcome: Page = hasNothing(morning)
      ? [{ kind: 'gap' }, { kind: 'lines', lines: [agendaWords.emptyDesk] }]
      : [];
    return {
      get json() {
        return todayJson(whole, { facts, lang, withOffset: lens.withOffset });
      },
      page: [...(await pageOf(whole, { ...lens, facts }, screen)), ...welcome],
    };
  },
});
