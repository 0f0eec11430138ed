import { type Text, text } from '../../core/text.ts';
import type { Kind } from './record.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const kinds: Readonly<Record<Kind, Text>> = {
  meeting: text('meeting', '会议'),
  activity: text('activity', '活动'),
  inspection: text('inspection', '检查'),
  training: text('training', '培训'),
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What notices say of themselves: labels, states, orders and news. Help stands in help.ts, refusals in refusals.ts. */
export const noticeWords = {
  one: text('a meeting notice', '一份会议通知'),
  many: text('meeting notices', '会议通知'),
  summary: text('Meetings and activities: who is called, told, coming', '会议、活动通知：通知、回执、请假、材料、纪要'),

  states: {
    draft: text('draft', '拟稿'),
    issued: text('issued', '已发出'),
    postponed: text('postponed, to be re-issued', '已延期待重发'),
    held: text('held', '已召开'),
    cancelled: text('cancelled', '已取消'),
  },
  kinds,
  standings: {
    notTold: text('not told', '未通知'),
    told: text('told', '已通知未回复'),
    coming: text('coming', '参加'),
    leave: text('on leave', '请假'),
    substitute: text('sends a substitute', '派员代替'),
    declined: text('declined', '不参加'),
  },
  attendances: {
    present: text('present', '到会'),
    late: text('late', '迟到'),
    excused: text('excused', '请假'),
    absent: text('unexcused', '无故缺席'),
  },
  answers: {
    yes: text('yes', '参加'),
    no: text('no', '不参加'),
    leave: text('leave', '请假'),
    substitute: text('substitute', '派员代替'),
  },

  issueIt: text('Issue the notice', '发出通知'),
  reissueIt: text('Re-issue the notice', '重新发出通知'),
  chaseReplies: (count: number): Text =>
    text(`Chase ${count} ${count === 1 ? 'reply' : 'replies'}`, `催收 ${count} 份回执`),
  tellPeople: (count: number): Text => text(`Tell ${people(count)}`, `通知 ${count} 人`),
  tellChange: (count: number): Text => text(`Tell ${people(count)} of the change`, `将变更通知 ${count} 人`),
  tellCancelled: (count: number): Text => text(`Tell ${people(count)} it is cancelled`, `将取消一事通知 ${count} 人`),
  nameOwner: (material: string): Text => text(`Name an owner for ${material}`, `明确“${material}”的负责人`),
  chaseMaterial: (material: string, owner: string): Text =>
    text(`Chase ${owner} for ${material}`, `催 ${owner} 报送“${material}”`),
  recordHeld: text('Record attendance and minutes', '登记出席情况和会议纪要'),
  writeMinutes: text('Write the minutes', '整理会议纪要'),
  unansweredOf: (open: number, all: number): Text => text(`${open}/${all} unanswered`, `${open}/${all} 未回复`),
  untoldOf: (open: number, all: number): Text => text(`${open}/${all} not told`, `${open}/${all} 未通知`),
  oldNewsOf: (open: number, all: number): Text => text(`${open}/${all} do not know yet`, `${open}/${all} 尚不知情`),
  noOwner: text('no owner', '无负责人'),

  called: (title: string): Text => text(`noted: ${title}`, `已拟：${title}`),
  revised: (title: string): Text => text(`corrected: ${title}`, `已更正：${title}`),
  noLongerCalled: (names: Text): Text =>
    text(
      `${names.en}: told already, and no longer called; let them know`,
      `${names.zh} 已接到通知，现已不在参会范围，请告知本人`,
    ),
  tellThem: (id: string, count: number): Text =>
    text(
      `${people(count)} told already: office notice send ${id} once they know`,
      `已有 ${count} 人接到通知；告知后请记：office notice send ${id}`,
    ),
  lesson: (id: string, lesson: string): Text => text(`Lesson of ${id}: ${lesson}`, `上次的教训（${id}）：${lesson}`),
  repliesBy: (due: Text | null): Text =>
    due === null ? text('no reply deadline', '不设回执时限') : text(`replies by ${due.en}`, `回执时限 ${due.zh}`),
  sent: (names: Text): Text => text(`told ${names.en}`, `已通知 ${names.zh}`),
  sentCancellation: (names: Text): Text => text(`cancellation told to ${names.en}`, `已将取消一事告知 ${names.zh}`),
  standing: (coming: number, open: number, all: number): Text =>
    text(`${coming} of ${all} coming, ${open} open`, `共 ${all} 人，${coming} 人参加，${open} 人未定`),
  replied: (name: string, answer: Text): Text => text(`${name}: ${answer.en}`, `${name}：${answer.zh}`),
  received: (material: string): Text => text(`received: ${material}`, `已收到：${material}`),
  postponed: (when: Text): Text => text(`moved to ${when.en}`, `改至 ${when.zh}`),
  cancelled: text('cancelled', '已取消'),
  held: text('held', '已召开'),
  turnout: (present: number, late: number, excused: number, absent: number): Text =>
    text(
      `${present} present, ${late} late, ${excused} excused, ${absent} unexcused`,
      `到会 ${present} 人，迟到 ${late} 人，请假 ${excused} 人，无故缺席 ${absent} 人`,
    ),
  minutesWanted: text('minutes still to be written', '会议纪要待整理'),
  noOfficeName: text(
    'No signature: office config set office NAME gives the office its name',
    '缺少落款：请用 office config set office 单位名称 设置单位名称',
  ),
  remindOf: (n: { id: string; kind: Kind; title: string; place: string }, when: Text): Text =>
    text(
      `${capital(kinds[n.kind].en)} ${when.en}: ${n.title}, ${n.place} (${n.id})`,
      `${kinds[n.kind].zh} ${when.zh}：${n.title}，${n.place}（${n.id}）`,
    ),
  remindReplies: (n: { id: string; title: string; called: readonly unknown[] }, when: Text, open: number): Text =>
    text(
      `Replies due ${when.en}: ${n.title}, ${open} of ${n.called.length} open (${n.id})`,
      `回执 ${when.zh} 截止：${n.title}，${n.called.length} 人中 ${open} 人未回复（${n.id}）`,
    ),
  noDocCode: text(
    'No document number line: office config set doc-code CODE gives the code before the year',
    '缺少发文字号：请用 office config set doc-code 代字 设置发文代字',
  ),
} as const;
