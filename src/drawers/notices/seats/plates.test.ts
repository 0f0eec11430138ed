import { expect, it } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import type { Contact } from '../../../core/facts.ts';
import { drafted, only } from '../notices.fixture.ts';
import { plateSheet } from './plates.ts';
import { seatingOf } from './seating.ts';

const person = (id: string, name: string, org: string, rank: number): Contact => ({
  ...{ id, name, title: null, org, roles: [], phone: null, email: null, rank, aliases: [], groups: [], leaves: [] },
});

it('has a plate for each person in the order of the seats, and names what the clerk has to look at', () => {
  const people = [
    person('P1', '张伟', '财政局', 1),
    person('P2', '张伟', '公安局', 2),
    person('P3', '欧阳修远', '公安局', 3),
  ];
  const known = facts('2026-11-23T08:30:00', {}, people);
  const n = only(drafted({ to: ['张伟（财政局）', '张伟（公安局）', '欧阳修远', '朱镕'], host: '欧阳修远' }));
  const said = {
    ...({
      layout: 'dais',
      rule: 'a',
      rows: null,
      order: null,
      guests: ['客人'],
      isAlternate: false,
      isHostAside: true,
    } as const),
    ...({ door: null, isSwapped: false, first: 0, number: 'centre', ranks: new Map() } as const),
  };
  const lines = plateSheet(n, seatingOf(n, said, known), known, 'zh')
    .split('\n')
    .slice(3);
  expect(lines).toEqual([
    '  1  张　伟        3',
    '  2  客　人        1',
    '  3  张　伟        2',
    '  4  欧阳修远      台侧',
    '  5  朱　镕        未定',
    '',
    '核对：桌牌 5 个，名单 5 人',
    '生僻字，请核对字形：朱镕（镕）',
    '同名，桌牌请加单位：张伟（公安局）、张伟（财政局）',
  ]);
});
