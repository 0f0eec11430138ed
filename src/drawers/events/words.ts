import { type Text, text } from '../../core/text.ts';

export const eventWords = {
  byHand: text('by hand', '手记'),
  calendar: text('Calendar', '日历'),
  people: text('People', '人员'),
  when: text('When', '时间'),
  owner: text('Whose', '谁的'),
  times: text('Times', '次数'),
  free: text('Leaves people free', '不占时间'),

  endTwice: text('--at and --for both say when it ends', '--at 和 --for 都在说结束时间'),
  endTwiceHint: text('Give one of them', '两者只写其一'),
  notOurs: (id: string, calendar: string): Text =>
    text(`${id} comes from the calendar “${calendar}”`, `${id} 来自日历“${calendar}”`),
  notOursHint: text('Have it corrected there, and import the calendar again', '请在原日历中更正，再导入一次'),
  counted: (count: number): Text => text(`${count} times`, `共 ${count} 次`),
} as const;
