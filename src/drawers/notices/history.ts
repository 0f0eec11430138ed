import { momentText } from '../../calendar/speak.ts';
import { listed, type Text } from '../../core/text.ts';
import { lineTexts } from '../kit/lines/line.ts';
import type { Notice, NoticeEvent } from './record.ts';
import { fieldLabels, noticeWords as w } from './words.ts';

/** An event of the history in words. */
export const eventText = (event: NoticeEvent): Text => {
  switch (event.kind) {
    case 'told':
      return w.eventTold(listed(event.names));
    case 'reply':
      return w.eventReply(event.name, w.answers[event.answer], event.by, event.reason);
    case 'change':
      return w.eventChange(listed(event.fields.map((field) => fieldLabels[field] ?? field)));
    case 'postpone':
      return w.eventPostpone(momentText(event.formerStartAt), momentText(event.start), event.reason);
    case 'settle':
      return w.eventSettle(event.with, event.how === null ? null : w.settledHow[event.how], event.to, event.text);
    case 'received':
      return w.eventReceived(event.material);
    case 'cancel':
      return w.eventCancel(event.reason);
    case 'held':
      return w.eventHeld;
  }
};

/** All texts of a notice that `search` looks at, its history included. */
export const haystack = (n: Notice): readonly string[] =>
  [
    n.title,
    n.place,
    n.host,
    n.car,
    n.contact,
    n.remark,
    n.minutes,
    n.lesson,
    ...n.agenda,
    ...n.called.flatMap(({ name, substitute, reason }) => [name, substitute, reason]),
    ...[...n.materials, ...n.decisions].flatMap(({ title, owner }) => [title, owner]),
    ...lineTexts(n.lines),
    ...n.events.flatMap(textsOf),
  ].filter((written) => written !== null);

const textsOf = (event: NoticeEvent): readonly (string | null)[] => {
  switch (event.kind) {
    case 'reply':
      return [event.name, event.by, event.reason];
    case 'postpone':
    case 'cancel':
      return [event.reason];
    case 'told':
      return event.names;
    case 'settle':
      return [event.to, event.text];
    case 'received':
      return [event.material];
    default:
      return [];
  }
};
