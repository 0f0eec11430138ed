import { dayText } from '../../calendar/speak.ts';
import type { Day } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, compare, forEach } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import { listed, type Text, text } from '../../core/text.ts';
import { unlessSame } from '../../core/unlessSame.ts';
import * as field from '../kit/fields/index.ts';
import { edited, recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { changeMindfully, pastAround } from './minding.ts';
import { key, type Shift, type ShiftKind } from './record.ts';
import { serving } from './roster.ts';
import { blankShift, checkedShift, type ShiftParticulars, shiftFits, shiftWith } from './shift.ts';
import { dutyWords as w } from './words.ts';

const dateHelp = text('the day of duty', '值班日期');
const officer = field.name(text('the duty officer', '值班员'));
const leader = field.name(text('the leader in charge', '带班领导'));

export const setDuty = verb({
  name: 'set',
  zh: '排班',
  aliases: ['new'],
  summary: text('Say who is on duty on a day', '排一天的值班'),
  about: text(
    'The day shift lasts over office hours, the night shift until the office opens again, the full shift from one opening to the next. To set the same day and shift again rewrites it; its id stays.',
    '白班即办公时间，夜班到次日上班，全天从上班到次日上班。同一天同一班次再排即改写，编号不变。',
  ),
  examples: [
    {
      typed: text(
        'office duty set 11-28 --officer "Zhang Wei" --leader "Director Wang"',
        'office duty set 11-28 --officer 张伟 --leader 王主任',
      ),
      does: text('Around the clock, with both names', '全天值班，两个名字'),
    },
  ],
  args: field.labelled(w.fieldLabels, { date: field.needed(field.date(dateHelp)) }),
  options: field.labelled(w.fieldLabels, {
    officer: field.asked(field.needed(officer), field.knownPeople),
    leader: field.asked(field.needed(leader), field.knownPeople),
    shift: field.asked(field.choice(w.shiftHelp, w.shifts), { initial: () => 'full' }),
    remind: field.leads(),
  }),
  lastLook: true,
  fits: shiftFits,
  run: async ({ args, options, ...call }) => {
    const said = { ...options, ...args, shift: options.shift ?? 'full' };
    const changed = await changeMindfully(
      call.desk,
      (records, tools) => setShift(records, said, tools),
      pastAround(args.date, call.facts.now),
    );
    const answer = recorded(call, key, changed, (shift) => [
      words.set(dayText(shift.date), shift.shift),
      w.serves(shift),
    ]);
    return { ...answer, notes: [...changed.notes, ...changed.touched.flatMap((now) => replaced(changed.before, now))] };
  },
});

/** A note that names whoever was rostered before, and is no longer. */
const replaced = (before: readonly Shift[], now: Shift): readonly Text[] => {
  const was = before.find(({ id }) => id === now.id);
  const gone = (was === undefined ? [] : serving(was)).filter((name) => !serving(now).includes(name));
  return gone.length === 0 ? [] : [words.replaced(now.id, gone)];
};

/** Writes the shift of this date and kind: the existing one, or a new one. Writing the same values twice changes nothing. */
export const setShift = (
  records: readonly Shift[],
  said: ShiftParticulars & { date: Day; officer: string; leader: string; shift: ShiftKind },
  { facts, mint }: RuleTools,
): Change<Shift> => {
  const there = records.find(({ date, shift }) => date === said.date && shift === said.shift);
  return there === undefined
    ? add(records, checkedShift(shiftWith(blankShift(mint(), said, records, facts), said, facts), records, facts))
    : reviseShift(records, there.id, said, facts);
};

export const editShift = verb({
  name: 'edit',
  zh: '修改',
  summary: text('Correct a shift', '更正值班'),
  examples: [
    {
      typed: text('office edit D7 --officer "Li Na"', 'office edit D7 --officer 李娜'),
      does: text('a slip in the roster', '排错了，改人'),
    },
  ],
  args: { id: field.ids('D', w.idHelp) },
  options: field.labelled(w.fieldLabels, {
    date: field.date(dateHelp),
    officer: field.asked(officer, field.knownPeople),
    leader: field.asked(leader, field.knownPeople),
    shift: field.choice(text('which part of the day', '班次'), w.shifts),
    remind: field.leads(),
  }),
  run: async ({ args, options, ...call }) => {
    const said = { ...options, date: options.date ?? undefined };
    const date = options.date ?? args.id.map((id) => call.desk.find(key, id).date).sort(compare)[0] ?? '';
    const changed = await changeMindfully(
      call.desk,
      (records, { facts }) =>
        unlessSame(
          records,
          forEach(records, args.id, (so, id) => reviseShift(so, id, said, facts)),
        ),
      pastAround(date, call.facts.now),
    );
    return edited(call, key, changed, (shift) => [words.revised(dayText(shift.date), shift.shift), w.serves(shift)]);
  },
});

/** Corrects a shift. Throws what `checkedShift` throws. */
export const reviseShift = (
  records: readonly Shift[],
  id: string,
  said: ShiftParticulars,
  facts: Facts,
): Change<Shift> =>
  amend(records, id, facts.now, (record) => checkedShift(shiftWith(record, said, facts), records, facts));

const words = {
  replaced: (id: string, gone: readonly string[]): Text =>
    text(
      `${id} was rostered already: ${listed(gone).en} is replaced, and must be told`,
      `${id} 原已排班：换下 ${listed(gone).zh}，请告知本人`,
    ),
  set: (date: Text, shift: ShiftKind): Text =>
    text(`rostered: ${date.en}, ${w.shifts[shift].en}`, `已排班：${date.zh}，${w.shifts[shift].zh}`),
  revised: (date: Text, shift: ShiftKind): Text =>
    text(`corrected: ${date.en}, ${w.shifts[shift].en}`, `已更正：${date.zh}，${w.shifts[shift].zh}`),
} as const;
