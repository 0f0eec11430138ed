import { noticeWhen } from '../../../calendar/speak.ts';
import type { Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { type Text, text } from '../../../core/text.ts';
import { groupTexts } from '../groups.ts';
import type { Notice } from '../record.ts';
import { unanswered, untold } from '../standing.ts';
import { eventName, unstopped } from './parts.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** The message for a chat in which the notice is told: what, when, where, who, and by when to answer. */
export const shortText = (n: Notice, facts: Facts): Text => {
  const sheet = sheetOf(n, facts);
  const when = noticeWhen(n.start, n.end);
  if (sheet.tenor === 'cancelled') return text(headOf(sheet).en, headOf(sheet).zh);
  const { members, observers } = sheet.addressed.zh;
  const en = sheet.addressed.en;
  return text(
    lines([
      headOf(sheet).en,
      `Time: ${when.en}`,
      `Place: ${n.place}`,
      `Chair: ${n.host}`,
      `For: ${[...en.members, ...en.observers].join(', ')}`,
      n.agenda.length === 0 ? '' : 'Agenda:',
      ...n.agenda.map((item, at) => `${at + 1}. ${item}`),
      answerBy(n, facts).en,
    ]),
    lines([
      headOf(sheet).zh,
      `时间：${when.zh}`,
      `地点：${n.place}`,
      `主持：${n.host}`,
      `参会：${members.join('、')}${observers.length === 0 ? '' : `；列席：${observers.join('、')}`}`,
      n.agenda.length === 0 ? '' : '议程：',
      ...n.agenda.map((item, at) => `${at + 1}.${item}`),
      answerBy(n, facts).zh,
    ]),
  );
};

const lines = (said: readonly string[]): string => said.filter((line) => line !== '').join('\n');

const headOf = ({ n, tenor, formerStart, formerPlace, reason }: Sheet): Text => {
  const name = eventName(n.title);
  const was = noticeWhen(formerStart, null);
  const [en, zh] =
    reason === null ? ['', '因故'] : [` (${unstopped(reason)})`, `因${unstopped(reason).replace(/^因/, '')}`];
  switch (tenor) {
    case 'cancelled':
      return text(
        `[Cancelled] ${name}, announced for ${was.en}, is cancelled${en}.`,
        `【取消】原定${was.zh}的${name}${zh}取消，请相互转告。`,
      );
    case 'later':
    case 'earlier':
      return text(
        `[New time] ${name}, announced for ${was.en}, is moved${en}. Please reply again.`,
        `【改期】原定${was.zh}的${name}${zh}改期，请重新回复。`,
      );
    case 'place':
      return text(
        `[New place] ${name}: not ${formerPlace ?? ''} but ${n.place}.`,
        `【变更地点】${name}地点由${formerPlace ?? ''}改为${n.place}。`,
      );
    default:
      return text(`[Notice] ${name}`, `【通知】${name}`);
  }
};

/** The request to answer, with the deadline if it is still to come, and whom to call. */
const answerBy = ({ replyDueAt, contact }: Notice, { now }: Facts): Text => {
  const by = deadline(replyDueAt, now);
  const [en, zh] = contact === null ? ['', ''] : [` Contact: ${contact}`, `联系人：${contact}`];
  return text(`Please reply${by.en}.${en}`, `请${by.zh}回复。${zh}`);
};

const deadline = (due: Moment | null, now: Moment): Text =>
  due === null || due <= now
    ? text(' at once', '尽快')
    : text(` by ${noticeWhen(due, null).en}`, `于${noticeWhen(due, null).zh}前`);

/** The message that asks for the missing answers: who answered what, and who has not answered yet. */
export const chaseText = (n: Notice, facts: Facts): Text => {
  const when = noticeWhen(n.start, n.end);
  const [members, observers] = [groupTexts(n, false), groupTexts(n, true)];
  const isOpen = unanswered(n).length + untold(n).length > 0;
  return text(
    lines([
      `[Replies] ${eventName(n.title)}, ${when.en}`,
      ...members.map(({ en }) => en),
      ...observers.map(({ en }) => `Observers ${en}`),
      isOpen ? answerBy(n, facts).en : '',
    ]),
    lines([
      `【回执】${eventName(n.title)}，${when.zh}`,
      ...members.map(({ zh }) => zh),
      ...observers.map(({ zh }) => `列席${zh}`),
      isOpen ? answerBy(n, facts).zh.replace(/^请/, '请未回复的同志') : '',
    ]),
  );
};
