import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../../test/facts.fixture.ts';
import { addDays, daysFrom } from '../../../core/civil.ts';
import type { Contact } from '../../../core/facts.ts';
import { contact, mint, mintOn, roster } from '../duty.fixture.ts';
import type { Shift } from '../record.ts';
import { DUTY_KINDS, dutyCounts, leaveDuring, NO_DUTY, runsOfDuty, serving } from '../roster.ts';
import { type AskedRoster, fillRoster } from './fill.ts';
import { planNotes } from './view.ts';

const NOW = '2026-01-01T08:30:00';
const asked = (from: string, to: string, officers: readonly string[], leaders: readonly string[]): AskedRoster => ({
  from,
  to,
  officers,
  leaders,
  shift: 'full',
});

const spread = (records: readonly Shift[], names: readonly string[]): number => {
  const counts = dutyCounts(records, mint(NOW).facts.calendar);
  return Math.max(
    ...DUTY_KINDS.map((kind) => {
      const all = names.map((name) => (counts.get(name) ?? NO_DUTY)[kind]);
      return Math.max(...all) - Math.min(...all);
    }),
  );
};

const start = fc.nat(700).map((days) => addDays('2025-09-01', days));
const people = (prefix: string, least: number) =>
  fc
    .integer({ min: least, max: least + 9 })
    .map((count) => Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`));

/** A request for a plan of up to two months. Officers and leaders are different people, and the first three are never on leave. */
const wishes = fc
  .record({
    from: start,
    length: fc.integer({ min: 1, max: 62 }),
    officers: people('张', 3),
    leaders: people('王', 3),
    away: fc.array(fc.tuple(fc.nat(11), fc.nat(62), fc.nat(20)), { maxLength: 4 }),
  })
  .map(({ from, length, officers, leaders, away }) => ({
    said: asked(from, addDays(from, length - 1), officers, leaders),
    contacts: away.flatMap(([who, first, days]): Contact[] =>
      [...officers.slice(3), ...leaders.slice(3)]
        .slice(who, who + 1)
        .map((name) => contact(name, addDays(from, first), addDays(from, first + days))),
    ),
  }));

describe('a fair roster', () => {
  it('has no gap and no overlap, two names a shift, and nobody on leave', () => {
    fc.assert(
      fc.property(wishes, ({ said, contacts }) => {
        const { days } = fillRoster([], said, mint(NOW, contacts));
        expect(days.map(({ date }) => date)).toEqual(daysFrom(said.from, said.to));
        days.slice(1).forEach((shift, n) => {
          expect(shift.start).toBe(days[n]?.end);
        });
        for (const shift of days) {
          expect(new Set(serving(shift)).size).toBe(2);
          for (const name of serving(shift)) expect(leaveDuring(name, shift, contacts)).toBeNull();
        }
      }),
    );
  });

  it('lets nobody serve two days running where three are free', () => {
    fc.assert(
      fc.property(wishes, ({ said, contacts }) => {
        expect(runsOfDuty(fillRoster([], said, mint(NOW, contacts)).days)).toEqual([]);
      }),
    );
  });

  it('gives those who are always there the same of each kind of day, give or take one', () => {
    fc.assert(
      fc.property(wishes, ({ said, contacts }) => {
        const { days } = fillRoster([], said, mint(NOW, contacts));
        const always = (names: readonly string[]) =>
          names.filter((name) => !contacts.some((known) => known.name === name));
        expect(spread(days, always(said.officers))).toBeLessThanOrEqual(1);
        expect(spread(days, always(said.leaders))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('comes out the same every time', () => {
    fc.assert(
      fc.property(wishes, ({ said, contacts }) => {
        expect(fillRoster([], said, mint(NOW, contacts))).toEqual(fillRoster([], said, mint(NOW, contacts)));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves what is set as it is, and goes around it', () => {
    fc.assert(
      fc.property(wishes, fc.array(fc.nat(91), { maxLength: 6 }), ({ said }, set) => {
        const dates = [...new Set(set)].map((step) => addDays(said.from, step));
        const records = roster(...dates.map((date) => [date, '外来', '领导'] as const));
        const planned = fillRoster(records, said, mintOn(NOW));
        for (const shift of records) expect(planned.records).toContain(shift);
        expect(new Set(planned.days.map(({ date }) => date)).size).toBe(daysFrom(said.from, said.to).length);
      }),
    );
  });
});

describe('what a roster counts', () => {
  const calendar = mint(NOW).facts.calendar;
  it.each([
    ['2026-02-14', 'weekday', 'a make-up Saturday'],
    ['2026-02-21', 'holiday', 'a Saturday within Spring Festival'],
    ['2026-10-01', 'holiday', 'National Day'],
    ['2026-11-28', 'weekend', 'a Saturday'],
    ['2026-11-27', 'weekday', 'a Friday'],
    ['2027-01-01', 'holiday', "New Year's Day of a year not announced"],
  ])('%s is %s duty: %s', (date, kind) => {
    const counts = dutyCounts(roster([date, '张伟', '王主任']), calendar);
    expect(counts.get('张伟')).toEqual({ ...NO_DUTY, [kind]: 1 });
    expect(counts.get('王主任')).toEqual({ ...NO_DUTY, [kind]: 1 });
  });

  it('carries over what is on the desk', () => {
    const past = roster(
      ['2026-11-02', '张伟', '王主任'],
      ['2026-11-04', '张伟', '陈主任'],
      ['2026-11-06', '李娜', '王主任'],
    );
    const { days } = fillRoster(
      past,
      asked('2026-11-09', '2026-11-11', ['张伟', '李娜', '赵敏'], ['王主任', '陈主任']),
      mintOn(),
    );
    expect(days.map(({ officer }) => officer)).toEqual(['赵敏', '李娜', '赵敏']);
  });

  it('keeps whoever served yesterday, and whoever serves tomorrow, off today', () => {
    const set = roster(['2026-11-09', '张伟', '王主任'], ['2026-11-11', '李娜', '陈主任']);
    const { touched } = fillRoster(
      set,
      asked('2026-11-10', '2026-11-10', ['张伟', '李娜', '赵敏'], ['王主任', '陈主任', '周主任']),
      mintOn(),
    );
    expect(touched.map(serving)).toEqual([['周主任', '赵敏']]);
  });
});

describe('where a roster is hard to make', () => {
  const OFFICE = ['张伟', '李娜'];

  it('lets a day be open on which nobody is free, and says so', () => {
    const tools = mint(
      undefined,
      OFFICE.map((name) => contact(name, '2026-11-11', '2026-11-11')),
    );
    const wanted = asked('2026-11-09', '2026-11-12', OFFICE, ['王主任', '陈主任']);
    const planned = fillRoster([], wanted, tools);
    // The night shift of the 10th lasts until the morning of the 11th.
    expect(planned.days.map(({ officer }) => officer !== null)).toEqual([true, false, false, true]);
    expect(planNotes(planned, wanted, tools.facts).map(({ en }) => en)).toEqual([
      'Nobody is free on 11-10, 11-11: the post stays open',
    ]);
  });

  it('fills posts left open before, under their ids', () => {
    const tools = mint(
      undefined,
      OFFICE.map((name) => contact(name, '2026-11-10', '2026-11-10')),
    );
    const wanted = asked('2026-11-10', '2026-11-10', OFFICE, ['王主任']);
    const open = fillRoster([], wanted, tools).records;
    const { touched, records } = fillRoster(open, wanted, mintOn());
    expect(records).toHaveLength(1);
    expect(touched).toMatchObject([{ id: 'D1', officer: '张伟', leader: '王主任' }]);
  });

  it('does not make a leader of the only one who can be officer', () => {
    const { days } = fillRoster([], asked('2026-11-09', '2026-11-12', ['张伟'], ['张伟', '王主任']), mint());
    expect(days.map(serving)).toEqual(Array(4).fill(['王主任', '张伟']));
  });

  it('plans the night beside a day that is set, and nothing over it', () => {
    const set = roster(['2026-11-09', '张伟', '王主任', 'day']);
    const names = [['李娜'], ['陈主任']] as const;
    expect(fillRoster(set, asked('2026-11-09', '2026-11-09', ...names), mintOn()).touched).toEqual([]);
    expect(
      fillRoster(set, { ...asked('2026-11-09', '2026-11-09', ...names), shift: 'night' }, mintOn()).touched,
    ).toHaveLength(1);
  });

  it.each([
    ['2026-11-10', '2026-11-09', 'badValue'],
    ['2026-01-01', '2027-02-04', 'done'],
    ['2026-01-01', '2027-02-05', 'badValue'],
  ])('from %s to %s: %s', (from, to, code) => {
    expect(codeOf(() => fillRoster([], asked(from, to, OFFICE, ['王主任']), mint()))).toBe(code);
  });

  it('says which year is not announced', () => {
    const tools = mint('2026-12-01T08:30:00');
    const wanted = asked('2026-12-30', '2027-01-02', ['张伟', '李娜', '赵敏'], ['王主任', '陈主任', '周主任']);
    const notes = planNotes(fillRoster([], wanted, tools), wanted, tools.facts);
    expect(notes.map(({ zh }) => zh)).toEqual(['2027 年节假日安排尚未公布：暂按法定节假日和周末计算']);
  });
});
