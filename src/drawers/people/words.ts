import { ROLE_LABELS } from '../../core/roles.ts';
import { both, type Text, text } from '../../core/text.ts';

export const personWords = {
  leaveLabel: text('Leave', '请假'),

  roles: ROLE_LABELS,

  whoHelp: text('the person, by name or by id', '姓名或编号'),
  leaveFromHelp: text('the first day of leave', '请假第一天'),
  leaveToHelp: text('the last day of leave', '请假最后一天'),
  reasonHelp: text('why', '原因'),

  leaveDoes: text('Record a leave', '登记请假'),
  leaveAbout: text(
    'Nobody on leave serves: the roster passes them over. Leaves that overlap become one; back ends one.',
    '请假期间不排值班。重叠的请假并为一段，提前回来的用“销假”。',
  ),
  backDoes: text('Record that someone is back from leave', '登记销假'),
  backAbout: text(
    'The leave ends yesterday. Where nobody is away today, the next leave to come is called off.',
    '请假到昨天为止。今天没有请假的，取消下一段请假。',
  ),

  onLeave: (name: string, span: Text): Text =>
    text(`${name} is on leave ${span.en}`, `已登记 ${name} 请假：${span.zh}`),
  isBack: (name: string): Text => text(`${name} is back`, `${name} 已销假`),
  leaveCalledOff: (name: string): Text =>
    text(`the next leave of ${name} is called off`, `已取消 ${name} 的下一段请假`),
  awayUntil: (date: string): Text => text(`away to ${date}`, `假至 ${date}`),
  span: (from: Text, to: Text): Text =>
    both((lang) => (from[lang] === to[lang] ? from[lang] : `${from[lang]} – ${to[lang]}`)),
  ofOneOnly: (label: Text, count: number): Text =>
    text(
      `${label.en}: belongs to one person, and ${count} names were given`,
      `${label.zh}只属于一个人，却写了 ${count} 个姓名`,
    ),
  ofOneOnlyHint: text('Enter these people one by one', '请逐个登记'),
  sharedName: (id: string, name: string): Text =>
    text(
      `${id} is called ${name} too: this name will be asked about`,
      `${id} 也叫 ${name}：以后写这个名字时会询问是谁`,
    ),
  namesake: (id: string, name: string): Text =>
    text(`${id} is also called ${name}: use ids for these two`, `${id} 也叫 ${name}：两人请用编号区分`),

  knownAlready: (id: string, name: string): Text => text(`${name} is here already: ${id}`, `${name} 已经登记：${id}`),
  knownAlreadyHint: (id: string): Text =>
    text(
      `Correct it with office person edit ${id}; if it is someone else, give a unit or a title that tells them apart`,
      `更正请用 office person edit ${id}；若是重名的另一人，请写明能区分的单位或职务`,
    ),
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
