import { expect, it } from 'vitest';
import { facts } from '../../test/facts.fixture.ts';
import type { Drawer, Entry } from '../core/drawer.ts';
import { clashesAmong } from './clash.ts';
import { gatherEntries } from './gather.ts';

const entry = (id: string, place: string | null, car: string | null): Entry => ({
  ...{ id, drawer: 'notices', title: id, people: [], place, car },
  ...{ start: '2026-11-25T09:00:00', end: '2026-11-25T10:00:00' },
});

const clashesOf = (entries: readonly Entry[]) => {
  const known = {
    ...facts('2026-11-23T08:30:00'),
    resources: [
      { kind: 'place', names: ['第三会议室', '三会'] },
      { kind: 'car', names: ['冀E12345', '冀E·12345'] },
    ] as const,
  };
  const drawer: Pick<Drawer, 'entries'> = { entries: () => entries };
  return clashesAmong(
    gatherEntries({ drawers: [drawer as Drawer], recordsOf: () => [], said: [] }, known, '2026-11-25', '2026-11-25'),
  );
};

it('finds two meetings in one hall under two of its names', () => {
  expect(clashesOf([entry('N1', '三会', null), entry('N2', '第三会议室', null)])).toMatchObject([
    { place: '第三会议室' },
  ]);
  expect(clashesOf([entry('N1', '三会', null), entry('N2', '四会', null)])).toEqual([]);
});

it('finds two meetings that need one car under two spellings of its plate', () => {
  expect(clashesOf([entry('N1', null, '冀E·12345'), entry('N2', null, '冀E12345')])).toMatchObject([
    { car: '冀E12345' },
  ]);
});

it('does not take a place that is called like a car for the car', () => {
  expect(clashesOf([entry('N1', '冀E12345', null), entry('N2', null, '冀E·12345')])).toEqual([]);
});
