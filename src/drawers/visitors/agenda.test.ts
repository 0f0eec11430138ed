import { describe, expect, it } from 'vitest';
import { facts, tools } from '../../../test/facts.fixture.ts';
import { actions, entries, inside } from './agenda.ts';
import { announce } from './announce.ts';
import { forgetting } from './anonymising.ts';
import { answerTo } from './answer.ts';
import { arrive } from './arrive.ts';
import { signOut } from './leave.ts';
import { earlierVisits } from './petition/repeat.ts';
import type { Visit, VisitKind } from './record.ts';
import { card, cells, outward } from './view.ts';

const day = facts('2026-11-23T09:00:00');
const desk = () => tools(day, 'V');
const inOffice = arrive([], { name: '王芳' }, { org: '晨光公司', host: '赵主任' }, desk()).records;
const expected = announce(
  [],
  { name: '李明', org: '省人大', at: '2026-11-23T10:00:00', host: '赵主任' },
  desk(),
).records;
const seen = (records: readonly Visit[], now: string) =>
  actions(records, facts(now)).map(({ due, importance, because }) => ({ due, importance, because: because[0]?.code }));

describe('actions', () => {
  it.each([
    ['2026-11-23T12:00:00', []],
    ['2026-11-23T17:29:59', []],
    ['2026-11-23T17:30:00', [{ due: '2026-11-23T17:30:00', importance: 2, because: 'stillInside' }]],
    ['2026-11-24T08:30:00', [{ due: '2026-11-23T17:30:00', importance: 2, because: 'stillInside' }]],
  ])('a visitor still inside at %s', (now, found) => {
    expect(seen(inOffice, now)).toEqual(found);
  });

  it.each([
    ['2026-11-23T12:00:00', []],
    ['2026-11-23T17:30:00', [{ due: null, importance: 1, because: 'noShow' }]],
    ['2026-11-25T09:00:00', [{ due: null, importance: 1, because: 'noShow' }]],
  ])('an expected visitor who has not come by %s', (now, found) => {
    expect(seen(expected, now)).toEqual(found);
  });

  it.each<[VisitKind, number]>([
    ['superior', 4],
    ['petition', 3],
    ['business', 2],
    ['delivery', 1],
  ])('a %s that waits for its answer has importance %i', (kind, importance) => {
    const { records } = arrive([], { name: '王芳' }, { kind, firstContact: '周敏' }, desk());
    const gone = signOut(records, { id: 'V1' }, { at: null, answer: null }, day).records;
    expect(seen(gone, '2026-11-23T12:00:00')).toEqual([{ due: null, importance, because: 'awaitsAnswer' }]);
    expect(seen(answerTo(gone, 'V1', '已答复', day).records, '2026-11-30T12:00:00')).toEqual([]);
  });
});

it('the schedule has announced visits with their host, until they have left', () => {
  const [entry] = entries(expected, day, '2026-11-23', '2026-11-23');
  expect(entry).toMatchObject({ start: '2026-11-23T10:00:00', end: '2026-11-23T10:30:00', people: ['赵主任'] });
  expect(entry?.title).toEqual({ en: 'Visitor 李明 (省人大)', zh: '来访 李明（省人大）' });
  expect(entries(expected, day, '2026-11-24', '2026-11-30')).toEqual([]);
  const come = arrive(expected, { id: 'V1' }, {}, desk()).records;
  expect(entries(come, day, '2026-11-23', '2026-11-23')).toHaveLength(1);
  const gone = signOut(come, { id: 'V1' }, { at: null, answer: null }, day).records;
  expect(entries(gone, day, '2026-11-23', '2026-11-23')[0]?.people).toEqual([]);
});

it('inside is who arrived and has not left', () => {
  expect(inside([...inOffice])).toEqual([
    {
      ...{ id: 'V1', name: '王芳', since: '2026-11-23T09:00:00', org: '晨光公司' },
      ...{ count: 1, pressing: null, isRepeat: false },
    },
  ]);
  expect(inside(expected)).toEqual([]);
});

describe('what is shown', () => {
  const { records } = arrive(
    [],
    { name: '王芳' },
    { kind: 'petition', phone: '13812345678', purpose: '征地补偿' },
    desk(),
  );
  const [visit] = records as [Visit];

  it('masks the phone, unless revealed', () => {
    const masked = { facts: day, reveal: false };
    expect(outward(visit, masked)).toMatchObject({ phone: '138****5678' });
    expect(JSON.stringify([card(visit, masked), cells(visit, masked), outward(visit, masked)])).not.toContain(
      '13812345678',
    );
    expect(outward(visit, { facts: day, reveal: true })).toMatchObject({ phone: '13812345678' });
  });

  it('names earlier visits of one name, or of one phone among petitions', () => {
    const other = { ...visit, id: 'V2', name: '王强', phone: '138 1234 5678' };
    expect(earlierVisits(other, records).map(({ id }) => id)).toEqual(['V1']);
    expect(earlierVisits({ ...other, kind: 'business' }, records)).toEqual([]);
    expect(earlierVisits({ ...other, kind: 'business', name: '王芳' }, records)).toHaveLength(1);
  });
});

it('takes the person out of an ordinary visit after its time, never out of a petition', () => {
  const [gone] = signOut(inOffice, { id: 'V1' }, { at: null, answer: null }, day).touched;
  if (gone === undefined) throw new Error('nobody left');
  expect(forgetting.isDue(gone, '2026-11-23', true)).toBe(false);
  expect(forgetting.isDue(gone, '2026-11-24', true)).toBe(true);
  const forgotten = forgetting.forgotten(gone, '2026-12-24T09:00:00');
  expect(forgotten).toMatchObject({ name: null, phone: null, purpose: null, org: '晨光公司', leftAt: gone.leftAt });
  expect(forgetting.isForgotten(forgotten)).toBe(true);
  expect(forgetting.forgotten(forgotten, '2027-01-01T09:00:00')).toBe(forgotten);
  expect(forgetting.isDue({ ...gone, kind: 'petition', answeredAt: gone.leftAt }, '2027-12-24', true)).toBe(false);
});
