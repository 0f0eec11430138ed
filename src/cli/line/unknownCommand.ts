import { Complaint } from '../../core/complaint.ts';
import { nearest } from '../../core/nearest.ts';
import { EVERYWHERE } from '../../core/plates.ts';
import { isAscii } from '../../core/text.ts';
import { firstWordInChinese } from './firstWord.ts';
import { ROUTED } from './routed.ts';
import { isId, named, nounOf, type Tree, wordsForNoun } from './tree.ts';
import { commandWords as w } from './words.ts';

const topWords = (tree: Tree): readonly string[] => [
  ...tree.daily.flatMap(({ name, zh }) => [name, zh]),
  ...ROUTED.flatMap((name) => [name, EVERYWHERE[name]]),
  ...tree.drawers.flatMap(({ name }) => wordsForNoun(name)),
  ...tree.groups.flatMap(({ noun }) => [noun, firstWordInChinese(noun) ?? noun]),
];

/** Words of other programs for verbs that have other names here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...{ ls: 'list', all: 'list', add: 'new', create: 'new', view: 'show', get: 'show', cat: 'show' },
  ...{ delete: 'rm', remove: 'rm', del: 'rm', update: 'edit', modify: 'edit', change: 'edit' },
  ...{ 列出: '列表', 查询: '列表', 全部: '列表', 新增: '新建', 添加: '新建', 创建: '新建', 拟写: '新建' },
  ...{ 显示: '查看', 查阅: '查看', 删: '删除', 移除: '删除', 编辑: '修改', 更正: '修改', 改: '修改' },
  ...{ 今天: '今日', 搜索: '查找', 办完: '办结', 了结: '办结', 走: '离开', 到: '登记', 设定: '设置' },
  ...{ 一周: '本周', 周历: '本周', 缓办: '暂缓', 改期: '延期', 推迟: '延期', 打分: '评分', 回复: '回执', 发送: '发出' },
  ...{ 签退: '离开', 到达: '登记', 账单: '费用', 结账: '费用', 文本: '正文', 处理意见: '文书', 报表: '调度' },
  // The verb with the option that makes the paper which was asked for.
  ...{ 通报: '调度 --文种 通报', 分析: '调度 --文种 分析', 分析报告: '调度 --文种 分析', 督查通报: '调度 --文种 通报' },
  ...{ circular: 'report --as circular', analysis: 'report --as analysis' },
  ...{ 活动: '日程', 会议: '通知', 用车: '派车', 打印: '正文', 完成: '办结', 记一笔: '随手记', 访客: '来访' },
};

const meantBy = (typed: string): string => (Object.hasOwn(ELSEWHERE, typed) ? (ELSEWHERE[typed] ?? typed) : typed);

/** The complaint about a first word that names no command: an id, a verb without its noun, or anything else. */
export const unknownAtTop = (typed: string, tree: Tree): Complaint => {
  const fault = w.unknownCommand(typed);
  if (isId(typed))
    return new Complaint('unknownCommand', fault, w.didYouMean(`office show ${typed.normalize('NFKC').toUpperCase()}`));
  const meant = meantBy(typed);
  const top = topWords(tree);
  const exact = commandsWith(meant, tree);
  if (exact.length > 0 && !top.includes(meant)) return new Complaint('unknownCommand', fault, w.sayOfWhat(exact));
  if (top.includes(meant)) return unknown(typed, top, 'office');
  const near = nearest(typed, [...top, ...verbWords(tree)]);
  if (near === null || top.includes(near)) return unknown(typed, top, 'office');
  return new Complaint('unknownCommand', fault, w.didYouMean(commandsWith(near, tree).join(' / ')));
};

const nounsIn = (tree: Tree, isEnglish: boolean): readonly string[] =>
  [...tree.drawers, ...tree.groups].map(({ noun }) => (isEnglish ? noun : (firstWordInChinese(noun) ?? noun)));

/** Every command whose verb is this word, or the first of these words, with its noun in the language of the word. */
const commandsWith = (words: string, tree: Tree): readonly string[] =>
  nounsIn(tree, isAscii(words))
    .filter((noun) => named(nounOf(tree, noun)?.verbs ?? [], verbIn(words)))
    .map((noun) => `office ${noun} ${words}`);

const verbIn = (words: string): string => words.split(' ')[0] ?? words;

const verbWords = (tree: Tree): readonly string[] =>
  [...tree.drawers.map(tree.verbsOf), ...tree.groups.map(({ verbs }) => verbs)].flatMap((verbs) =>
    verbs.flatMap(({ name, zh }) => [name, zh]),
  );

/** The complaint about a word that is none of those known here. It names the nearest of both languages. */
export const unknown = (typed: string, known: readonly string[], parent: string): Complaint => {
  const meant = meantBy(typed);
  const near = known.includes(verbIn(meant)) ? meant : nearest(typed, known);
  const hint = near === null ? w.seeHelp(parent) : w.didYouMean(`${parentOf(near, parent)} ${near}`);
  return new Complaint('unknownCommand', w.unknownCommand(typed), hint);
};

/** The beginning of a command in the language of the word that follows. */
const parentOf = (word: string, parent: string): string => {
  const [office = '', noun] = parent.split(' ');
  return isAscii(word) || noun === undefined ? parent : `${office} ${firstWordInChinese(noun) ?? noun}`;
};
