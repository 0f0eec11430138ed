import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../core/drawer.ts';
import { clashesAmong } from './clash.ts';

const entry = (id: string, from: string, to: string, rest: Partial<Entry> = {}): Entry => ({
  id,
  drawer: 'notices',
  start: `2026-11-25T${from}:00`,
  end: `2026-11-25T${to}:00`,
  title: id,
  place: null,
  people: [],
  car: null,
  ...rest,
});

describe('clashes', () => {
  it('finds the same person in two places at once', () => {
    const [clash] = clashesAmong([
      entry('N1', '09:00', '10:30', { people: ['张伟', '李娜'] }),
      entry('N2', '10:00', '11:00', { people: ['李娜'] }),
    ]);
    expect(clash).toMatchObject({ a: { id: 'N1' }, b: { id: 'N2' }, people: ['李娜'], place: null });
  });

  it('finds the same room, however its name is written', () => {
    const rooms = [
      entry('N1', '09:00', '10:00', { place: 'Ｒoom 3' }),
      entry('N2', '09:30', '10:00', { place: 'room 3' }),
    ];
    expect(clashesAmong(rooms)).toHaveLength(1);
  });

  it('finds two entries of one record: a car that is promised twice', () => {
    const trips = [
      entry('C1', '09:00', '11:00', { key: 'first', car: '京A12345' }),
      entry('C1', '10:00', '12:00', { key: 'second', car: '京A12345' }),
    ];
    expect(clashesAmong(trips)).toMatchObject([{ a: { key: 'first' }, b: { key: 'second' }, car: '京A12345' }]);
    expect(clashesAmong([entry('C1', '09:00', '11:00'), entry('C1', '10:00', '12:00')])).toEqual([]);
  });

  it('finds the same car', () => {
    const cars = [
      entry('N1', '09:00', '10:00', { car: '京A12345' }),
      entry('N2', '09:30', '10:00', { car: '京A12345' }),
    ];
    expect(clashesAmong(cars)).toMatchObject([{ car: '京A12345' }]);
  });

  it('lets one begin when the other ends', () => {
    const backToBack = [entry('N1', '09:00', '10:00', { place: '3' }), entry('N2', '10:00', '11:00', { place: '3' })];
    expect(clashesAmong(backToBack)).toEqual([]);
  });

  it.each([
    ['while it lasts', '10:00', 1],
    ['when it begins', '09:00', 1],
    ['when it is over', '11:00', 0],
    ['before it', '08:59', 0],
  ])('takes an entry without a length for its minute: %s', (_, clock, clashes) => {
    const meeting = entry('N1', '09:00', '11:00', { people: ['王主任'] });
    const point = entry('E1', clock, clock, { people: ['王主任'] });
    expect(clashesAmong([meeting, point])).toHaveLength(clashes);
    expect(clashesAmong([point, entry('E2', clock, clock, { people: ['王主任'] })])).toHaveLength(1);
  });

  it('agrees with comparing every pair', () => {
    const clock = fc.integer({ min: 8, max: 17 }).map((hour) => `${hour}`.padStart(2, '0'));
    const anyEntry = fc.tuple(
      clock,
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('A', 'B', null),
      fc.subarray(['x', 'y', 'z']),
    );
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (drawn) => {
        const entries = drawn.map(([from, hours, place, people], n) =>
          entry(`N${n + 1}`, `${from}:00`, `${`${Number(from) + hours}`.padStart(2, '0')}:00`, { place, people }),
        );
        const naive = entries.flatMap((a, n) =>
          entries.slice(n + 1).filter((b) => {
            const last = ({ start, end }: Entry): string => (end > start ? end : start.replace(/:00$/, ':59'));
            const together = a.start < last(b) && b.start < last(a);
            return (
              together &&
              ((a.place !== null && a.place === b.place) || a.people.some((name) => b.people.includes(name)))
            );
          }),
        );
        expect(clashesAmong(entries)).toHaveLength(naive.length);
      }),
    );
  });
});
