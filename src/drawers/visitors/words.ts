import { listed, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { gateWords } from '../kit/gates/words.ts';
import { petitionWords } from './petition/words.ts';
import { receptionWords } from './reception/words.ts';

export const visitWords = {
  petitionInCalendar: text('Petitioner expected', '信访接待'),
  inCalendar: (name: string | null, org: string | null): Text =>
    text(
      name === null || org === null ? `Visit: ${name ?? org ?? '—'}` : `Visit: ${name} (${org})`,
      name === null || org === null ? `来访：${name ?? org ?? '—'}` : `来访：${name}（${org}）`,
    ),
  hostInCalendar: (host: string): Text => text(`To see: ${host}`, `接待：${host}`),
  headsInCalendar: (count: number): Text => text(`Persons: ${count}`, `人数：${count}`),
  one: text('a visit', '一次来访'),
  many: text('visits', '来访'),
  summary: text('Who is expected, who is inside, who came and why', '来访登记：谁要来、谁在内、谁来过、为何事'),
  visitor: text('Visitor', '来访人'),
  unnamed: text('(unnamed)', '（未记名）'),
  beforeUnit: text(', ', ' '),
  anonymised: text('(anonymised)', '（已匿名）'),
  headcount: text('Headcount', '人数'),
  purpose: text('Purpose', '事由'),
  host: text('Host', '被访人'),
  kind: text('Kind', '类别'),
  nature: text('Nature', '性质'),
  when: text('When', '时间'),
  firstContact: text('First-contact owner', '首问责任人'),
  expectedAt: text('Expected', '预约'),
  arrivedAt: text('Arrived', '到达'),
  leftAt: text('Left', '离开'),
  answer: text('Answer', '答复'),
  answeredAt: text('Answered', '答复时间'),
  repeatOf: text('Repeat of', '重复来访'),
  imported: text('Imported', '导入自'),
  importedFrom: (file: string, line: number): Text => text(`${file}, line ${line}`, `${file} 第 ${line} 行`),

  kinds: {
    superior: text('superior body', '上级'),
    subordinate: text('subordinate unit', '下级'),
    business: text('business', '公务'),
    petition: text('petition', '信访'),
    press: text('press', '媒体'),
    delivery: text('delivery', '送件'),
  },
  natures: {
    appeal: text('appeal', '申诉求决'),
    suggestion: text('suggestion', '意见建议'),
    accusation: text('accusation', '检举控告'),
    litigation: text('litigation', '涉法涉诉'),
  },
  states: {
    expected: text('expected', '预约'),
    inside: text('inside', '在内'),
    left: text('left', '已离开'),
    waiting: text('answer due', '待答复'),
    unsettled: text('to be settled', '待了结'),
    closed: text('answered', '已答复'),
  },
  fieldLabels: {
    name: c.name,
    org: c.org,
    headcount: text('Headcount', '人数'),
    phone: c.phone,
    purpose: text('Purpose', '事由'),
    host: text('Host', '被访人'),
    kind: text('Kind', '类别'),
    nature: text('Nature', '性质'),
    get petition() {
      return petitionWords.part;
    },
    get reception() {
      return receptionWords.part;
    },
    get gates() {
      return gateWords.gates;
    },
    firstContact: text('First-contact owner', '首问责任人'),
    expectedAt: text('Expected', '预约'),
    arrivedAt: text('Arrived', '到达'),
    leftAt: text('Left', '离开'),
    answer: text('Answer', '答复'),
    answeredAt: text('Answered', '答复时间'),
    repeatOf: text('Repeat of', '重复来访'),
    imported: text('Imported', '导入自'),
    anonymisedAt: text('Anonymised', '匿名时间'),
    remark: c.remark,
    remind: c.remind,
  },

  idHelp: text('the visit, such as V3', '来访编号，如 V3'),
  nameHelp: text('who is coming', '来访人姓名'),
  kindHelp: text('what kind of visit', '来访类别'),
  natureHelp: text(
    'what a petition asks for; an accusation is shown without its content',
    '信访件性质；检举控告件不显示内容',
  ),
  answerHelp: text('what they were told', '答复内容'),

  receive: text('Receive', '接待'),
  waitsInside: (count: number): Text =>
    count > 1 ? text(`${count} people wait inside`, `${count} 人在内等候`) : text('waits inside', '在内等候'),
  signOut: text('Sign them out', '登记离开'),
  stillInside: text('still inside after closing', '下班后仍在内'),
  recordAnswer: text('Record the answer', '登记答复'),
  awaitsAnswer: text('awaits an answer', '待答复'),
  askWhetherCame: text('Did they come? Sign in, or rm', '来过没有？补登记或删除'),
  didNotCome: text('expected, not signed in', '预约未到'),
  entry: (name: string, org: string | null): Text =>
    org === null ? text(`Visitor ${name}`, `来访 ${name}`) : text(`Visitor ${name} (${org})`, `来访 ${name}（${org}）`),

  signedIn: (name: string): Text => text(`signed in: ${name}`, `已登记到达：${name}`),
  sees: (host: string | null): Text | null => (host === null ? null : text(`sees ${host}`, `被访人 ${host}`)),

  wasExpected: (id: string, when: Text): Text =>
    text(
      `${id} was expected ${when.en} under this name, and is signed in`,
      `今日预约中有此人（${id}，${when.zh}），已按预约登记`,
    ),
  someoneInside: (id: string, since: Text, again: string): Text =>
    text(
      `${id} of this name is inside, since ${since.en}. If that is the same person: office rm ${again}`,
      `${id} 同名，${since.zh}到，尚未登记离开；如是同一人：office rm ${again}`,
    ),
  moreInside: (count: number): Text =>
    text(
      `${count} more of this name are inside: office visitor inside`,
      `另有 ${count} 次同名来访尚未登记离开：office visitor inside`,
    ),
  moreBooked: (count: number): Text =>
    text(
      `${count} more of this name are expected: office visitor list`,
      `另有 ${count} 次同名预约：office visitor list`,
    ),
  someoneBooked: (id: string, when: Text): Text =>
    text(
      `${id} of this name is expected ${when.en}. If this is that visit: office undo, then office visitor in ${id}`,
      `另有同名预约 ${id}（${when.zh}）；如即此次来访：office undo，再 office visitor in ${id}`,
    ),

  notArrived: (id: string): Text => text(`${id} has not arrived`, `${id} 尚未到达`),
  notArrivedHint: (id: string): Text => text(`office visitor in ${id}`, `先登记到达：office visitor in ${id}`),
  leftAlready: (id: string, when: Text): Text => text(`${id} left already: ${when.en}`, `${id} 已于${when.zh}离开`),
  comesAgainHint: text('A visitor who comes again is signed in by name', '再次来访请按姓名登记'),
  insideAlready: (id: string, when: Text): Text =>
    text(`${id} is inside already, since ${when.en}`, `${id} 已在内，到达时间${when.zh}`),
  insideAlreadyHint: (id: string): Text =>
    text(`office visitor out ${id} signs out`, `登记离开：office visitor out ${id}`),
  leftBeforeArriving: (id: string, arrived: Text): Text =>
    text(`${id} arrived ${arrived.en}, and cannot have left before`, `${id} 到达时间为${arrived.zh}，离开不能早于到达`),
  stillToComeHint: text(
    'A visitor who is still to come is announced: office visitor expect NAME --at WHEN',
    '将要来的请预约：office visitor expect 姓名 --at 时间',
  ),
  leavesLaterHint: text(
    'Sign out when they leave; for a past time write the date in full',
    '离开时再登记；补登过去的时间请写全日期',
  ),
  severalExpected: (name: string, ids: readonly string[]): Text =>
    text(
      `Several named ${name} are expected today: ${listed(ids).en}`,
      `今日预约的 ${name} 不止一位：${listed(ids).zh}`,
    ),
  sayWhich: (verb: string, id: string): Text =>
    text(`Say which: office visitor ${verb} ${id}`, `请指明编号：office visitor ${verb} ${id}`),
  closedByRemoval: (id: string): Text => text(`${id} never came: office rm ${id}`, `${id} 预约未到：office rm ${id}`),
  closedByLeaving: (id: string): Text =>
    text(
      `${id} has not signed out: office visitor out ${id} --at WHEN`,
      `${id} 未登记离开：office visitor out ${id} --at 时间`,
    ),
  closedByAnswer: (id: string): Text =>
    text(`${id} awaits an answer: office visitor answer ${id} TEXT`, `${id} 待答复：office visitor answer ${id} 内容`),
  remindExpected: (id: string, visitor: Text, host: string | null, when: Text): Text =>
    text(
      `Visitor ${when.en}: ${visitor.en}${host === null ? '' : `, sees ${host}`} (${id})`,
      `来访 ${when.zh}：${visitor.zh}${host === null ? '' : `，被访人 ${host}`}（${id}）`,
    ),
  remindInside: (id: string, visitor: Text, since: Text): Text =>
    text(`Still inside: ${visitor.en}, since ${since.en} (${id})`, `仍在内：${visitor.zh}，${since.zh} 到（${id}）`),
  whoAndWhence: (visitor: string, org: string | null): Text =>
    org === null ? text(visitor, visitor) : text(`${visitor} (${org})`, `${visitor}（${org}）`),
  dueWithoutFollowup: text('--due is given without --followup', '写了 --due 而没有 --followup'),
  dueWithoutFollowupHint: text('Say what is to be done: --followup TEXT', '请写明要办的事：--followup 内容'),
} as const;
