import { echo, type Text, text } from '../../core/text.ts';

const SHOWN_IDS = 8;

export const dailyWords = {
  sheetLabel: text('File', '文件'),
  sheetHelp: text('the file to be written, .txt', '写入的文件，.txt'),
  nothingToEdit: text('Nothing is said that should be changed', '没有写要改什么'),
  nothingToEditHint: (options: readonly string[], command: string): Text =>
    text(
      `For instance ${options.join(', ')}; see ${command} --help`,
      `可写 ${options.join('、')} 等；用法见 ${command} --help`,
    ),
  aboutLists: (option: string): Text =>
    text(
      `A list is replaced, unless each item has a sign before it: ${option} +A -B adds A and takes B away; ${option} - clears it.`,
      `清单各项前写 + 或 - 为增减，如 ${option} +甲 -乙；都不写为整个替换；${option} - 为清空。`,
    ),
  andAlso: (one: Text, other: Text): Text => text(`${one.en} ${other.en}`, `${one.zh}${other.zh}`),
  todayDoes: text('The day’s list, ranked by importance and urgency', '今日清单，按轻重缓急排列'),
  todayAbout: text(
    'What stands fixed by the clock, then what is to be done: score = importance × urgency. A is important and urgent, B important, C urgent, D neither. office why ID shows how a place came about.',
    '先列定时事项，再列待办：得分 = 重要 × 紧急。A 重要且紧急，B 重要，C 紧急，D 都不是。用 office why 编号 可查名次由来。',
  ),
  weekHelp: text('a day of the week, or the week: next week', '该周的任一天，或写 下周'),
  weekOfHelp: text('the schedule of this person only', '只看此人的日程'),
  dayHelp: text('which day; today unless said', '看哪天；不写为今天'),
  dayTwice: text('The day is given twice: write it once', '日期写了两次，请只写一次'),
  weekTwice: text('The week is given twice: write it once', '周次写了两次，请只写一次'),
  weekDoes: text('Monday to Sunday: schedule and what falls due', '一周安排：日程与到期事项'),
  whyDoes: text('Why a matter stands where it stands', '为什么排在这个位置'),
  snoozeDoes: text('Out of today until a time; not what is overdue', '暂缓：到时再列入今日清单，逾期的不行'),
  searchDoes: text('Find a word anywhere on the desk', '全台面查找'),
  listDoes: (many: Text): Text => text(`List ${many.en}`, `列出${many.zh}`),
  showDoes: (one: Text): Text => text(`Show ${one.en} in full`, `查看${one.zh}`),
  rmDoes: (one: Text): Text => text(`Remove ${one.en}`, `删除${one.zh}`),
  listExample: text('of this week only', '只看这几天的'),
  listAllExample: text('what is finished and archived, too', '已完结、已归档的也列出'),
  showExample: (one: Text): Text => text(`${one.en}, with all that is recorded of it`, `${one.zh}的全部内容`),
  rmExample: (id: string): Text =>
    text(`office undo --of ${id} brings it back`, `删错了用 office undo --of ${id} 恢复`),
  calendarImportDoes: text('Take in the holiday arrangement of a year', '导入某年节假日安排'),
  sampleDoes: text(
    'Lay out a sample desk in a temporary place and show its today',
    '在临时位置布置一张示例台面并显示今日清单',
  ),

  dateHelp: text('another day', '看哪一天'),
  whyHelp: text('add importance × urgency to each line', '每行写明重要程度 × 紧急程度'),
  limitHelp: text('at most so many items', '最多列多少项'),
  idHelp: text('the record', '记录编号'),
  oneSheet: text('--out writes the form of one record', '--out 每次只写一条记录的单子'),
  oneSheetHint: text('Name one id', '请只写一个编号'),
  oneKind: text('These are records of several kinds', '这些编号不是同一类记录'),
  oneKindHint: (verb: string): Text =>
    text(`Name ids with one letter: office ${verb} F1 F2`, `请写同一字母的编号，如 office ${verb} F1 F2`),
  untilHelp: text('until when', '暂缓到何时'),
  searchHelp: text('the word to find', '要找的字词'),
  fromHelp: text('from this day', '从哪天起'),
  toHelp: text('to this day', '到哪天止'),
  listLimitHelp: text('at most so many', '最多列多少条'),
  allHelp: text('finished and archived ones too', '连同已完结、已归档的'),
  fileHelp: text('the file', '文件'),
  outHelp: text('keep it in this new folder', '存到这个新文件夹'),

  snoozed: (until: Text): Text => text(`out of today until ${until.en}`, `暂缓至 ${until.zh}`),
  overdueStays: (id: string): Text => text(`${id} is overdue and cannot be snoozed`, `${id} 已逾期，不能暂缓`),
  clockRuns: (id: string): Text =>
    text(`${id} has reports with a limit and cannot be snoozed`, `${id} 有报告时限在走，不能暂缓`),
  clockRunsHint: (id: string): Text => text(`See what is owed: office show ${id}`, `看应报什么：office show ${id}`),
  overdueStaysHint: (id: string): Text =>
    text(
      `Do it, or give it a new date with its reason (office ${id.startsWith('F') ? `followup extend ${id}` : `edit ${id}`})`,
      `请办理，或写明原因改期（office ${id.startsWith('F') ? `followup extend ${id}` : `edit ${id}`}）`,
    ),
  pastSnooze: (until: Text): Text => text(`--until: ${until.en} is past already`, `--until：${until.zh} 已经过去`),
  pastSnoozeHint: (id: string): Text =>
    text(
      `Give a time to come: office snooze ${id} --until tomorrow`,
      `请写将来的时间，如 office snooze ${id} --until 明天`,
    ),
  changedUnseen: text('saved; the content is withheld (--reveal shows it)', '已保存，内容不公开（加 --reveal 可看）'),
  nothingDiffers: (title: string): Text =>
    text(`nothing differs from before: ${echo(title)}`, `内容没有变化：${echo(title)}`),
  changedField: (label: Text, from: Text, to: Text): Text =>
    text(`${label.en}: ${from.en} → ${to.en}`, `${label.zh}：${from.zh} → ${to.zh}`),
  changedList: (label: Text, added: Text | null, dropped: Text | null): Text => {
    if (added === null) return text(`${label.en}: dropped ${dropped?.en}`, `${label.zh}：去掉 ${dropped?.zh}`);
    if (dropped === null) return text(`${label.en}: added ${added.en}`, `${label.zh}：加上 ${added.zh}`);
    return text(
      `${label.en}: added ${added.en}; dropped ${dropped.en}`,
      `${label.zh}：加上 ${added.zh}；去掉 ${dropped.zh}`,
    );
  },
  yes: text('yes', '是'),
  no: text('no', '否'),
  removed: (label: string): Text => text(`removed: ${label}`, `已删除：${label}`),
  undoHint: (id: string): Text => text(`office undo --of ${id} brings it back`, `误删可用 office undo --of ${id} 找回`),
  referredTo: (ids: readonly string[]): Text =>
    text(`It is still referred to by ${ids.join(', ')}`, `仍被 ${ids.join('、')} 引用`),
  stillNamed: (name: string, ids: readonly string[]): Text => {
    const shown = ids.slice(0, SHOWN_IDS);
    const more = ids.length - shown.length;
    return text(
      `${name} still stands by name in ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`,
      `${shown.join('、')}${more === 0 ? '' : `等 ${ids.length} 条`}仍写着 ${name}`,
    );
  },
  found: (count: number): Text => text(`${count} found`, `找到 ${count} 条`),
  notFound: (word: string): Text => text(`Nothing has “${word}” in it`, `没有含“${word}”的记录`),
  more: (hidden: number): Text => text(`${hidden} more: --limit shows them`, `另有 ${hidden} 条，用 --limit 查看`),
  fromAfterTo: (from: Text, to: Text): Text =>
    text(`--from is after --to: ${from.en}, ${to.en}`, `--from 晚于 --to：${from.zh}，${to.zh}`),
  imported: (year: number, days: number): Text =>
    text(
      `The arrangement of ${year} is in: ${days} days that differ from the plain week`,
      `已导入 ${year} 年安排：${days} 个特殊日`,
    ),
  replaced: (year: number): Text =>
    text(`It replaces the one imported for ${year} before`, `替换了先前导入的 ${year} 年安排`),
  sampleAbout: text(
    'An office as it might be around today, with its people, notices, duty roster, visits and follow-ups, all made up. Your own desk is not touched.',
    '以今天为基准的一间办公室：人员、会议通知、值班表、来访、督办一应俱全，均为虚构。不影响您自己的台面。',
  ),
  sampleAt: (folder: string): Text => {
    const typed = `export OFFICE_DESK=${/^[\w/.:~-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`;
    return text(`A sample desk. To play on: ${typed}`, `这是示例台面。继续试用：${typed}`);
  },
  folderTaken: (folder: string): Text => text(`${folder} is not empty`, `${folder} 不是空文件夹`),
  folderTakenHint: text('Name a folder that does not exist yet', '请指定一个尚不存在的文件夹'),
} as const;
