import { addMinutes, dayOf, type Moment } from '../../core/civil.ts';
import type { Reading } from '../../core/field.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { noticeHelp as h } from './help.ts';
import { fieldLabels, noticeLabels as l } from './labels.ts';
import { tasks } from './tasks.ts';
import { USUAL_MINUTES, usualReplyDue } from './times.ts';
import { until } from './until.ts';
import { noticeWords as w } from './words.ts';

/** As it would be typed: `2026-11-24 17:30`. */
const typedMoment = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

/** The meeting that was typed, or that is asked about. */
const meetingIn = ({ given }: Reading): field.Meeting | null =>
  (given['at'] as field.Meeting | null | undefined) ?? null;

const usualEnd = (reading: Reading): string | null => {
  const meeting = meetingIn(reading);
  if (meeting === null || reading.given['for'] != null) return null;
  return typedEnd(meeting.start, meeting.end ?? addMinutes(meeting.start, USUAL_MINUTES));
};

/** An hour alone is one of the day it starts. */
const typedEnd = (start: Moment, end: Moment): string =>
  dayOf(start) === dayOf(end) ? typedMoment(end).slice(11) : typedMoment(end);

const usualReply = (reading: Reading): string | null => {
  const meeting = meetingIn(reading);
  const due = meeting === null ? null : usualReplyDue(meeting.start, reading.facts);
  return due === null ? null : typedMoment(due);
};

/** The names that its fields have elsewhere. */
const labels = {
  ...fieldLabels,
  ...{ at: c.start, for: h.lengthLabel, until: c.end },
  ...{ to: l.called, observer: l.observers, replyBy: l.replyBy, material: l.materials },
};

/** What may be said of a notice. `for` stands before `until`, which is offered only where no length was given. */
export const particulars = field.labelled(labels, {
  at: field.asked(field.span(h.at)),
  for: field.duration(h.for),
  until: field.asked(until(h.until), { initial: usualEnd }),
  place: field.asked(field.line(h.place)),
  host: field.asked(field.name(h.host), field.knownPeople),
  to: field.asked(field.names(h.to), field.knownPeople),
  observer: field.names(h.observer),
  replyBy: field.asked(field.time(h.replyBy, 'close'), { initial: usualReply }),
  agenda: field.lines(h.agenda),
  material: tasks(h.material),
  kind: field.choice(h.kind, w.kinds),
  importance: field.importance(h.importance),
  mark: field.mark(h.mark),
  contact: field.asked(field.line(h.contact)),
  remark: field.passage(h.remark),
  parent: { ...field.id('N', h.parent), required: false as const },
  car: field.line(h.car),
  docNumber: field.whole(h.docNumber),
  remind: field.leads(),
});
