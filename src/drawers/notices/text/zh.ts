import { noticeWhen } from '../../../calendar/speak.ts';
import type { Material, Notice, NoticeKind } from '../record.ts';
import { type BodyLine, eventName, fieldsIn, type NoticeParts, partLinesOf, unstopped } from './parts.ts';
import type { Sheet } from './sheet.ts';

/** The words for each kind of event: the verb, its name, taking part, the agenda. */
const KIND: Readonly<Record<NoticeKind, { does: string; noun: string; joins: string; agenda: string }>> = {
  meeting: { does: '召开', noun: '会议', joins: '参会', agenda: '会议议程' },
  activity: { does: '举办', noun: '活动', joins: '参加', agenda: '活动安排' },
  training: { does: '举办', noun: '培训', joins: '参训', agenda: '培训安排' },
  inspection: { does: '开展', noun: '检查', joins: '参加', agenda: '检查安排' },
};

const MARKS = { flash: '特急', urgent: '加急' } as const;
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The parts of a notice in the form of GB/T 9704-2012: addressees with a full-width colon, body with headings 一、 and items 1. */
export const chineseParts = (sheet: Sheet): NoticeParts => {
  const { n, number, office, date, addressed } = sheet;
  return {
    ...{ number, office, heading: heading(sheet), body: body(sheet), date: date.zh },
    mark: n.mark === null ? null : MARKS[n.mark],
    to: `${[...addressed.zh.members, ...addressed.zh.observers].join('、')}：`,
  };
};

const heading = ({ n, tenor }: Sheet): string => {
  const name = eventName(n.title);
  if (tenor === 'cancelled') return `关于取消${name}的通知`;
  if (tenor === 'later') return `关于${name}延期的通知`;
  if (tenor === 'earlier') return `关于调整${name}时间的通知`;
  if (tenor === 'place') return `关于变更${name}地点的通知`;
  if (tenor === 'changed') return `关于调整${name}有关事项的通知`;
  return n.title.endsWith('通知') ? n.title : `关于${doing(KIND[n.kind].does, name)}的通知`;
};

/** The verb and the name of the event. If the name begins with 开会, which is a verb already, the verb is left out. */
const doing = (does: string, name: string): string => (name.startsWith('开会') ? name : `${does}${name}`);

const plainLine = (said: string): BodyLine => ({ text: said, isHeading: false });

const body = (sheet: Sheet): readonly BodyLine[] => {
  const { n, tenor } = sheet;
  if (tenor === 'cancelled') return [lead(sheet), '特此通知。'].map(plainLine);
  const sections = [...particulars(sheet), ...requirements(n), ...contact(n)];
  return [
    plainLine(lead(sheet)),
    ...sections.flatMap(([first, ...rest], at) => [
      { text: `${ORDINALS[at]}、${first}`, isHeading: true },
      ...rest.map((item, k) => plainLine(`${k + 1}.${item}`)),
    ]),
  ];
};

const lead = ({ n, tenor, formerStart, formerPlace, changed, reason }: Sheet): string => {
  const { does } = KIND[n.kind];
  const name = eventName(n.title);
  const [former, start] = [formerStart, n.start].map((moment) => noticeWhen(moment, null).zh);
  const because = reason === null ? '故' : unstopped(reason).replace(/^(?:因为|由于|因)/, '');
  if (tenor === 'call') return `定于${start}${doing(does, name)}。现将有关事项通知如下：`;
  const follows = '其他事项不变，现一并通知如下：';
  if (tenor === 'place')
    return `原定于${start}在${formerPlace ?? ''}${does}的${name}，地点变更为${n.place}。${follows}`;
  if (tenor === 'changed') return `定于${start}${does}的${name}，${fieldsIn(changed).zh}有调整。${follows}`;
  const original = `原定于${former}${does}的${name}，因${because}`;
  if (tenor === 'cancelled') return `${original}取消，请相互转告。`;
  const moved = tenor === 'later' ? '延期至' : '提前至';
  return `${original}${moved}${start}${does}，请重新报送回执。现将有关事项通知如下：`;
};

/** A heading, then its numbered items. */
type Section = readonly [string, ...string[]];

const particulars = ({ n, addressed }: Sheet): readonly Section[] => {
  const { noun, joins, agenda } = KIND[n.kind];
  const { members, observers } = addressed.zh;
  const alsoThere = observers.length === 0 ? '' : `；列席人员：${observers.join('、')}`;
  return [
    [`${noun}时间：${noticeWhen(n.start, n.end).zh}`],
    [`${noun}地点：${n.place}`],
    [`主持人：${n.host}`],
    [`${joins}范围：${members.map(inScope).join('、')}${alsoThere}`],
    ...(n.agenda.length === 0 ? [] : [[agenda, ...n.agenda] as const]),
    ...(n.materials.length === 0 ? [] : [[`${noun}材料`, ...n.materials.map(delivery)] as const]),
  ];
};

/** A group within the scope of a meeting: 全体委员, where the address says 各位委员. */
const inScope = (name: string): string => name.replace(/^各位/, '全体');

const delivery = ({ title, owner, due }: Material): string => {
  const who = owner === null ? '报送人待定' : `由${owner}报送`;
  return `${title}（${due === null ? who : `${who}，${noticeWhen(due, null).zh}前`}）`;
};

const requirements = (n: Notice): readonly Section[] => {
  const { joins } = KIND[n.kind];
  const toWhom = n.contact === null ? '' : '向联系人';
  return [
    [
      '有关要求',
      ...(n.replyDueAt === null ? [] : [`请于${noticeWhen(n.replyDueAt, null).zh}前报送${joins}回执。`]),
      `因故不能${joins}的，请提前${toWhom}请假并说明原因；派员代替的，请报代替人员姓名。`,
      ...partLinesOf(n.remark),
    ],
  ];
};

// Printed in full, because the number is on a notice in order to be called.
const contact = (n: Notice): readonly Section[] => (n.contact === null ? [] : [[`联系人：${n.contact}`]]);
