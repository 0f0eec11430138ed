import { noticeWhen } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import type { Key } from '../../core/record.ts';
import { line as oneLine, moment as oneMoment } from '../../core/schema.ts';
import { listed, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { choice, yes } from '../kit/register/choosing.ts';
import type { RecordOf } from '../kit/register/declaration.ts';
import { list } from '../kit/register/kind.ts';
import { line, meeting, minutes, moment, passage, people, person, until, whole } from '../kit/register/kinds.ts';
import { begun, kept, later, made, may, needs } from '../kit/register/spec.ts';
import { eventWords as w } from './words.ts';

/** A time at which the event takes place. Title and place are set only if they differ from the event's. */
export type EventTime = {
  readonly start: Moment;
  readonly end: Moment;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
};

const times = list<EventTime>({
  schema: () =>
    v.pipe(
      v.array(v.object({ start: oneMoment, end: oneMoment, title: v.optional(oneLine), place: v.optional(oneLine) })),
      v.minLength(1),
    ),
  typed: (help) => ({ ...field.line(help), read: () => [] }),
  cell: (all) => String(all.length),
  full: (all) => listed(all.map(({ start, end }) => noticeWhen(start, end))),
  texts: (all) => all.flatMap(({ title, place }) => [title ?? '', place ?? '']),
});

const ofOtherPrograms = { ...passage, texts: () => [] };

export const fields = {
  title: needs(line('TITLE'), c.title, text('what it is', '内容')),
  /** The name of the calendar the event comes from; null if it was entered by hand. */
  calendar: kept(line(), w.calendar),
  /** The person whose calendar it is. */
  owner: kept(person(), w.owner),
  foreignUid: kept(ofOtherPrograms, text('Its UID there', '原日历中的 UID')),
  /** The SEQUENCE of the event in its calendar. */
  sequence: begun(whole(0, Number.MAX_SAFE_INTEGER), 0, text('Its sequence there', '原日历中的序号')),
  /** The moment of the last change in its calendar, if the calendar says it. */
  modifiedAt: kept(moment('refuse'), text('Changed there', '原日历更新')),
  isAllDay: begun(yes, false, text('All day', '全天')),
  /** True if the calendar marks the time as free: the event is shown in the schedule and clashes with nothing. */
  isFree: begun(yes, false, w.free),
  place: may(line(), c.place, text('where', '地点')),
  /** The level of whoever called it; of an imported calendar, that of the calendar. */
  level: later(
    may(choice(c.levels), c.level, text('whose meeting it is; your own unless said', '谁召集的；不写为本级'), {
      quiet: true,
    }),
  ),
  /** The participants whom the desk knows. */
  people: may(people, w.people, text('who sits in it', '参加的人')),
  /** The times in order. Of a recurring event only the coming ones are kept. */
  times: made(times, w.when),
};

/** The options by which a time is given by hand. */
export const options = {
  at: needs(
    meeting,
    c.start,
    text('when it begins, with its hour, and its end if you know it', '开始时间，须写钟点；可连同结束时间'),
    { quiet: true },
  ),
  until: may(
    until,
    c.end,
    text('when it ends: 11:00, up to 24:00, or with its day', '结束时间，如 11:00（至 24:00），可带日期'),
    { quiet: true },
  ),
  for: may(minutes, text('Length', '时长'), text('how long it takes; 90 minutes unless said', '时长；不写为 90 分钟'), {
    quiet: true,
  }),
};

export type Event = RecordOf<typeof fields>;

export const key: Key<Event> = { name: 'events' };
