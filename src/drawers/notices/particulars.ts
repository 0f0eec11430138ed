import { type Amended, listAfter } from '../../core/amendment.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Importance, Level, Mark } from '../../core/record.ts';
import { given } from '../../core/records.ts';
import type { Sieve } from '../../core/sieve.ts';
import { type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import type { Task } from '../kit/fields/tasks.ts';
import { type Material, type Notice, type NoticeKind, type Quorum, sameNumber } from './record.ts';
import { isEndOpen, type NoticeTiming, offeredEnd, offeredReplyBy } from './times.ts';
import { ALSO_KINDS, fieldLabels, noticeWords as w } from './words.ts';

/** Labels of the options, some of which have other names than the fields of the record. */
const labels = {
  ...fieldLabels,
  ...{ at: c.start, for: text('Length', '时长'), until: c.end },
  ...{ to: w.called, observer: w.observers, replyBy: w.replyBy, material: w.materials },
};

const documentNumber = text(
  'its serial number of the year, as the 12 of 〔2026〕12号',
  '发文顺序号，如〔2026〕12号的 12',
);

/** Options of a notice. `for` stands before `until`, because a prompt only offers an end if no length was given. */
export const noticeOptions = field.labelled(labels, {
  at: { ...field.asked(field.span(w.atHelp)), also: '时间' },
  for: field.duration(w.forHelp),
  until: field.asked(field.until(w.untilHelp), { initial: offeredEnd, when: isEndOpen }),
  place: field.asked(field.place(text('where', '地点')), field.knownPlaces),
  host: field.asked(field.name(text('who presides', '主持人')), field.knownPeople),
  to: field.asked(field.names(text('who is called to attend', '参会人员')), field.knownGroups),
  observer: field.asked(
    field.names(text('who attends without a vote; Enter for nobody', '列席人员；没有就回车')),
    field.knownGroups,
  ),
  replyBy: field.asked(field.time(w.replyByHelp, 'close'), { initial: offeredReplyBy }),
  agenda: field.asked(field.lines(text('an item of the agenda; repeat it', '议程，一次一项，可重复'))),
  material: field.asked(
    field.tasks(text('a paper, who delivers it, by when; repeat it', '材料=负责人@时限，一次一份，可重复')),
  ),
  kind: field.choice(text('what kind of event', '类别'), w.kinds, ALSO_KINDS),
  importance: field.importance(text('normal unless said', '重要程度（不写为一般）')),
  mark: field.markAsked(text('printed on the notice; moves it up in the list', '印在通知上，排位也提前')),
  contact: field.asked(field.line(text('whom to call, as the notice prints it', '联系人及电话，照印在通知上'))),
  remark: field.passage(text('anything else, printed among the requirements', '其他要求，印在通知的有关要求中')),
  parent: { ...field.id('N', w.parentHelp), required: false as const, also: '所属' },
  level: field.called(
    c.level,
    field.choice(text('whose meeting it is; your own unless said', '谁召集的；不写为本级'), c.levels),
  ),
  car: field.car(text('the car it takes', '用车')),
  series: field.line(
    text(
      'whose attendance is counted together; from the title unless said',
      '会议系列，出席情况合并统计；不写则取标题去掉届次',
    ),
  ),
  quorum: field.choice(
    text('how many members have to be there', '法定人数：全体组成人员过半数，或三分之二'),
    w.quorums,
  ),
  docNumber: field.whole(documentNumber),
  remind: field.leads(),
});

/** The given fields of a notice; undefined leaves a field as it is, null clears it. */
export type NoticeParticulars = NoticeTiming & {
  readonly title?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly host?: string | null | undefined;
  readonly to?: Amended<string> | null | undefined;
  readonly observer?: Amended<string> | null | undefined;
  readonly agenda?: Amended<string> | null | undefined;
  readonly material?: Amended<Task> | null | undefined;
  readonly kind?: NoticeKind | null | undefined;
  readonly importance?: Importance | null | undefined;
  readonly mark?: Mark | null | undefined;
  readonly contact?: string | null | undefined;
  readonly remark?: string | null | undefined;
  readonly parent?: string | null | undefined;
  readonly level?: Level | null | undefined;
  readonly series?: string | null | undefined;
  readonly quorum?: Quorum | null | undefined;
  readonly car?: string | null | undefined;
  readonly docNumber?: number | null | undefined;
  readonly remind?: string | null | undefined;
};

/** The notice with the given fields, except for its time and the list of people invited. */
export const noticeWith = (n: Notice, said: NoticeParticulars): Notice => ({
  ...n,
  title: said.title ?? n.title,
  kind: said.kind ?? n.kind,
  place: said.place ?? n.place,
  host: said.host ?? n.host,
  agenda: [...listAfter(said.agenda, n.agenda)],
  materials: listAfter<Task>(said.material, n.materials).map((task) => withReceipt(n, task)),
  importance: given(said.importance, n.importance),
  mark: given(said.mark, n.mark),
  contact: given(said.contact, n.contact),
  remark: given(said.remark, n.remark),
  parent: given(said.parent, n.parent),
  level: given(said.level, n.level ?? null),
  series: given(said.series, n.series ?? null),
  quorum: given(said.quorum, n.quorum ?? null),
  car: given(said.car, n.car),
  docNumber: given(said.docNumber, n.docNumber),
  remind: given(said.remind, n.remind ?? null),
});

/** The paper of a task. A paper that was on the list before keeps the date of receipt. */
const withReceipt = (n: Notice, task: Task): Material => ({
  ...task,
  receivedAt: n.materials.find(({ title }) => title === task.title)?.receivedAt ?? null,
});

/** The notice as it is, after checks. Throws `ruleViolated` if it would belong to itself, or if its document number is taken. */
export const checkedNotice = (records: readonly Notice[], n: Notice): Notice => {
  if (isUnder(n.id, n.parent, records)) throw new Complaint('ruleViolated', words.ownParent(n.id));
  const twin = records.find((other) => other.id !== n.id && sameNumber(other, n));
  if (twin !== undefined) throw new Complaint('ruleViolated', w.numberTaken(`${n.docNumber}`, twin.id));
  return n;
};

/** Whether the parent, or any notice that the parent belongs to, is this notice. */
const isUnder = (id: string, parent: string | null, records: readonly Notice[]): boolean => {
  if (parent === null || parent === id) return parent === id;
  const above = records.find((other) => other.id === parent)?.parent ?? null;
  return isUnder(
    id,
    above,
    records.filter((other) => other.id !== parent),
  );
};

/** The archived notices that a rule needs: a document number is unique within a year, and the other notice with it may be archived. */
export const pastOfNumber = ({
  docNumber,
}: Pick<NoticeParticulars, 'docNumber'>): { readonly past: Sieve<Notice> | undefined } => ({
  past: docNumber == null ? undefined : { where: { docNumber: [docNumber] } },
});

const words = {
  ownParent: (id: string): Text => text(`${id} cannot belong to itself`, `${id} 不能从属于自己`),
} as const;
