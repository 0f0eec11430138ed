import type { Facts } from '../../core/facts.ts';
import { both, echo, inLang, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { lineWords } from '../kit/lines/words.ts';
import type { ReplyStanding } from './numbers.ts';
import type { NoticeKind, Quorum } from './record.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Other words for the kinds of meetings: those of the congress for its inspections (三查察). */
export const ALSO_KINDS: Readonly<Record<string, readonly string[]>> = {
  inspection: ['视察', '执法检查', '调研', '考察'],
};

const kinds: Readonly<Record<NoticeKind, Text>> = {
  meeting: text('meeting', '会议'),
  activity: text('activity', '活动'),
  inspection: text('inspection', '检查'),
  training: text('training', '培训'),
};

/** How many people are in a state, and how many there are: the called people and the observers, which are never added up. */
export type Apart = { readonly members: Share; readonly observers: Share };
type Share = { readonly open: number; readonly all: number };

const apart = ({ members, observers }: Apart, en: string, zh: string): Text => {
  if (observers.all === 0) return text(`${members.open}/${members.all} ${en}`, `${members.open}/${members.all} ${zh}`);
  const [m, o] = [`${members.open}/${members.all}`, `${observers.open}/${observers.all}`];
  if (members.all === 0) return text(`${o} observers ${en}`, `列席 ${o} ${zh}`);
  return text(`${m} ${en}, observers ${o}`, `${m} ${zh}，列席 ${o}`);
};

/** `25 人，22 人参加，1 人请假，2 人未定`: nothing is said of leave and refusals of nobody. */
const standingOf = ({ sure, onLeave, declined, open, all }: ReplyStanding): Text =>
  text(
    `${sure} of ${all} coming${onLeave === 0 ? '' : `, ${onLeave} on leave`}${declined === 0 ? '' : `, ${declined} declined`}, ${open} open`,
    `${all} 人，${sure} 人参加${onLeave === 0 ? '' : `，${onLeave} 人请假`}${declined === 0 ? '' : `，${declined} 人不参加`}，${open} 人未定`,
  );

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const quorums: Readonly<Record<Quorum, Text>> = {
  half: text('more than half', '过半数'),
  twoThirds: text('two thirds', '三分之二'),
};

export const noticeWords = {
  minutesReplaced: (id: string, former: string): Text =>
    text(
      `The minutes of ${id} stood already and are replaced: ${echo(former)}`,
      `${id} 原有会议纪要，已替换：${echo(former)}`,
    ),
  lessonReplaced: (id: string, former: string): Text =>
    text(
      `The lesson of ${id} stood already and is replaced: ${echo(former)}`,
      `${id} 原有教训，已替换：${echo(former)}`,
    ),
  notYet: (id: string, start: Text): Text =>
    text(`${id} does not begin until ${start.en}`, `${id} 到 ${start.zh} 才开始`),
  notYetHint: (id: string): Text =>
    text(
      `If it was brought forward: office notice postpone ${id} --at WHEN`,
      `若已提前召开，先改时间：office notice postpone ${id} --at 时间`,
    ),
  heldAlready: (id: string): Text => text(`${id} is recorded as held already`, `${id} 已登记为召开`),
  heldAgainHint: (id: string): Text =>
    text(
      `Add to it: office notice held ${id} --minutes TEXT, or --absent, --excused, --late, --present NAMES`,
      `可补充：office notice held ${id} --minutes 纪要，或 --absent、--excused、--late、--present 姓名`,
    ),
  quorums,
  series: text('Series', '会议系列'),
  quorum: text('Quorum', '法定人数'),
  needed: (quorum: Quorum, least: number): Text =>
    text(`${quorums[quorum].en}: ${least}`, `${quorums[quorum].zh}，须 ${least} 人`),
  quorumUnsure: (sure: number, all: number, least: number): Text =>
    text(`Quorum not sure: ${sure} of ${all}, ${least} needed`, `确认人数不足：${sure}/${all}，须 ${least} 人`),
  quorumWhy: text('quorum not sure', '法定人数未保证'),
  approvedBy: (name: string): Text => text(`approved by ${name}`, `${name} 准假`),
  hasBegun: (id: string): Text =>
    text(
      `${id} has begun already. When it is over: office notice held ${id}`,
      `${id} 已经开始；会后登记：office notice held ${id}`,
    ),
  isOver: (id: string): Text =>
    text(
      `${id} is over already. To record it: office notice held ${id}`,
      `${id} 已开完；请登记：office notice held ${id}`,
    ),
  /** The number of lines that a new notice has, and how each gets an owner. Empty if there are none. */
  linesTaken: ({
    id,
    lines = [],
  }: {
    readonly id: string;
    readonly lines?: readonly unknown[] | undefined;
  }): readonly Text[] =>
    lines.length === 0
      ? []
      : [
          text(
            `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}; who does it: office assign ${id} 1 NAME`,
            `事项 ${lines.length} 项；落实到人：office assign ${id} 1 姓名`,
          ),
        ],
  one: text('a meeting notice', '一份会议通知'),
  many: text('meeting notices', '会议通知'),
  summary: text('Meetings and activities: who is called, told, coming', '会议、活动通知：通知、回执、请假、材料、纪要'),

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
  parentHelp: text('the notice it belongs to', '所从属的通知'),
  docNumber: text('Document no.', '发文顺序号'),
  sequence: text('Changes', '变更次数'),
  minutes: text('Minutes', '会议纪要'),
  decisions: text('Decisions', '议定事项'),
  lesson: text('Lesson', '教训'),
  lessonHelp: text('what to do better next time', '下次应注意的'),
  minutesTyped: text('Minutes', '纪要'),
  minutesHelp: text('the minutes, or where they are kept', '会议纪要，或其存放处'),
  history: text('History', '经过'),
  seating: text('Seats', '座次'),
  seatsPrinted: (when: Text): Text => text(`printed ${when.en}`, `${when.zh} 打印`),

  doNotKnow: text('do not know how it stands now', '尚不知最新情况'),
  insteadComes: (name: string): Text => text(`${name} instead`, `${name}代`),
  /** A name with what is to be said of its answer: `马春梅（住院）`. */
  withMore: (name: string, more: readonly (Text | string)[]): Text =>
    both((lang) => {
      const said = more.map((part) => inLang(part, lang));
      return lang === 'zh' ? `${name}（${said.join('，')}）` : `${name} (${said.join(', ')})`;
    }),
  /** The answer to the time before a postponement. */
  formerly: (answer: Text, by: string | null, reason: string | null): Text =>
    text(
      `was: ${answer.en}${by === null ? '' : ` ${by}`}${reason === null ? '' : `, ${reason}`}`,
      `原${answer.zh}${by === null ? '' : ` ${by}`}${reason === null ? '' : `：${reason}`}`,
    ),
  ofGroup: (names: Text): Text => both((lang) => (lang === 'zh' ? `：${names.zh}` : `: ${names.en}`)),
  asObserver: (name: string): Text => text(`${name} (observer)`, `${name}（列席）`),
  taskSaid: (title: string, by: Text): Text => text(`${title} (${by.en})`, `${title}（${by.zh}）`),
  noOwner: text('no owner', '无负责人'),
  receivedAt: (when: Text): Text => text(`received ${when.en}`, `${when.zh} 收到`),
  dueAt: (when: Text): Text => text(`by ${when.en}`, `${when.zh} 前`),
  settled: (settled: number, all: number): Text => text(`${settled}/${all}`, `${settled}/${all}`),

  eventTold: (names: Text): Text => text(`told ${names.en}`, `通知 ${names.zh}`),
  eventReply: (name: Text | string, answer: Text, by: string | null, reason: string | null): Text =>
    text(
      `${inLang(name, 'en')}: ${answer.en}${by === null ? '' : ` ${by}`}${reason === null ? '' : ` (${reason})`}`,
      `${inLang(name, 'zh')}：${answer.zh}${by === null ? '' : ` ${by}`}${reason === null ? '' : `（${reason}）`}`,
    ),
  eventChange: (fields: Text): Text => text(`changed: ${fields.en}`, `变更：${fields.zh}`),
  eventPostpone: (from: Text, to: Text, reason: string | null): Text =>
    text(
      `moved from ${from.en} to ${to.en}${reason === null ? '' : `: ${reason}`}`,
      `由 ${from.zh} 改至 ${to.zh}${reason === null ? '' : `：${reason}`}`,
    ),
  eventReceived: (material: string): Text => text(`received ${material}`, `收到 ${material}`),
  eventCancel: (reason: string): Text => text(`cancelled: ${reason}`, `取消：${reason}`),
  eventSettle: (id: string, how: Text | null, to: string | null, said: string): Text =>
    text(
      `settled with ${id}${how === null ? '' : `, ${how.en}`}${to === null ? '' : `, reported to ${to}`}: ${said}`,
      `与 ${id} 商定${how === null ? '' : `（${how.zh}）`}${to === null ? '' : `，已向${to}汇报`}：${said}`,
    ),
  settledHow: {
    moved: text('moved', '改期'),
    substitute: text('somebody else', '换人'),
    excused: text('excused', '请假'),
    accepted: text('as it is', '照开'),
  },
  eventHeld: text('held, recorded', '登记召开情况'),

  states: {
    draft: text('draft', '拟稿'),
    issued: text('issued', '已发出'),
    postponed: text('postponed, to be re-issued', '已延期待重发'),
    held: text('held', '已召开'),
    cancelled: text('cancelled', '已取消'),
  },
  kinds,
  /** Labels of the groups of answers. */
  groups: {
    notTold: text('not told', '未通知'),
    told: text('open', '未回复'),
    coming: text('coming', '参加'),
    leave: text('on leave', '请假'),
    substitute: text('send a substitute', '派员代替'),
    declined: text('declined', '不参加'),
  },
  attendances: {
    present: text('present', '到会'),
    late: text('late', '迟到'),
    early: text('left early', '早退'),
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
  unansweredOf: (of: Apart): Text => apart(of, 'unanswered', '未回复'),
  untoldOf: (of: Apart): Text => apart(of, 'not told', '未通知'),
  oldNewsOf: (of: Apart): Text => apart(of, 'do not know yet', '尚不知情'),

  /** A note that so many people have to be told; empty if there are none. */
  tellThem: (id: string, count: number): readonly Text[] =>
    count === 0
      ? []
      : [
          text(
            `${people(count)} told before must be told again; then record it: office notice send ${id}`,
            `已有 ${count} 人接到通知；告知后请记：office notice send ${id}`,
          ),
        ],
  repliesBy: (due: Text | null): Text =>
    due === null ? text('no reply deadline', '不设回执时限') : text(`replies by ${due.en}`, `回执时限 ${due.zh}`),
  /** How the called people stand, and how the observers do if there are any. */
  standing: (members: ReplyStanding, observers: ReplyStanding): Text =>
    both((lang) => {
      const [called, beside] = [members, observers].map((of) => standingOf(of)[lang]);
      if (observers.all === 0) return lang === 'zh' ? `共 ${called}` : `${called}`;
      if (members.all === 0) return lang === 'zh' ? `列席 ${beside}` : `observers: ${beside}`;
      return lang === 'zh' ? `应到 ${called}；列席 ${beside}` : `${called}; observers: ${beside}`;
    }),
  remindOf: (n: { id: string; kind: NoticeKind; title: string; place: string }, when: Text): Text =>
    text(
      `${capital(kinds[n.kind].en)} ${when.en}: ${n.title}, ${n.place} (${n.id})`,
      `${kinds[n.kind].zh} ${when.zh}：${n.title}，${n.place}（${n.id}）`,
    ),
  remindReplies: (n: { id: string; title: string }, when: Text, { members, observers }: Apart): Text => {
    const [en, zh] =
      observers.all === 0
        ? ['', '']
        : [`, observers ${observers.open} of ${observers.all}`, `，列席 ${observers.all} 人中 ${observers.open} 人`];
    return text(
      `Replies due ${when.en}: ${n.title}, ${members.open} of ${members.all} open${en} (${n.id})`,
      `回执 ${when.zh} 截止：${n.title}，${members.all} 人中 ${members.open} 人未回复${zh}（${n.id}）`,
    );
  },

  idHelp: text('the notice, such as N1', '通知编号，如 N1'),
  titleHelp: text('what the meeting or activity is called', '会议或活动名称'),
  atHelp: text('when it begins, with its hour, and its end if you know it', '开始时间，须写钟点；可连同结束时间'),
  forHelp: text('how long it takes, instead of --until; 90 minutes unless said', '时长，代替结束时间；不写为 90 分钟'),
  untilHelp: text('when it ends; an hour alone is that of the same day', '结束时间；只写钟点即当天'),
  replyByHelp: text(
    'by when they answer; closing time of the last working day before unless said',
    '回执时限；不写即前一工作日下班时',
  ),
  toHelp: text('only these people; otherwise everyone who has to be told', '只通知这些人；不写即通知所有应通知的人'),
  reasonHelp: text('why', '原因'),

  numberTaken: (number: string, id: string): Text =>
    text(`Document number ${number} of this year belongs to ${id}`, `本年度第 ${number} 号已用于 ${id}`),
  isCancelled: (id: string): Text => text(`${id} was cancelled`, `${id} 已取消`),
  isCancelledHint: (id: string): Text =>
    text(
      `Write a new notice: office notice new. If it was cancelled by mistake: office undo --of ${id} takes back the last command about it (office log ${id} shows which)`,
      `请另拟通知：office notice new。如系误取消：office undo --of ${id} 撤销关于它的最近一条命令（是哪一条可用 office log ${id} 查看）`,
    ),
  isHeld: (id: string): Text => text(`${id} was held already`, `${id} 已召开`),
  isHeldHint: (id: string): Text =>
    text(
      `Another meeting is another notice: office notice new. What came of this one: office notice held ${id} --minutes TEXT`,
      `再开一次请另拟通知：office notice new；补记本次情况：office notice held ${id} --minutes 纪要`,
    ),
  didYouMean: (near: string): Text => text(`Did you mean ${near}?`, `是不是 ${near}？`),
} as const;

/** Labels of the record's fields, for complaints about one of them. */
export const fieldLabels: Readonly<Record<string, Text>> = {
  title: c.title,
  kind: noticeWords.kind,
  start: c.start,
  end: c.end,
  place: c.place,
  host: noticeWords.host,
  car: noticeWords.car,
  called: noticeWords.called,
  replyDueAt: noticeWords.replyBy,
  agenda: noticeWords.agenda,
  materials: noticeWords.materials,
  get lines() {
    return lineWords.lines;
  },
  importance: c.importance,
  mark: c.mark,
  contact: noticeWords.contact,
  remark: c.remark,
  parent: noticeWords.parent,
  level: c.level,
  series: noticeWords.series,
  quorum: noticeWords.quorum,
  docNumber: noticeWords.docNumber,
  sequence: noticeWords.sequence,
  issuedAt: text('Issued', '发出'),
  heldAt: text('Held', '召开'),
  cancelledAt: text('Cancelled', '取消'),
  minutes: noticeWords.minutes,
  decisions: noticeWords.decisions,
  lesson: noticeWords.lesson,
  events: noticeWords.history,
  seating: noticeWords.seating,
  remind: c.remind,
};

/**
 * The contact printed on the notice if no other is given: the clerk of this desk, with the telephone number if the desk knows exactly one
 * person of that name. Null if no clerk is set.
 */
export const usualContact = ({ settings: { clerk }, contacts }: Facts): string | null => {
  if (clerk === '') return null;
  const [known, ...namesakes] = contacts.filter(({ name }) => name === clerk);
  return known?.phone == null || namesakes.length > 0 ? clerk : `${clerk} ${known.phone}`;
};
