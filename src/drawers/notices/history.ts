import { momentText } from '../../calendar/speak.ts';
import { listed, type Text } from '../../core/text.ts';
import { lineTexts } from '../kit/lines/line.ts';
import type { Notice, NoticeEvent } from './record.ts';
import { fieldLabels, noticeWords as w } from './words.ts';

type Answered = Extract<NoticeEvent, { kind: 'reply' }>;

/** A line of the history: its moment in words, and what happened then. */
type HistoryLine = { readonly at: Text; readonly said: Text };

/** The history line by line. Answers of one minute that are the same, and records of the meeting of one minute, are one line. */
export const historyOf = (events: readonly NoticeEvent[]): readonly HistoryLine[] => {
  const runs: [NoticeEvent, ...NoticeEvent[]][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last !== undefined && isSaidWith(last[0], event)) last.push(event);
    else runs.push([event]);
  }
  return runs.map((run) => ({ at: momentText(run[0].happenedAt), said: runText(run) }));
};

const runText = ([first, ...others]: readonly [NoticeEvent, ...NoticeEvent[]]): Text =>
  first.kind === 'reply'
    ? answerText(first, listed([first, ...others].flatMap((event) => (event.kind === 'reply' ? event.name : []))))
    : eventText(first);

const isSaidWith = (a: NoticeEvent, b: NoticeEvent): boolean => {
  if (a.happenedAt.slice(0, 16) !== b.happenedAt.slice(0, 16)) return false;
  return a.kind === 'reply' && b.kind === 'reply' ? isSameAnswer(a, b) : a.kind === 'held' && b.kind === 'held';
};

const isSameAnswer = (a: Answered, b: Answered): boolean =>
  a.answer === b.answer && a.by === b.by && a.reason === b.reason;

const answerText = ({ answer, by, reason }: Answered, names: Text | string): Text =>
  w.eventReply(names, w.answers[answer], by, reason);

/** An event of the history in words. */
export const eventText = (event: NoticeEvent): Text => {
  switch (event.kind) {
    case 'told':
      return w.eventTold(listed(event.names));
    case 'reply':
      return answerText(event, event.name);
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
