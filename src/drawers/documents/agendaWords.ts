import { type Text, text } from '../../core/text.ts';

/** Words of the morning list, of reminders and of calendars about documents. */
export const docAgendaWords = {
  propose: text('Propose handling', '拟办'),
  unproposed: text('nothing is proposed yet', '还没有拟办意见'),
  submit: text('Submit for instruction', '呈批'),
  unasked: text('not put before a leader yet', '还没有呈批'),
  passRound: text('Pass it round', '分送传阅'),
  unpassed: text('nobody has read it', '还没有送阅'),
  close: text('Close it', '办结'),
  allRead: text('everybody has read it', '已传阅完毕'),
  getBack: (name: string): Text => text(`Get it back from ${name}`, `催还 ${name}`),
  passed: (days: number): Text => text(`passed on ${days} working days ago`, `已传 ${days} 个工作日`),
  confirm: (by: string): Text => text(`Get the words of ${by} in writing`, `补书面批示 ${by}`),
  oralOnly: text('instructed by phone only', '只有电话批示'),
  hand: text('Hand it on', '交办'),
  unassigned: (id: string): Text => text(`nobody carries ${id} out yet`, `${id} 还没有交办`),
  answer: text('Answer the sender', '答复来文单位'),
  unanswered: text('not answered yet', '还没有答复'),

  review: text('Have it reviewed', '送审'),
  unreviewed: text('not reviewed yet', '还没有审核'),
  revise: text('Revise and have it reviewed', '修改后再送审'),
  sentBack: (by: string): Text => text(`sent back by ${by}`, `${by} 退改`),
  sign: text('Get it signed', '送签'),
  unsigned: text('not signed yet', '还没有签发'),
  number: text('Number and print it', '核发'),
  unnumbered: text('no number yet', '还没有编号'),
  send: text('Send it out', '发出'),
  unsent: text('not sent yet', '还没有发出'),

  fileCount: (n: number): Text => text(`File ${n} paper${n === 1 ? '' : 's'}`, `归档 ${n} 件`),
  papersOf: (year: number): Text => text(`Papers of ${year}`, `${year} 年文件`),
  unfiled: text('not filed yet', '还没有归档'),

  remindNear: (id: string, title: string, due: Text): Text =>
    text(`${id} ${title}: answer due ${due.en}`, `${id} ${title}：办结时限 ${due.zh}`),
  remindLate: (id: string, title: string, due: Text): Text =>
    text(`${id} ${title}: overdue since ${due.en}`, `${id} ${title}：已逾期，原时限 ${due.zh}`),
} as const;
