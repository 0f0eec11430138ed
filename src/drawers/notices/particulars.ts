import { addMinutes } from '../../calendar/civil.ts';
import type { Reading } from '../../field.ts';
import * as field from '../../fields.ts';
import { remindField } from '../../remind/plan/own.ts';
import { noticeHelp as h } from './help.ts';
import { tasks } from './tasks.ts';
import { USUAL_MINUTES, usualReplyDue } from './times.ts';
import { until } from './until.ts';
import { noticeWords as w } from './words.ts';

const known = { suggest: ({ facts }: Reading) => facts.contacts.map(({ name }) => name) };

/** As it would be typed: `2026-11-24 17:30`. */
const typedMoment = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

const usualEnd = ({ given }: Reading): string | null =>
  typeof given['at'] === 'string' && given['for'] == null
    ? typedMoment(addMinutes(given['at'], USUAL_MINUTES)).slice(11)
    : null;

const usualReply = ({ given, facts }: Reading): string | null => {
  const due = typeof given['at'] === 'string' ? usualReplyDue(given['at'], facts) : null;
  return due === null ? null : typedMoment(due);
};

/** What may be said of a notice. `for` stands before `until`, which is offered only where no length was given. */
export const particulars = {
  at: field.asked(field.time(h.at, 'refuse')),
  for: field.duration(h.for),
  until: field.asked(until(h.until), { initial: usualEnd }),
  place: field.asked(field.line(h.place)),
  host: field.asked(field.name(h.host), {
    ...known,
    initial: ({ facts }) => (facts.settings.clerk === '' ? null : facts.settings.clerk),
  }),
  to: field.asked(field.names(h.to), known),
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
  remind: remindField,
};
