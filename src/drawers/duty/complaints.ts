import { type Text, text } from '../../core/text.ts';
import type { Shift, ShiftKind } from './record.ts';
import { dutyWords } from './words.ts';

const { shifts } = dutyWords;

/** What the rules of duty refuse, and what to do instead. */
export const dutyComplaints = {
  overlaps: (id: string, shift: ShiftKind, date: Text): Text =>
    text(
      `It would overlap ${id}, the ${shifts[shift].en} shift of ${date.en}`,
      `与 ${id}（${date.zh} ${shifts[shift].zh}）重叠`,
    ),
  overlapsHint: ({ id, shift }: Shift): Text =>
    text(
      `Use --shift ${shift} to rewrite ${id}, or take it out first: office duty rm ${id}`,
      `要改写 ${id} 请用 --shift ${shift}，或先删去：office duty rm ${id}`,
    ),
  sameName: (name: string): Text =>
    text(`${name} cannot be leader and officer of one shift`, `${name} 不能在同一班既带班又值班`),
  sameNameHint: text('Name two different people', '带班领导和值班员须是两个人'),
  onLeave: (name: string, from: Text, to: Text, reason: string | null): Text =>
    text(
      `${name} is on leave ${from.en} – ${to.en}${reason === null ? '' : ` (${reason})`}`,
      `${name} 请假：${from.zh} – ${to.zh}${reason === null ? '' : `（${reason}）`}`,
    ),
  onLeaveHint: (name: string): Text =>
    text(
      `Name someone else, or end the leave: office person back ${name}`,
      `请换人，或先销假：office person back ${name}`,
    ),

  swapWithItself: (id: string): Text => text(`${id} cannot be exchanged with itself`, `${id} 不能与自己对换`),
  swapWhich: text('Swap with which shift, or with whom?', '与哪一班对换，还是由谁替班？'),
  swapBoth: text('Name a second shift or a person, not both', '另一班和替班人只写一个'),
  swapHint: (id: string): Text =>
    text(
      `office duty swap ${id} D12, or office duty swap ${id} --with NAME`,
      `office duty swap ${id} D12，或 office duty swap ${id} --with 姓名`,
    ),
  sameOfficer: (id: string, other: string, name: string): Text =>
    text(`${id} and ${other} are both served by ${name}`, `${id} 和 ${other} 都是 ${name} 值班`),
  servesAlready: (id: string, name: string): Text =>
    text(`${name} serves in ${id} already`, `${id} 本来就由 ${name} 值班`),
  isOver: (id: string, date: Text): Text =>
    text(`${id} (${date.en}) is over and cannot be swapped`, `${id}（${date.zh}）已过，不能换班`),
  isOverHint: (id: string): Text =>
    text(
      `To correct who served: office duty edit ${id} --officer NAME`,
      `更正实际值班人：office duty edit ${id} --officer 姓名`,
    ),
  nobodyToSwap: (id: string): Text => text(`${id} has no duty officer to swap`, `${id} 还没有值班员，无从换班`),
  nobodyToSwapHint: (id: string): Text =>
    text(`Fill it: office duty edit ${id} --officer NAME`, `先补齐：office duty edit ${id} --officer 姓名`),

  notYet: (when: Text): Text => text(`${when.en} is still to come`, `${when.zh} 还没到`),
  notYetHint: text('A log tells what has happened', '值班记录只记已经发生的事'),
  nobodyHandsOver: (id: string): Text =>
    text(`${id} has no officer who could hand it over`, `${id} 没有值班员，无人可以交班`),
  nobodyHandsOverHint: (id: string): Text =>
    text(
      `Say first who served: office duty edit ${id} --officer NAME`,
      `请先补上谁在值班：office duty edit ${id} --officer 姓名`,
    ),
  nothingToHandOver: (to: string): Text => text(`There is no shift to hand over to ${to}`, `没有可交给 ${to} 的班`),
  nothingToHandOverHint: text(
    'office duty who shows who is on duty; office duty set DATE rosters a day',
    '可用 office duty who 查看谁在值班，用 office duty set 日期 排班',
  ),

  planBackwards: (from: Text, to: Text): Text =>
    text(`The roster would end (${to.en}) before it begins (${from.en})`, `排班结束（${to.zh}）早于开始（${from.zh}）`),
  planBackwardsHint: text('Give a --to that is not before --from', '--to 不能早于 --from'),
  planTooLong: (days: number, most: number): Text =>
    text(`${days} days are too many for one roster: at most ${most}`, `一次最多排 ${most} 天，这里有 ${days} 天`),
  planTooLongHint: text('Plan a year at a time', '请分年排'),
} as const;
