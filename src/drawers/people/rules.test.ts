import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, tools } from '../../../test/facts.fixture.ts';
import { addDays, daysFrom } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { leaveOn } from '../../core/leaves.ts';
import { people } from './index.ts';
import * as leaves from './leaves.ts';
import type { Person } from './record.ts';
import { personWho } from './who.ts';

const { rules, outward } = people;
const contacts = (records: readonly Person[]) => people.contacts?.(records) ?? [];
type Said = Parameters<typeof rules.enter>[1];

const MONDAY = facts('2026-11-23T08:30:00');

const desk = (...entered: (Said & { name: string })[]): readonly Person[] => {
  const at = tools(MONDAY, 'P');
  return entered.reduce<readonly Person[]>((records, said) => rules.enter(records, said, at).records, []);
};

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Complaint) return error.code;
    throw error;
  }
  return 'done';
};

describe('entering people', () => {
  it('keeps roles in one order, each once', () => {
    expect(desk({ name: '王主任', roles: ['driver', 'leader', 'driver'] })[0]?.roles).toEqual(['leader', 'driver']);
  });

  it.each([
    ['the same name and unit', { org: '财政局' }, { org: '财政局' }, 'ruleViolated'],
    ['the same name without a unit', {}, {}, 'ruleViolated'],
    ['a title on one side only', { title: '科长' }, {}, 'ruleViolated'],
    ['the same title', { title: '科长' }, { title: '科长' }, 'ruleViolated'],
    ['another unit', { org: '财政局' }, { org: '教育局' }, 'done'],
    ['a unit on one side only', { org: '财政局' }, {}, 'done'],
    ['another title', { title: '科长' }, { title: '司机' }, 'done'],
  ])('asks that namesakes be told apart: %s', (_, one, two, code) => {
    expect(codeOf(() => desk({ name: '张伟', ...one }, { name: '张伟', ...two }))).toBe(code);
  });

  it('asks the same of a correction, and clears what is said to be empty', () => {
    const records = desk({ name: '张伟', org: '财政局' }, { name: '张伟', org: '教育局', phone: '13800005678' });
    expect(codeOf(() => rules.revise(records, 'P2', { org: '财政局' }, MONDAY))).toBe('ruleViolated');
    expect(rules.revise(records, 'P2', { phone: null }, MONDAY).touched[0].phone).toBeNull();
    expect(rules.revise(records, 'P2', { org: '教育局' }, MONDAY).touched[0].org).toBe('教育局');
  });
});

describe('finding people', () => {
  const records = desk(
    { name: '张伟', org: '财政局' },
    { name: '张伟', org: '教育局' },
    { name: '欧阳明月', aliases: ['小月'] },
    { name: 'Li Na', title: 'Director' },
  );
  const reading = { facts: { ...MONDAY, contacts: contacts(records) }, toLocal: (iso: string) => iso, given: {} };
  const read = (typed: string, chosen?: ReadonlyMap<string, string>): string =>
    personWho({ en: '', zh: '' }).read(typed.split(' '), { ...reading, ...(chosen && { chosen }) });

  it.each([
    ['P4', 'P4'],
    ['p4', 'P4'],
    ['4', 'P4'],
    ['Ｐ４', 'P4'],
    ['Li Na', 'P4'],
    ['欧阳 明月', 'P3'],
    ['小月', 'P3'],
    ['张伟（教育局）', 'P2'],
  ])('reads %s', (typed, id) => {
    expect(read(typed)).toBe(id);
  });

  it.each([
    ['张伟', 'badValue'],
    ['欧阳明日', 'noSuchRecord'],
    ['V3', 'wrongDrawer'],
  ])('refuses %s: %s', (typed, code) => {
    expect(codeOf(() => read(typed))).toBe(code);
  });

  it('takes the one who was chosen', () => {
    expect(read('张伟', new Map([['张伟', 'P2']]))).toBe('P2');
  });
});

describe('leave', () => {
  const records = desk({ name: '李娜' });
  const away = (from: string, to: string, reason: string | null = null) => ({ from, to, reason });
  const granted = (...asked: ReturnType<typeof away>[]): readonly Person[] =>
    asked.reduce((all, one) => leaves.leave(all, 'P1', one, MONDAY).records, records);

  it('joins leaves that overlap, and keeps those that do not in the order of days', () => {
    const [person] = granted(
      away('2026-12-10', '2026-12-12'),
      away('2026-11-25', '2026-11-27', '年假'),
      away('2026-11-27', '2026-11-30'),
    );
    expect(person?.leaves).toEqual([away('2026-11-25', '2026-11-30', '年假'), away('2026-12-10', '2026-12-12')]);
  });

  it('refuses a leave that ends before it begins', () => {
    expect(codeOf(() => granted(away('2026-11-27', '2026-11-26')))).toBe('badValue');
  });

  it.each([
    ['begun', away('2026-11-20', '2026-11-30'), [away('2026-11-20', '2026-11-22')]],
    ['of today only', away('2026-11-23', '2026-11-23'), []],
    ['that begins today', away('2026-11-23', '2026-11-30'), []],
    ['to come', away('2026-12-01', '2026-12-05'), []],
  ])('back ends a leave %s', (_, leave, left) => {
    expect(leaves.back(granted(leave), 'P1', MONDAY).touched[0].leaves).toEqual(left);
  });

  it('back is refused where there is no leave to end', () => {
    expect(codeOf(() => leaves.back(granted(away('2026-11-01', '2026-11-22')), 'P1', MONDAY))).toBe('ruleViolated');
  });

  it('is on exactly the days that were asked for, and its stretches never overlap', () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(6)).map(([start, length]) => {
      const from = addDays('2026-12-01', start);
      return away(from, addDays(from, length));
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (asked) => {
        const [person] = granted(...asked);
        const wanted = new Set(asked.flatMap(({ from, to }) => daysFrom(from, to)));
        const all = person?.leaves ?? [];
        expect(daysFrom('2026-11-25', '2027-01-31').filter((day) => person && leaveOn(person, day) !== null)).toEqual(
          [...wanted].sort(),
        );
        all.slice(1).forEach((leave, n) => {
          expect(leave.from > (all[n]?.to ?? '')).toBe(true);
        });
      }),
    );
  });
});

describe('an address', () => {
  it('is kept, corrected, cleared, and told to the other drawers', () => {
    const records = desk({ name: '李娜', email: 'lina@example.cn' });
    const said = (email: string | null | undefined) => rules.revise(records, 'P1', { email }, MONDAY).touched;
    expect(contacts(said(undefined))[0]?.email).toBe('lina@example.cn');
    expect(contacts(said('ln@example.org'))[0]?.email).toBe('ln@example.org');
    expect(contacts(said(null))[0]?.email).toBeNull();
  });

  it('is none in a record from before it was kept', () => {
    const [{ email: _, ...older }] = desk({ name: '李娜' }) as [Person];
    expect(contacts([older])[0]?.email).toBeNull();
    expect(outward(older, { facts: MONDAY, reveal: false })).toMatchObject({ email: null });
    expect(rules.revise([older], 'P1', { title: '科长' }, MONDAY).touched[0].email).toBeNull();
  });
});

describe('what others see', () => {
  it('masks the phone, unless it is revealed', () => {
    const [person] = desk({ name: '张伟', phone: '13800005678' });
    if (person === undefined) throw new Error('nobody');
    expect(outward(person, { facts: MONDAY, reveal: false })).toMatchObject({ phone: '138****5678' });
    expect(outward(person, { facts: MONDAY, reveal: true })).toMatchObject({ phone: '13800005678' });
  });

  it('gives the other drawers what they may know', () => {
    expect(contacts(desk({ name: '张伟', roles: ['staff'], rank: 3 }))).toEqual([
      {
        id: 'P1',
        name: '张伟',
        title: null,
        org: null,
        roles: ['staff'],
        phone: null,
        email: null,
        home: null,
        rank: 3,
        level: null,
        aliases: [],
        groups: [],
        carBudgets: [],
        leaves: [],
      },
    ]);
  });
});
