import { type Gathered, gather, gatherEntries, type RecordsOf } from '../../agenda/gather.ts';
import { weekJson, weekPage } from '../../agenda/week.ts';
import { addDays, type Day, dayOf, mondayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Counted } from '../../core/counting.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { DAILY } from '../../core/plates.ts';
import type { DayHeard } from '../../core/said.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { tableOut, writePaper } from '../../drawers/kit/paper.ts';
import { type AnyCall, verb } from '../../drawers/kit/verb.ts';
import { dailyWords as w } from '../../drawers/kit/words.ts';
import { recordsSince } from './recordsSince.ts';

/** The part of a week that binds one person: entries of the schedule. What is to be done belongs to the office. */
const ofPerson = (gathered: Gathered, who: string): Gathered => ({
  ...gathered,
  entries: gathered.entries.filter(({ people }) => people.includes(who)),
  actions: [],
});

/** The numbers of the days of a week that have begun; empty for a week to come. */
const countedIn = async ({ drawers, recordsOf }: DayHeard, first: Day, facts: Facts): Promise<readonly Counted[]> => {
  if (first > dayOf(facts.now)) return [];
  const counted = drawers.map(async (drawer: Drawer) =>
    (await drawer.counting?.())?.counted(recordsOf(drawer), facts, first, addDays(first, 6)),
  );
  return (await Promise.all(counted)).filter((one) => one !== undefined);
};

/** Everything that is heard about days from the first on. What no list of today needs has nothing to say about days to come. */
const heardFrom = async (
  first: Day,
  desk: OpenDesk,
  facts: Facts,
): Promise<{ readonly heard: DayHeard; readonly notes: readonly Text[] }> => {
  const today = dayOf(facts.now);
  if (first >= today) return { heard: await desk.morning(today), notes: [] };
  const { recordsOf, notes } = recordsSince(desk, first, facts);
  return { heard: { drawers: desk.drawers, recordsOf, said: [] }, notes };
};

/** Writes the week for paper. Others read it, so that petitions stand in it without names and subjects. */
const written = async (
  path: string,
  first: Day,
  whose: string | null,
  { desk, facts, ...call }: AnyCall,
  recordsOf: RecordsOf,
) => {
  const [{ weekForm }, { publicView }] = await Promise.all([
    import('../../agenda/weekForm.ts'),
    import('../../drawers/kit/publicView.ts'),
  ]);
  const view = await publicView(desk, recordsOf, facts);
  const all = gatherEntries(
    { drawers: desk.drawers, recordsOf: view.records, said: [] },
    facts,
    first,
    addDays(first, 6),
  );
  const entries = whose === null ? all : all.filter(({ people }) => people.includes(whose));
  return writePaper(path, { tables: [weekForm(entries, first, whose, facts)] }, call);
};

export const week = verb({
  name: 'week',
  zh: DAILY.week,
  summary: w.weekDoes,
  examples: [
    {
      typed: text('office week --date "next monday"', 'office week --date 下周一'),
      does: text('the week to come', '看下周'),
    },
    {
      typed: text('office week "next week" --of "Director Wang"', 'office week 下周 --of 王主任'),
      does: text('the week of one person', '某位领导的一周'),
    },
    {
      typed: text('office week "next week" --out week.txt', 'office week 下周 --out 一周安排.txt'),
      does: text('on paper, with the leaders who take part', '印成一周安排表'),
    },
  ],
  // Of days that are past also records are shown that no list needs any more.
  letsSleep: ({ isBare, today }) => !isBare || mondayOf(today) === today,
  args: { week: field.called(text('Week', '周次'), field.lookedWeek(w.weekHelp)) },
  options: {
    date: field.lookedWeek(w.dateHelp),
    of: field.called(text('Whose', '谁的'), field.name(w.weekOfHelp)),
    out: tableOut,
  },
  run: async ({ args, options, ...call }) => {
    const { desk, facts, lens, lang } = call;
    if (args.week != null && options.date != null) throw new Complaint('usage', w.weekTwice);
    const first = mondayOf(args.week ?? options.date ?? dayOf(facts.now));
    const whose = options.of ?? null;
    if (options.out != null) {
      const { recordsOf, notes } = recordsSince(desk, first, facts);
      return { ...(await written(options.out, first, whose, call, recordsOf)), notes };
    }
    const { heard, notes } = await heardFrom(first, desk, facts);
    const all = gather(heard, facts, first, addDays(first, 6));
    const gathered = whose === null ? all : ofPerson(all, whose);
    const counted = whose === null ? await countedIn(heard, first, facts) : [];
    return {
      get json() {
        return weekJson(gathered, first, { facts, lang, withOffset: lens.withOffset }, counted);
      },
      page: weekPage(gathered, first, lens, counted),
      notes,
    };
  },
});
