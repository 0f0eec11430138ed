import { todayJson } from '../agenda/dayJson.ts';
import { dayList } from '../agenda/dayList.ts';
import { dayPage } from '../agenda/dayPage.ts';
import { gather, type RecordsOf } from '../agenda/gather.ts';
import { weekJson, weekPage } from '../agenda/week.ts';
import { agendaWords } from '../agenda/words.ts';
import { addDays, at, dayOf, mondayOf } from '../calendar/civil.ts';
import type { Facts } from '../facts.ts';
import * as field from '../fields.ts';
import type { OpenDesk } from '../openDesk.ts';
import type { Page } from '../page.ts';
import { verb } from '../verb.ts';
import { text } from '../words/text.ts';
import { dailyWords as w } from './words.ts';

export const recordsIn =
  (desk: OpenDesk): RecordsOf =>
  (drawer) =>
    desk.records(drawer);

/** The facts as they will be, or were, when that day's office opens; today stays as it is now. */
const factsOn = (facts: Facts, date: string | null | undefined): Facts =>
  date == null || date === dayOf(facts.now) ? facts : { ...facts, now: at(date, facts.settings.hours.open) };

/** Lines of the page that are no items: heading, duty, schedule, titles, gaps; the prompt below them. */
const FRAME_LINES = 9;
const LEAST_ITEMS = 5;

const fitting = (lines: number | null, entries: number): number | null =>
  lines === null ? null : Math.max(LEAST_ITEMS, lines - FRAME_LINES - entries);

export const today = verb({
  name: 'today',
  summary: w.todayDoes,
  about: w.todayAbout,
  examples: [
    { typed: 'office today --limit 20', does: text('the first twenty', '前二十项') },
    {
      typed: text('office today --date "next monday"', 'office today --date 下周一'),
      does: text('how Monday will look', '看下周一'),
    },
  ],
  args: {},
  options: { date: field.date(w.dateHelp), limit: field.whole(w.limitHelp) },
  run: ({ options, desk, lens, lang, screenLines }) => {
    const facts = factsOn(lens.facts, options.date);
    const whole = dayList(desk.drawers, recordsIn(desk), facts, options.limit ?? null);
    const limit =
      options.limit ?? fitting(screenLines, whole.entries.length + whole.clashes.length + whole.warnings.length);
    const list =
      limit === null
        ? whole
        : { ...whole, shown: whole.items.slice(0, limit), hidden: Math.max(0, whole.items.length - limit) };
    const isEmpty = desk.drawers.every((drawer) => desk.records(drawer).length === 0);
    const welcome: Page = isEmpty ? [{ kind: 'gap' }, { kind: 'lines', lines: [agendaWords.emptyDesk] }] : [];
    return { json: todayJson(whole, facts, lang), page: [...dayPage(list, { ...lens, facts }), ...welcome] };
  },
});

export const week = verb({
  name: 'week',
  summary: w.weekDoes,
  args: {},
  options: { date: field.date(w.dateHelp) },
  run: ({ options, desk, lens, lang }) => {
    const facts = lens.facts;
    const first = mondayOf(options.date ?? dayOf(facts.now));
    const last = addDays(first, 6);
    const gathered = gather(desk.drawers, recordsIn(desk), facts, first, last);
    return { json: weekJson(gathered, first, facts, lang), page: weekPage(gathered, first, lens) };
  },
});
