import { momentText, noticeWhen } from '../../calendar/speak.ts';
import { addMinutes, type Day, dayOf, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Entry } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { text } from '../../core/text.ts';
import type { Meeting } from '../kit/fields/index.ts';
import { endOf, type Until } from '../kit/fields/until.ts';
import { register } from '../kit/register/register.ts';
import { type Event, type EventTime, fields, options } from './record.ts';
import { isOver, lastEnd } from './states.ts';
import { card, whenCell } from './view.ts';
import { eventWords as w } from './words.ts';

/** The length of an event whose end is not given. */
const USUAL_MINUTES = 90;

type Said = {
  readonly at?: Meeting | null | undefined;
  readonly until?: Until | null | undefined;
  readonly for?: number | null | undefined;
};

/**
 * The one time of an event that was said by hand, where anything was said of it. Throws `usage` where its end was said twice, and
 * `ruleViolated` where it would end before it begins.
 */
const timesSaid = (said: Said, stands: EventTime | undefined): { readonly times?: readonly EventTime[] } => {
  const start = said.at?.start ?? stands?.start;
  if (start === undefined || (said.at == null && said.for == null && said.until == null)) return {};
  const [inAt, inUntil] = [said.at?.end ?? null, said.until == null ? null : endOf(start, said.until)];
  const isTwice = [inAt, inUntil, said.for ?? null].filter((one) => one !== null).length > 1;
  if (isTwice && !(inAt === inUntil && said.for == null)) throw new Complaint('usage', w.endTwice, w.endTwiceHint);
  const length = said.for ?? (stands === undefined ? USUAL_MINUTES : minutesBetween(stands.start, stands.end));
  const end = inAt ?? inUntil ?? addMinutes(start, length);
  if (end < start)
    throw new Complaint('ruleViolated', w.endsFirst(momentText(start), momentText(end)), w.endsFirstHint);
  return { times: [{ start, end }] };
};

/** The entries of the events on the given days. They occupy the people known to the desk who take part. */
const entries = (records: readonly Event[], _facts: Facts, first: Day, last: Day): Entry[] =>
  records.flatMap((event) =>
    event.times
      .filter(({ start, end }) => dayOf(start) <= last && dayOf(end) >= first)
      .map((time) => ({
        id: event.id,
        drawer: 'events' as const,
        start: time.start,
        end: time.end,
        title: time.title ?? event.title,
        place: time.place ?? event.place,
        people: event.people,
        car: null,
        from: event.calendar ?? w.byHand,
        ...(event.foreignUid === null ? {} : { matter: event.foreignUid }),
        ...(event.level == null ? {} : { level: event.level }),
        isFree: event.isFree,
        isAllDay: event.isAllDay,
      })),
  );

/** Outside events (外部日程): meetings of others, entered by hand or imported from a calendar. */
export const events = register('events', {
  summary: text('Meetings of others, which the desk has to know of', '他人的会议和日程，避免撞车'),
  one: text('an outside event', '一项外部日程'),
  many: text('outside events', '外部日程'),
  fields,
  options,
  title: 'title',
  columns: [
    { head: w.when, cell: whenCell },
    'title',
    'place',
    'people',
    { head: w.calendar, cell: ({ calendar }) => calendar ?? w.byHand },
  ],
  filters: {
    calendar: { of: 'calendar', help: text('of this calendar only', '只看某一日历的'), isWhole: true },
    with: { of: 'people', help: text('in which this person sits', '只看某人参加的') },
  },
  new: {
    does: text('Note a meeting of others, so that nothing is put against it', '记下他人召集的会议，避免撞车'),
    example: {
      typed: text(
        'office event new "County meeting" --at "11-27 9:00" --place "County hall" --people "Director Wang"',
        'office event new 全县安全生产会 --at "11-27 9:00" --place 县会议中心 --people 王主任',
      ),
      does: text('The county calls Director Wang', '县里通知王主任开会'),
    },
    says: (title) => text(`noted: ${title}`, `已记：${title}`),
  },
  edit: {
    does: text('Correct an event noted by hand', '更正手记的外部日程'),
    example: {
      typed: 'office event edit E1 --at "11-27 10:00"',
      does: text('It begins an hour later', '晚一小时开始'),
    },
  },
  understood: (said, event) => timesSaid(said, event?.times[0]),
  mayEdit: ({ id, calendar }) => {
    // The next import would overwrite the correction.
    if (calendar !== null) throw new Complaint('ruleViolated', w.notOurs(id, calendar), w.notOursHint);
  },
  echo: ({ times: [time] }) => (time === undefined ? null : noticeWhen(time.start, time.end)),
  card,
  isOpen: (event, { now }) => !isOver(event, now),
  closedAt: (event, { now }) => (isOver(event, now) ? lastEnd(event) : null),
  // After a week nobody asks about other people's meetings, so a finished event leaves the desk after a day.
  daysOnDesk: 1,
  whenOf: ({ times }) => times[0]?.start ?? null,
  entries,
});
