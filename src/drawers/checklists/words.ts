import { listed, type Text, text } from '../../core/text.ts';
import { type Line, lineName } from '../kit/lines/line.ts';
import { lineWords } from '../kit/lines/words.ts';

const SHOWN = 3;

const few = (names: readonly string[]): Text => {
  const first = listed(names.slice(0, SHOWN));
  return names.length <= SHOWN ? first : text(`${first.en} …`, `${first.zh}等`);
};

/** The number of open lines that a refusal names. */
const NAMED = 10;

export const checklistWords = {
  first: (names: readonly Text[]): Text => {
    const first = listed(names.slice(0, NAMED));
    return names.length <= NAMED ? first : text(`${first.en} …`, `${first.zh}等`);
  },
  one: text('a checklist', '一份清单'),
  many: text('checklists', '清单'),
  summary: text('Lists of things or people to tick, with nobody left out', '清单：逐项逐人落实，不落一人'),

  owner: lineWords.owner,
  lines: lineWords.lines,
  for: text('For', '所为'),
  each: text('Each', '对象'),
  steps: text('Steps', '环节'),
  asks: text('Question', '征求内容'),
  gift: text('Present', '慰问品'),
  scores: text('Parts', '考核内容'),
  template: text('Template', '模板'),
  doneAt: text('Closed', '办结'),
  progress: text('Progress', '进度'),
  states: { open: text('open', '在办'), done: text('closed', '办结'), template: text('template', '模板') },

  titleHelp: text('what the list is about', '清单名称'),
  dueHelp: text('by when all of it is done', '何时全部办完'),
  ownerHelp: text('who sees to the list', '谁负责'),
  forHelp: text(
    'the record it is made for, such as N4; without --due it is due the working day before that',
    '为哪条记录而列，如 N4；不写 --due 即其前一个工作日',
  ),
  eachHelp: text(
    'a role (such as veteran), a group, or names: one line for each',
    '身份（如老干部）、分组或姓名，每人一项',
  ),
  stepsHelp: text('the steps of each line', '每项分几步'),
  asksHelp: text('what they are asked; their opinions are kept word for word', '向各人征求什么意见；意见照原话记'),
  giftHelp: text('what everybody is brought, for the sheet that is signed', '慰问品或慰问金，印在签收表上'),
  scoresHelp: text(
    'the parts of an assessment and their points, as "Meetings=20,Reports=0-20"; usual: those of the setting score-parts',
    '考核内容和满分，如 "公文会议=20,信息调研=0-20"；写 六项 即设置 考核内容 的各项',
  ),
  remarkHelp: text('a remark', '备注'),

  isDone: (id: string): Text => text(`${id} is closed`, `${id} 已办结`),
  isDoneHint: (id: string): Text =>
    text(`office undo --of ${id} opens it again; or make a new list`, `office undo --of ${id} 可恢复；或另建清单`),
  isTemplate: (id: string): Text => text(`${id} is a template; it is never done`, `${id} 是模板，无须办结`),
  isTemplateHint: text('Copy its lines: office add N4 --template NAME', '套用：office add N4 --template 名称'),
  stillOpen: (id: string, count: number, lines: Text): Text =>
    text(
      `${id} cannot be closed, ${count === 1 ? '1 line is' : `${count} lines are`} open: ${lines.en}`,
      `${id} 不能办结，还有 ${count} 项：${lines.zh}`,
    ),
  tickOrSkip: (id: string): Text =>
    text(
      `office tick ${id} WHICH, or office skip ${id} WHICH --reason WHY`,
      `office tick ${id} 哪项，或 office skip ${id} 哪项 --reason 原因`,
    ),
  unscored: (name: string, parts: readonly string[]): Text =>
    text(`${name} has no points yet for ${listed(parts).en}`, `${name} 还没有评：${listed(parts).zh}`),
  missing: (name: string, parts: readonly string[]): Text =>
    text(`${name} (${listed(parts).en} missing)`, `${name}（缺 ${listed(parts).zh}）`),
  scoreHint: (id: string): Text =>
    text(`office checklist score ${id} UNIT PART POINTS`, `office checklist score ${id} 单位 考核内容 分数`),
  marked: text('Parts with marks cannot be taken away or changed', '已评过分的考核内容不能再改'),
  markedHint: text('Make a new list: office checklist new', '请另建清单：office checklist new'),
  closed: text('closed', '已办结'),
  tally: (all: number, done: number, instead: number, skipped: number): Text =>
    text(
      `${all} expected, ${done} done, ${instead} otherwise, ${skipped} not needed, 0 left`,
      `应到 ${all}、办完 ${done}、另行 ${instead}、免 ${skipped}、未落实 0`,
    ),

  peopleLeft: (lines: readonly Line[]): Text => {
    const names = few(lines.map(lineName));
    return text(`${lines.length} not done yet: ${names.en}`, `还有 ${lines.length} 人未落实：${names.zh}`);
  },
  unscoredLeft: (lines: readonly Line[]): Text => {
    const names = few(lines.map(lineName));
    return text(`${lines.length} not scored yet: ${names.en}`, `还有 ${lines.length} 家未评完：${names.zh}`);
  },
  sound: (count: number, isLeaders: boolean): Text =>
    isLeaders
      ? text(`Sound ${count === 1 ? '1 leader' : `${count} leaders`}`, `征求 ${count} 位领导意见`)
      : text(`Sound ${count === 1 ? '1 person' : `${count} people`}`, `征求 ${count} 人意见`),
  soundWhy: (lines: readonly Line[]): Text => {
    const names = few(lines.map(lineName));
    return text(`not asked yet: ${names.en}`, `还没有意见：${names.zh}`);
  },
  thingsLeft: (lines: readonly Line[]): Text => {
    const names = few(lines.map(lineName));
    return text(`${lines.length} to do: ${names.en}`, `还有 ${lines.length} 项未办：${names.zh}`);
  },
  outside: (people: readonly string[]): Text => {
    const names = few(people);
    return text(`${people.length} not on the list: ${names.en}`, `名单外 ${people.length} 人：${names.zh}`);
  },
  outsideWhy: (title: string): Text => text(`on “${title}”: add or skip`, `“${title}”：加上或免`),
  leftWhy: (open: number, all: number): Text => text(`${open}/${all} open`, `${open}/${all} 未落实`),
  addLines: text('Add its lines', '列出事项'),
  empty: text('it has no lines', '尚无事项'),
  closeIt: text('Close the list', '办结清单'),
  allDone: text('all lines are done', '各项已办完'),
} as const;
