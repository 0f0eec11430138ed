import { echo, listed, same, type Text, text } from './text.ts';

/** Words that more than one drawer uses. */
export const commonWords = {
  importanceByName: {
    critical: text('critical', '重大'),
    major: text('major', '重要'),
    normal: text('normal', '一般'),
    minor: text('minor', '次要'),
  },
  importances: {
    4: text('critical', '重大'),
    3: text('major', '重要'),
    2: text('normal', '一般'),
    1: text('minor', '次要'),
  },
  level: text('Level', '级别'),
  levels: { superior: text('superior', '上级'), own: text('own', '本级') },
  marks: { urgent: text('urgent', '加急'), flash: text('flash', '特急') },

  id: text('Id', '编号'),
  title: text('Title', '标题'),
  due: text('Due', '时限'),
  start: text('Start', '开始'),
  end: text('End', '结束'),
  place: text('Place', '地点'),
  importance: text('Importance', '重要程度'),
  mark: text('Mark', '紧急标记'),
  remark: text('Remark', '备注'),
  remind: text('Reminders', '提醒'),
  reason: text('Reason', '原因'),
  name: text('Name', '姓名'),
  org: text('Unit', '单位'),
  phone: text('Phone', '电话'),
  state: text('State', '状态'),
  created: text('Created', '登记'),
  updated: text('Changed', '更新'),
  snoozed: text('Snoozed until', '暂缓至'),
  related: text('Related', '相关'),
  comesFrom: text('Comes from', '来自'),
  none: text('—', '—'),

  emptyText: () => text('Nothing is written here', '内容为空'),
  tooLong: (length: number, most: number) =>
    text(`Too long: ${length} characters, at most ${most}`, `太长：${length} 个字，最多 ${most} 个`),
  lineBreak: () => text('One line only: it has a line break or a tab', '只能写一行：其中有换行或制表符'),
  controlCharacters: () => text('It has control or text-direction characters', '含有控制字符或改变文字方向的字符'),
  notUtf8: () =>
    text(
      'Some characters were lost on the way here: they were not sent as UTF-8',
      '有字符在传入时丢失：内容不是 UTF-8 编码',
    ),
  controlCharactersHint: () =>
    text('Type it anew, or paste it without its formatting', '请重新手工输入，或粘贴为纯文本'),
  classified: (mark: string) =>
    text(
      `“${mark}” is a classification mark: state secrets may not be kept here`,
      `含有密级标志“${mark}”：涉密内容不得录入本程序`,
    ),
  classifiedHint: () =>
    text(
      'Handle it by the rules for secret papers, on paper or on a secured machine',
      '请按保密规定，用纸质台账或涉密计算机办理',
    ),
  notWhole: (typed: string, least: number, most: number) =>
    text(
      `“${echo(typed)}” is not a whole number from ${least} to ${most}`,
      `“${echo(typed)}”不是 ${least} 到 ${most} 之间的整数`,
    ),
  notAChoice: (typed: string) => text(`“${echo(typed)}” is not one of the choices`, `“${echo(typed)}”不在可选项中`),
  chooseFrom: (codes: readonly string[], labels: readonly Text[]): Text => ({
    en: `Choose from: ${codes.join(', ')}`,
    zh: `可选：${codes.map((code, n) => `${labels[n]?.zh ?? code}（${code}）`).join('、')}`,
  }),
  notAPhone: (typed: string) => text(`“${echo(typed)}” is not a phone number`, `“${echo(typed)}”不是电话号码`),
  maskedNumber: (typed: string) =>
    text(
      `“${echo(typed)}” is a number as it is shown to whoever passes by, with its middle left out`,
      `“${echo(typed)}”是遮住中间几位后显示的号码，不是完整号码`,
    ),
  maskedNumberHint: () =>
    text('Type the whole number; --reveal shows it', '请输入完整号码；加 --reveal 可以查看完整号码'),
  notAnAddress: (typed: string) => text(`“${echo(typed)}” is not an address of mail`, `“${echo(typed)}”不是邮箱地址`),
  addressLooksLike: () => text('An address looks like lina@example.cn', '邮箱形如 lina@example.cn'),
  notAnId: (typed: string) => text(`“${echo(typed)}” is not an id`, `“${echo(typed)}”不是编号`),
  idLooksLike: (letter: string) => text(`An id here looks like ${letter}9`, `此处的编号形如 ${letter}9`),
  idsLookLike: (letters: readonly string[]): Text => {
    const { en, zh } = listed(letters.map((letter) => `${letter}9`));
    return text(`An id here looks like one of ${en}`, `此处的编号形如 ${zh}`);
  },
  wrongDrawer: (id: string) => text(`${id} is a record of another kind`, `${id} 是另一类记录的编号`),
  noSuchRecord: (id: string) => text(`There is no ${echo(id)}`, `没有 ${echo(id)} 这条记录`),
  didYouMean: (near: string) => text(`Did you mean ${near}?`, `是不是 ${near}？`),
  tryList: (id: string) =>
    text(
      `office search, or list with --all, finds the id you want instead of ${echo(id)}`,
      `可用 office search 或各类的“列表 --全部”查到编号（${echo(id)} 不存在）`,
    ),
  schemaFault: (id: string, label: Text, value: string): Text =>
    text(`${id}: ${label.en} cannot be “${echo(value)}”`, `${id}：${label.zh}不能是“${echo(value)}”`),
  /** A record that was opened by a command about another; `isDue` if its moment is the date by which it is to be done. */
  opened: (noun: Text, id: string, title: string, when: Text | null, isDue: boolean): Text => {
    const named = text(`Opened ${noun.en.toLowerCase()} ${id}: ${title}`, `已登记${noun.zh} ${id}：${title}`);
    if (when === null) return named;
    return isDue
      ? text(`${named.en}, due ${when.en}`, `${named.zh}，时限 ${when.zh}`)
      : text(`${named.en}, ${when.en}`, `${named.zh}，${when.zh}`);
  },
  nothingHere: text('Nothing here', '没有记录'),
  namesOf: (names: readonly (Text | string)[]): Text => (names.length === 0 ? same('—') : listed(names)),
} as const;
