import { echo, listed, type Text, text } from '../../../core/text.ts';
import type { LineGap } from './film.ts';
import { type Line, lineName } from './line.ts';
import type { Phase } from './phases.ts';

const SHOWN = 3;

/** The first names of lines: `桌牌、话筒、签到簿 等 5 项`. */
const few = (lines: readonly Line[]): Text => {
  const names = listed(lines.slice(0, SHOWN).map(lineName));
  return lines.length <= SHOWN ? names : text(`${names.en} …`, `${names.zh}等`);
};

const numbered = (lines: readonly Line[]): Text =>
  listed(lines.map((line) => (line.no === 0 ? lineName(line) : `${line.no} ${lineName(line)}`)));

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
const phases: Readonly<Record<Phase, Text>> = {
  before: text('before', '会前'),
  during: text('during', '会中'),
  after: text('after', '会后'),
};

/** Words of lines, whatever record they belong to. */
export const lineWords = {
  lines: text('Lines', '事项'),
  which: text('Which', '哪项'),
  owner: text('Owner', '负责人'),
  phase: text('Phase', '阶段'),
  phases,
  noOwner: text('no owner', '无负责人'),
  confirmed: text('said yes', '已应'),
  done: text('done', '办完'),
  /** Gaps of a line in the film of an event. */
  gaps: {
    nobody: text('no owner', '无人'),
    unconfirmed: text('no yes yet', '未应'),
    order: text('wrong order', '倒挂'),
    away: text('on leave', '请假'),
    double: text('clash', '撞'),
    late: text('overdue', '逾期'),
  } satisfies Readonly<Record<LineGap, Text>>,
  doneOn: (when: Text): Text => text(`done ${when.en}`, `${when.zh} 办完`),
  skippedFor: (reason: string): Text => text(`not needed: ${reason}`, `免：${reason}`),
  inPlace: (no: number): Text => text(`instead: ${no}`, `另行：第 ${no} 项`),
  dueBy: (when: Text): Text => text(`by ${when.en}`, `${when.zh} 前`),

  chase: (lines: readonly Line[]): Text =>
    text(`Chase ${items(lines.length)}: ${few(lines).en}`, `催办 ${lines.length} 项：${few(lines).zh}`),
  chaseWhy: (open: number, all: number): Text => text(`${open}/${all} open`, `${open}/${all} 未办`),
  overAtStart: (count: number): Text => text(`${items(count)} still open at the start`, `开始时仍有 ${count} 项未办`),
  nameOwners: (lines: readonly Line[]): Text =>
    text(
      `Name ${lines.length === 1 ? 'an owner' : 'owners'} for ${items(lines.length)}: ${few(lines).en}`,
      `明确 ${lines.length} 项的负责人：${few(lines).zh}`,
    ),
  rehearse: (count: number): Text =>
    text(`Rehearse: ${count === 1 ? '1 gap' : `${count} gaps`} open`, `过一遍：还有 ${count} 处衔接`),
  gapsWhy: (count: number): Text => text(`${count} to close`, `${count} 处待补`),
  startedOpen: (id: string, lines: readonly Line[]): Text =>
    text(
      `${id} has begun with ${items(lines.length)} open: ${few(lines).en}`,
      `${id} 已开始，会前还有 ${lines.length} 项未办：${few(lines).zh}`,
    ),
  remind: (id: string, title: string, when: Text, lines: readonly Line[]): Text =>
    text(`Due ${when.en}: ${few(lines).en} (${title}, ${id})`, `${when.zh} 到期：${few(lines).zh}（${title}，${id}）`),

  idHelp: text('the record, such as N4', '记录编号，如 N4'),
  whichHelp: text('the number of a line, a part of its text, or a person', '事项的序号、其中一段文字或人名'),
  itemsHelp: text(
    'what is to be done, who does it, by when; -1wd 15:00 counts from the record’s own date',
    '事项、负责人、时限；-1wd 15:00 从本记录的时间起算，随改期移动',
  ),
  noItem: text('No item is written', '没有写事项'),
  noSuchLine: (id: string, typed: string): Text =>
    text(`${id} has no line “${echo(typed)}”`, `${id} 没有“${echo(typed)}”这一项`),
  whichAreDone: text('Which lines are done?', '没有写哪几项办完了'),
  noneYet: (id: string): Text =>
    text(
      `It has no lines yet: office add ${id} "ITEM=OWNER@WHEN"`,
      `尚无事项，可加：office add ${id} "事项=负责人@时间"`,
    ),
  noneOpen: text('None of its lines is open', '没有未办的事项'),
  linesAre: (lines: readonly Line[]): Text => text(`Its lines: ${numbered(lines).en}`, `现有：${numbered(lines).zh}`),
  severalLines: (typed: string, found: readonly Line[]): Text =>
    text(
      `“${echo(typed)}” fits several lines: ${numbered(found).en}`,
      `“${echo(typed)}”对得上几项：${numbered(found).zh}`,
    ),
  lineByNumber: text('Name the line by its number', '请写序号'),
  didYouMean: (near: string): Text => text(`Did you mean ${near}?`, `是不是 ${near}？`),
  doneAlready: (name: string, when: Text): Text =>
    text(`“${echo(name)}” was done ${when.en}`, `“${echo(name)}”已于 ${when.zh} 办完`),
  skippedAlready: (name: string, reason: string): Text =>
    text(`“${echo(name)}” is not needed: ${echo(reason)}`, `“${echo(name)}”已免：${echo(reason)}`),
  takeBack: (id: string): Text =>
    text(
      `office log ${id} shows what was done; office undo --of ${id} takes back the last command about it`,
      `经过见 office log ${id}；最近一条可用 office undo --of ${id} 撤销`,
    ),
  ticked: (names: readonly string[]): Text => text(`ticked: ${listed(names).en}`, `已勾：${listed(names).zh}`),
  stillOpen: (lines: readonly Line[]): Text =>
    lines.length === 0
      ? text('nothing left open', '全部办完')
      : text(`${lines.length} left: ${few(lines).en}`, `还有 ${lines.length} 项：${few(lines).zh}`),
} as const;
