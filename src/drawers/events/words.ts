import { type Text, text } from '../../core/text.ts';

export const eventWords = {
  byHand: text('by hand', '手记'),
  calendar: text('Calendar', '日历'),
  people: text('People', '人员'),
  when: text('When', '时间'),
  owner: text('Whose', '谁的'),
  times: text('Times', '次数'),
  free: text('Leaves people free', '不占时间'),

  endTwice: text('Its end is said twice', '结束时间写了两次'),
  endTwiceHint: text(
    'Give one of them: the end in --at, --until or --for',
    '--at 中的结束时间、--until、--for 只写其一',
  ),
  endsFirst: (start: Text, end: Text): Text =>
    text(
      `It would end (${end.en}) before it has begun (${start.en})`,
      `结束时间（${end.zh}）早于开始时间（${start.zh}）`,
    ),
  endsFirstHint: text(
    'If it ends on another day, write that day: --until "11-28 1:00"',
    '如在另一天结束，请写日期：--until "11-28 1:00"',
  ),
  notOurs: (id: string, calendar: string): Text =>
    text(`${id} comes from the calendar “${calendar}”`, `${id} 来自日历“${calendar}”`),
  notOursHint: text('Have it corrected there, and import the calendar again', '请在原日历中更正，再导入一次'),
  counted: (count: number): Text => text(`${count} times`, `共 ${count} 次`),
} as const;
