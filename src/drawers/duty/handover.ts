import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { changeMindfully } from './minding.ts';
import { type Handover, key, type Shift } from './record.ts';
import { after, before, latestStarted, onDutyAt } from './roster.ts';

export const handOverDuty = verb({
  name: 'handover',
  zh: '交接',
  summary: text('Hand the post over', '交接班'),
  examples: [
    {
      typed: text(
        'office duty handover --to "Li Na" --undone "Call the water company back"',
        'office duty handover --to 李娜 --undone 给水务公司回电',
      ),
      does: text('with what is left to do', '写明未办事项'),
    },
  ],
  args: {},
  options: {
    to: field.called(text('Next', '接班人'), field.needed(field.name(text('who takes over', '接班人')))),
    undone: field.needed(field.passage(text('what is not done yet', '未办事项'))),
    done: field.asked(field.passage(text('what is done', '已办事项'))),
  },
  run: async ({ options, ...call }) => {
    const open = openMatters(call);
    const along = unnamedIn(options.undone, open, call.lang);
    const said = { to: options.to, undone: options.undone, along, done: options.done ?? null };
    const changed = await changeMindfully(call.desk, (records, { facts }) => handOver(records, said, facts));
    const answer = recorded(call, key, changed, ({ handover }) => [words.handedOver(handover?.from ?? null, said.to)]);
    return {
      ...answer,
      notes: [...changed.notes, ...otherNext(changed.change.next, said.to), ...open.map(words.goesAlong)],
    };
  },
});

/** Open matters of other drawers that whoever takes over has to know of, such as an incident with its next report. */
const openMatters = ({ desk, facts }: Pick<AnyCall, 'desk' | 'facts'>): readonly Text[] =>
  desk.drawers.flatMap((drawer) => drawer.handingOver?.(desk.records(drawer), facts) ?? []);

/** The open matters that the words for what is undone do not name by their ids. */
const unnamedIn = (undone: string, open: readonly Text[], lang: Lang): readonly string[] =>
  open.map((one) => one[lang]).filter((one) => !undone.includes(one.split(' ')[0] ?? one));

/** A note if the next shift is rostered to somebody else than the person who took over. */
const otherNext = (next: Shift | null, to: string): readonly Text[] =>
  next === null || next.officer === null || next.officer === to ? [] : [words.someoneElseNext(next.id, next.officer)];

type Handing = {
  readonly to: string;
  readonly undone: string;
  readonly along: readonly string[];
  readonly done: string | null;
};

/** The result of a handover, with the next shift; null if the roster has none. */
type HandedOver = Change<Shift> & { readonly next: Shift | null };

/**
 * Hands the post over: the shift keeps the handover, and the next shift gets a copy. Throws `ruleViolated` if there is nobody to hand over.
 */
export const handOver = (records: readonly Shift[], said: Handing, { now }: Facts): HandedOver => {
  const from = handingShift(records, said.to, now);
  if (from === null) throw new Complaint('ruleViolated', words.nothingToHandOver(said.to), words.nothingToHandOverHint);
  if (from.officer === null)
    throw new Complaint('ruleViolated', words.nobodyHandsOver(from.id), words.nobodyHandsOverHint(from.id));
  const handover: Handover = { happenedAt: now, from: from.officer, ...said, along: [...said.along] };
  const next = after(records, from);
  const handed = amend(records, from.id, now, (shift) => ({ ...shift, handover }));
  if (next === null) return { ...handed, next };
  const taken = amend(handed.records, next.id, now, (shift) => ({ ...shift, takeover: handover }));
  return { records: taken.records, touched: handed.touched, next };
};

/**
 * The shift that is handed over: the shift on duty. Handovers are often signed late, so if the person taking over is already on duty, it is
 * the shift before.
 */
const handingShift = (records: readonly Shift[], to: string, now: Moment): Shift | null => {
  const shift = onDutyAt(records, now) ?? latestStarted(records, now);
  if (shift === null || shift.officer !== to) return shift;
  const earlier = before(records, shift);
  return earlier === null || earlier.officer === to ? null : earlier;
};

const words = {
  goesAlong: (matter: Text): Text => text(`Handed over as undone: ${matter.en}`, `已列入未办：${matter.zh}`),
  handedOver: (from: string | null, to: string): Text =>
    text(`handed over: ${from ?? '—'} → ${to}`, `已交接：${from ?? '—'} → ${to}`),
  someoneElseNext: (id: string, officer: string): Text =>
    text(`${id}, the next shift, is rostered to ${officer}`, `下一班 ${id} 排的是 ${officer}`),
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
} as const;
