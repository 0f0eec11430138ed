import { listed, type Text, text } from '../../core/text.ts';

const counted = (count: number, en: string, ens: string): string => `${count} ${count === 1 ? en : ens}`;

export const icsImportWords = {
  does: text('Take in a year’s holidays, or another calendar (.ics)', '导入某年节假日安排，或他人的日历（.ics）'),
  about: text(
    'An .ics file: its meetings become outside events, which stand in today and week, marked, and count for clashes. --of says whose calendar it is. Imported again it updates: what has a higher SEQUENCE or a later LAST-MODIFIED is taken over, what was cancelled goes; from a calendar with a name (its own, or --name) also what is no longer in it. Recurring events are taken for the next 92 days, others for a year. What is left out is named with its line and the reason; --json names all of it. Your own meetings are known by their UID and not taken twice. A JSON file: a year’s arrangement as the State Council’s notice is commonly published: {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}. Importing a year again replaces it.',
    '.ics 文件：其中的会议成为外部日程，列入“今日”和“本周”并标明，参与撞车检查。--of 写明是谁的日历。再次导入即更新：SEQUENCE 更高或 LAST-MODIFIED 更晚的采用，已取消的去掉；有名称的日历（自带，或用 --name）里已没有的也去掉。重复日程取今后 92 天，其余取一年。未导入的列出行号和原因，--json 列出全部。本台面自己的会议按 UID 辨认，不会重复。JSON 文件：国务院办公厅通知的通行格式：{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}。再次导入同一年即替换。',
  ),
  exampleDoes: text('Director Wang’s calendar, to see clashes with it', '导入王主任的日历，以便发现撞车'),
  ofHelp: text('whose calendar it is: they sit in all its events', '是谁的日历：其中的日程都算此人参加'),
  nameHelp: text(
    'what to call the calendar; unless said, by its own name or that of the file',
    '日历名称；不写即用其自带名称或文件名',
  ),
  dryRunHelp: text('only say what would be done', '只试算，不写入'),
  forDry: text('--of, --name and --dry-run are for an .ics file', '--of、--name、--dry-run 只用于 .ics 文件'),

  tooDeep: (file: string, line: number): Text =>
    text(`${file} line ${line}: nested too deeply`, `${file} 第 ${line} 行：嵌套过深`),
  notWhole: (file: string, line: number): Text =>
    text(
      `${file} line ${line}: no whole calendar, a BEGIN without its END`,
      `${file} 第 ${line} 行：不是完整的日历，BEGIN 与 END 不成对`,
    ),
  noCalendarIn: (file: string): Text =>
    text(
      `${file} line 1: neither a calendar (BEGIN:VCALENDAR) nor the holidays of a year`,
      `${file} 第 1 行：既不是日历（BEGIN:VCALENDAR），也不是某年节假日安排`,
    ),
  noCalendarInHint: text(
    'Export the calendar as .ics again, or give the arrangement of a year as .json',
    '请重新导出 .ics 日历，或给出某年节假日安排的 .json 文件',
  ),
  noText: text('Export the calendar anew; it is text in UTF-8', '请重新导出日历；应为 UTF-8 文本'),
  tooMany: (file: string, most: number): Text =>
    text(`${file} holds more than ${most} events`, `${file} 的日程超过 ${most} 条`),
  tooManyComing: (file: string, events: number, times: number): Text =>
    text(
      `${file} holds more than ${events} events to come, or ${times} times of them`,
      `${file} 中将来的日程超过 ${events} 条，或共 ${times} 次`,
    ),
  tooLong: (file: string, line: number): Text =>
    text(
      `${file} line ${line}: its rules make no sense, or more work than any real calendar`,
      `${file} 第 ${line} 行：重复规则不合情理，无法算完`,
    ),
  exportAgain: text('Export it anew', '请重新导出'),
  shorter: text('Export a shorter span of it', '请只导出较短的一段'),

  took: (file: string, name: string): Text =>
    text(`${file} taken in as calendar “${name}”`, `已导入 ${file}，作为日历“${name}”`),
  wouldTake: (file: string, name: string): Text =>
    text(
      `Dry run: ${file} would be taken in as calendar “${name}”; nothing was written`,
      `试算：${file} 将作为日历“${name}”导入，未写入`,
    ),
  tally: ({ added, updated, same, older, gone }: Tally): Text => ({
    en: `${added} new, ${updated} updated, ${same} unchanged, ${gone} gone${older === 0 ? '' : `, ${older} older than here`}`,
    zh: `新增 ${added}，更新 ${updated}，未变 ${same}，去掉 ${gone}${older === 0 ? '' : `，比这里旧 ${older}`}`,
  }),
  unknownZones: (zones: readonly string[]): Text => {
    const all = listed(zones);
    return text(
      `Zones this machine does not know, read as the clock here: ${all.en}`,
      `不认识的时区，按本地时间：${all.zh}`,
    );
  },
  clash: (a: string, b: string, when: Text, over: Text): Text =>
    text(`Clash ${a} × ${b}, ${when.en}: ${over.en}`, `撞车 ${a} × ${b}，${when.zh}：${over.zh}`),
  moreClashes: (count: number): Text =>
    text(`${count} more clashes: office today, office week`, `另有 ${count} 处撞车：office today、office week`),

  listExample: text('whose each is, and when its next event begins', '各属谁，下一项何时开始'),
  listDoes: text('Calendars of others that were taken in', '列出导入的他人日历'),
  forgetDoes: text('Remove a calendar of others, with all its events', '去掉一个他人日历及其全部日程'),
  forgetExample: text('It is no longer needed', '不再需要这份日历'),
  forgetName: text('the calendar, by its name', '日历名称'),
  calendar: text('Calendar', '日历'),
  owner: text('Whose', '谁的'),
  events: text('Events', '日程'),
  next: text('Next', '下一次'),
  noCalendar: text('No calendar of others was taken in', '没有导入他人的日历'),
  noSuchCalendar: (name: string): Text => text(`There is no calendar “${name}”`, `没有名为“${name}”的日历`),
  calendarsAre: (names: readonly string[]): Text => {
    const all = listed(names);
    return names.length === 0
      ? text('None was taken in: office calendar import FILE', '还没有导入：office calendar import 文件')
      : text(`There are: ${all.en}`, `已有：${all.zh}`);
  },
  forgotten: (name: string, count: number): Text =>
    text(
      `Forgotten: calendar “${name}”, ${counted(count, 'event', 'events')}`,
      `已去掉日历“${name}”，共 ${count} 条日程`,
    ),
} as const;

/** The numbers of events of a file that were added, updated, and so on. */
export type Tally = {
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  readonly older: number;
  readonly gone: number;
};
