import { both, listed, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Person } from './record.ts';

export const personWords = {
  label: text('Person', '人员'),
  summary: text('Those whom notices call and rosters name', '通知、值班要用到的人'),
  titleLabel: text('Title', '职务'),
  rolesLabel: text('Roles', '身份'),
  emailLabel: text('Mail', '邮箱'),
  rankLabel: text('Rank', '排名'),
  leaveLabel: text('Leave', '请假'),

  roles: {
    leader: text('leader', '领导'),
    member: text('member', '委员'),
    staff: text('staff', '工作人员'),
    veteran: text('retired cadre', '老干部'),
    driver: text('driver', '司机'),
  },

  fieldLabels: {
    name: c.name,
    title: text('Title', '职务'),
    org: c.org,
    roles: text('Roles', '身份'),
    phone: c.phone,
    email: text('Mail', '邮箱'),
    rank: text('Rank', '排名'),
    leaves: text('Leave', '请假'),
  },
  filterRole: text('in this role only', '只看某一身份的'),
  filterOrg: text('of this unit only', '只看某一单位的'),

  nameHelp: text('the name', '姓名'),
  idHelp: text('the person, such as P4', '人员编号，如 P4'),
  whoHelp: text('the person, by name or by id', '姓名或编号'),
  titleHelp: text('the title', '职务'),
  orgHelp: text('the unit', '单位'),
  roleHelp: text('what they are to this office; may be repeated', '身份，可写多个'),
  phoneHelp: text('the phone number', '电话'),
  emailHelp: text('the address of mail; invitations to meetings go there', '电子邮箱，会议邀请发往此处'),
  rankHelp: text('the place in the order of names; 1 is first', '排名次序，1 最前'),
  leaveFromHelp: text('the first day of leave', '请假第一天'),
  leaveToHelp: text('the last day of leave', '请假最后一天'),
  reasonHelp: text('why', '原因'),

  newDoes: text('Enter a person', '登记人员'),
  editDoes: text('Correct a person', '更正人员'),
  leaveDoes: text('Record a leave', '登记请假'),
  leaveAbout: text(
    'Nobody on leave serves: the roster passes them over. Leaves that overlap become one; back ends one.',
    '请假期间不排值班。重叠的请假并为一段，销假用 back。',
  ),
  backDoes: text('Record that someone is back from leave', '登记销假'),
  backAbout: text(
    'The leave ends yesterday. Where nobody is away today, the next leave to come is called off.',
    '请假到昨天为止。今天没有请假的，取消下一段请假。',
  ),

  entered: (name: string): Text => text(`entered: ${name}`, `已登记：${name}`),
  revised: (name: string): Text => text(`corrected: ${name}`, `已更正：${name}`),
  onLeave: (name: string, span: Text): Text =>
    text(`${name} is on leave ${span.en}`, `已登记 ${name} 请假：${span.zh}`),
  isBack: (name: string): Text => text(`${name} is back`, `${name} 已销假`),
  leaveCalledOff: (name: string): Text =>
    text(`the next leave of ${name} is called off`, `已取消 ${name} 的下一段请假`),
  awayUntil: (date: string): Text => text(`away to ${date}`, `假至 ${date}`),
  span: (from: Text, to: Text): Text =>
    both((lang) => (from[lang] === to[lang] ? from[lang] : `${from[lang]} – ${to[lang]}`)),
  namesake: (id: string, name: string): Text =>
    text(`${id} is also called ${name}: use ids for these two`, `${id} 也叫 ${name}：两人请用编号区分`),

  knownAlready: (id: string, name: string): Text => text(`${name} is here already: ${id}`, `${name} 已经登记：${id}`),
  knownAlreadyHint: (id: string): Text =>
    text(
      `Correct it with office person edit ${id}; if it is someone else, give a unit or a title that tells them apart`,
      `更正请用 office person edit ${id}；若是重名的另一人，请写明能区分的单位或职务`,
    ),
  several: (name: string, count: number): Text =>
    text(`${count} people are called ${name}`, `有 ${count} 人叫 ${name}`),
  severalHint: (named: readonly Person[]): Text => {
    const all = listed(named.map(({ id, org, title }) => [id, org, title].filter((part) => part !== null).join(' ')));
    return text(`Say which by its id: ${all.en}`, `请用编号指明：${all.zh}`);
  },
  nobodyOfThatName: (name: string): Text => text(`Nobody here is called ${name}`, `没有登记叫 ${name} 的人`),
  enterFirst: text(
    'office person list shows everyone; office person new enters someone',
    '可用 office person list 查看，office person new 登记',
  ),
  leaveBackwards: (from: Text, to: Text): Text =>
    text(`The leave would end (${to.en}) before it begins (${from.en})`, `请假结束（${to.zh}）早于开始（${from.zh}）`),
  leaveBackwardsHint: text('Give a --to that is not before --from', '--to 不能早于 --from'),
  notOnLeave: (name: string): Text => text(`${name} is not on leave`, `${name} 没有请假`),
} as const;
