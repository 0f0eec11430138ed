import { shortMoment } from '../../../calendar/speak.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { compare } from '../../../core/records.ts';
import { text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import { type Event, key } from '../../../drawers/events/record.ts';
import { nextTime } from '../../../drawers/events/states.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { icsImportWords as w } from '../../../formats/ics/importWords.ts';

type Other = {
  readonly name: string;
  readonly owner: string | null;
  readonly events: number;
  readonly next: string | null;
};

/** The imported calendars, by name. */
const othersIn = (events: readonly Event[], { now }: Facts): readonly Other[] =>
  [...new Set(events.flatMap(({ calendar }) => calendar ?? []))].sort(compare).map((name) => {
    const own = events.filter(({ calendar }) => calendar === name);
    const coming = own.flatMap((event) => nextTime(event, now) ?? []).filter(({ end }) => end >= now);
    return {
      name,
      owner: own.find(({ owner }) => owner !== null)?.owner ?? null,
      events: own.length,
      next: coming.map(({ start }) => start).sort(compare)[0] ?? null,
    };
  });

export const listCalendars = verb({
  name: 'list',
  zh: '列表',
  summary: w.listDoes,
  examples: [{ typed: 'office calendar list', does: w.listExample }],
  args: {},
  options: {},
  run: ({ desk, facts, lens }) => {
    const others = othersIn(desk.records(key), facts);
    return {
      json: {
        schema: 'office.calendars/1',
        calendars: others.map(({ name, owner, events, next }) => ({
          ...{ name, owner, events },
          nextAt: next === null ? null : lens.withOffset(next),
        })),
      },
      page: [
        others.length === 0
          ? { kind: 'lines', lines: [w.noCalendar] }
          : {
              kind: 'table',
              columns: [
                { head: w.calendar, grow: true },
                { head: w.owner },
                { head: w.events, align: 'right' },
                { head: w.next },
              ],
              rows: others.map(({ name, owner, events, next }) => [
                name,
                owner ?? c.none,
                String(events),
                next === null ? c.none : shortMoment(next, facts.now),
              ]),
            },
      ],
    };
  },
});

export const forgetCalendar = verb({
  name: 'forget',
  zh: '去掉',
  summary: w.forgetDoes,
  examples: [
    {
      typed: text('office calendar forget "Director Wang"', 'office calendar forget 王主任日程'),
      does: w.forgetExample,
    },
  ],
  args: { name: field.called(text('Name', '名称'), field.rest(field.needed(field.line(w.forgetName, 'NAME')))) },
  options: {},
  run: async ({ args: { name }, desk }) => {
    let count = 0;
    // Archived events of the calendar are removed too.
    await desk.change(
      key,
      (records) => {
        const left = records.filter(({ calendar }) => calendar !== name);
        count = records.length - left.length;
        if (count === 0)
          throw new Complaint(
            'noSuchRecord',
            w.noSuchCalendar(name),
            w.calendarsAre([...new Set(records.flatMap(({ calendar }) => calendar ?? []))].sort(compare)),
          );
        return { records: left, touched: [] };
      },
      { past: {} },
    );
    return {
      json: { schema: 'office.calendarForgotten/1', name, events: count },
      page: [{ kind: 'lines', lines: [w.forgotten(name, count)] }],
    };
  },
});
