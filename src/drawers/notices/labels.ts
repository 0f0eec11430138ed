import { type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';

/** Names of a notice's fields, on its card and in complaints. */
export const noticeLabels = {
  when: text('When', '时间'),
  kind: text('Kind', '类别'),
  host: text('Host', '主持人'),
  car: text('Car', '用车'),
  called: text('Called', '参会'),
  observers: text('Observers', '列席'),
  replies: text('Replies', '回执'),
  replyBy: text('Replies by', '回执时限'),
  agenda: text('Agenda', '议程'),
  materials: text('Materials', '材料'),
  contact: text('Contact', '联系人'),
  parent: text('Belongs to', '从属于'),
  docNumber: text('Document no.', '发文顺序号'),
  sequence: text('Changes', '变更次数'),
  minutes: text('Minutes', '会议纪要'),
  decisions: text('Decisions', '议定事项'),
  lesson: text('Lesson', '教训'),
  history: text('History', '经过'),

  doesNotKnow: text('does not know how it stands now', '尚不知最新情况'),
  substituteIs: (name: string): Text => text(`: ${name}`, `：${name}`),
  because: (reason: string): Text => text(` (${reason})`, `（${reason}）`),
  noOwner: text('no owner', '无负责人'),
  receivedAt: (when: Text): Text => text(`received ${when.en}`, `${when.zh} 收到`),
  dueAt: (when: Text): Text => text(`by ${when.en}`, `${when.zh} 前`),
  settled: (settled: number, all: number): Text => text(`${settled}/${all}`, `${settled}/${all}`),

  eventTold: (names: Text): Text => text(`told ${names.en}`, `通知 ${names.zh}`),
  eventReply: (name: string, answer: Text, by: string | null, reason: string | null): Text =>
    text(
      `${name}: ${answer.en}${by === null ? '' : ` ${by}`}${reason === null ? '' : ` (${reason})`}`,
      `${name}：${answer.zh}${by === null ? '' : ` ${by}`}${reason === null ? '' : `（${reason}）`}`,
    ),
  eventChange: (fields: Text): Text => text(`changed: ${fields.en}`, `变更：${fields.zh}`),
  eventPostpone: (from: Text, to: Text, reason: string | null): Text =>
    text(
      `moved from ${from.en} to ${to.en}${reason === null ? '' : `: ${reason}`}`,
      `由 ${from.zh} 改至 ${to.zh}${reason === null ? '' : `：${reason}`}`,
    ),
  eventReceived: (material: string): Text => text(`received ${material}`, `收到 ${material}`),
  eventCancel: (reason: string): Text => text(`cancelled: ${reason}`, `取消：${reason}`),
  eventHeld: text('held, recorded', '登记召开情况'),
} as const;

export const fieldLabels: Readonly<Record<string, Text>> = {
  title: c.title,
  kind: noticeLabels.kind,
  start: c.start,
  end: c.end,
  place: c.place,
  host: noticeLabels.host,
  car: noticeLabels.car,
  called: noticeLabels.called,
  replyDueAt: noticeLabels.replyBy,
  agenda: noticeLabels.agenda,
  materials: noticeLabels.materials,
  importance: c.importance,
  mark: c.mark,
  contact: noticeLabels.contact,
  remark: c.remark,
  parent: noticeLabels.parent,
  docNumber: noticeLabels.docNumber,
  sequence: noticeLabels.sequence,
  issuedAt: text('Issued', '发出'),
  heldAt: text('Held', '召开'),
  cancelledAt: text('Cancelled', '取消'),
  minutes: noticeLabels.minutes,
  decisions: noticeLabels.decisions,
  lesson: noticeLabels.lesson,
  events: noticeLabels.history,
  remind: c.remind,
};
