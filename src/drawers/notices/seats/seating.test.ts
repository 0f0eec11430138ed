import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, facts } from '../../../../test/facts.fixture.ts';
import type { Contact, Facts } from '../../../core/facts.ts';
import { widthOf } from '../../../terminal/width.ts';
import { drafted, only } from '../notices.fixture.ts';
import type { Notice } from '../record.ts';
import { isSeat } from './plan.ts';
import { plateSheet } from './plates.ts';
import { type Layout, type Seating, type SeatingSaid, seatingOf } from './seating.ts';
import { seatSheet } from './sheet.ts';
import { sizesOf } from './sizes.ts';

const NAMES = [
  ...['罗景和', '段明远', '魏子衡', '张国栋', '马春梅', '李娜', '王芳', '赵敏', '欧阳修远', '孙丽', '周涛', '吴敏'],
  ...['郑凯', '冯涛', '陈静', '褚建国', '卫红', '蒋平', '沈力', '韩梅梅', '杨帆', '朱德明', '秦川', '尤佳'],
];
const person = (name: string, rank: number | null, org: string | null = null): Contact => ({
  ...{ id: `P${name}`, name, title: null, org, roles: [], phone: null, email: null, rank, aliases: [] },
  ...{ groups: [], leaves: [] },
});
const ranked = (count: number): Facts =>
  facts(
    '2026-11-23T08:30:00',
    {},
    NAMES.slice(0, count).map((name, at) => person(name, (at + 1) * 10)),
  );

const SAID: SeatingSaid = {
  ...{ layout: 'dais', rule: 'a', rows: null, order: null, guests: [], isAlternate: false, isHostAside: false },
  ...{ door: null, isSwapped: false, first: 0, number: 'centre', ranks: new Map() },
};

const meeting = (count: number): Notice => only(drafted({ to: NAMES.slice(0, count), host: NAMES[0] ?? '' }));
const answering = (n: Notice, at: number, state: 'leave' | 'declined'): Notice => ({
  ...n,
  called: n.called.map((someone, place) => (place === at ? { ...someone, state } : someone)),
});

/** The numbers of each row of seats as it is drawn, from left to right. */
const numbers = ({ plan }: Seating): readonly string[] =>
  plan.bands.flatMap((band) => {
    if (band.kind === 'mark') return [];
    const cells = band.kind === 'row' ? band.cells : [band.left, band.right];
    return [
      cells
        .map((cell) =>
          isSeat(cell) ? `${{ guest: 'G', host: 'H', none: '' }[cell.party ?? 'none']}${cell.sitter.no}` : '-',
        )
        .join(' '),
    ];
  });

const seats = (count: number, said: Partial<SeatingSaid> = {}, n = meeting(count)) =>
  numbers(seatingOf(n, { ...SAID, ...said }, ranked(count)));

describe('a dais', () => {
  it('of eight without the third has the others move up, and its centre shifts', () => {
    expect(seats(7)).toEqual(['7 5 3 1 2 4 6']);
    expect(seats(8)).toEqual(['7 5 3 1 2 4 6 8']);
    expect(seats(8, { rule: 'b' })).toEqual(['8 6 4 2 1 3 5 7']);
    for (const state of ['leave', 'declined'] as const)
      expect(seats(8, {}, answering(meeting(8), 2, state))).toEqual(['8 6 4 1 2 5 7']);
  });

  it('has further rows behind the first, each from its centre', () => {
    expect(seats(12, { rows: sizesOf('7,9') })).toEqual(['12 10 8 9 11', '7 5 3 1 2 4 6']);
    expect(codeOf(() => seats(12, { rows: sizesOf('7') }))).toBe('ruleViolated');
  });

  it('seats the guests first, or in turn with the hosts', () => {
    const guests = ['张国栋', '来宾'];
    const order = (isAlternate: boolean) =>
      seatingOf(meeting(4), { ...SAID, guests, isAlternate }, ranked(4)).plan.walk.map(({ sitter }) => sitter.name);
    expect(order(false)).toEqual(['魏子衡', '罗景和', '张国栋', '来宾', '段明远']);
    expect(order(true)).toEqual(['魏子衡', '来宾', '张国栋', '罗景和', '段明远']);
  });
});

describe('other rooms', () => {
  const guests = ['客一', '客二', '客三', '客四', '客五'];

  it('a long table: each party has its second at the right hand of its first, and the guests face the door', () => {
    const long = (said: Partial<SeatingSaid>) => seats(5, { layout: 'long', guests: guests.slice(0, 4), ...said });
    expect(long({})).toEqual(['G4 G2 G1 G3', 'H5 H3 H1 H2 H4']);
    expect(long({ door: 'north' })).toEqual(['H4 H2 H1 H3 H5', 'G3 G1 G2 G4']);
    expect(long({ isSwapped: true })).toEqual(long({ door: 'north' }));
    // With the door at an end the guests are on the right of those who come in: from the west that is the south side.
    expect(long({ door: 'west' })).toEqual(long({ door: 'north' }));
    expect(long({ door: 'west', isSwapped: true })).toEqual(long({ door: 'east' }));
    expect(codeOf(() => seats(5, { layout: 'long' }))).toBe('missingValue');
  });

  it('a horseshoe: the short side like a dais, then the arms', () => {
    expect(seats(8, { layout: 'u' })).toEqual(['3 1 2', '5 4', '7 6', '- 8']);
    expect(seats(8, { layout: 'u', rows: sizesOf('4'), rule: 'b' })).toEqual(['4 2 1 3', '5 6', '7 8']);
  });

  it('a round table: 1 faces the door; at a banquet the guests sit at the hands of the two hosts', () => {
    expect(seats(6, { layout: 'round' })).toEqual(['1', '3 2', '5 4', '6']);
    expect(seats(5, { layout: 'round' })).toEqual(['1', '3 2', '5 4']);
    expect(seats(4, { layout: 'round', guests })).toEqual(['H1', 'G1 G2', 'G5 H3', 'H4 G3', 'G4 -', 'H2']);
    expect(seats(1, { layout: 'round', guests: guests.slice(0, 2) })).toEqual(['H1', 'G1 G2']);
  });

  it('a hall: by units in strokes, without ranks, behind the rows kept free, with aisles', () => {
    const people = [
      person('甲', 9, '财政局'),
      person('乙', null, '公安局'),
      person('丙', 1, '公安局'),
      person('丁', null),
    ];
    const n = only(drafted({ to: ['丁', '甲', '乙', '丙'], host: '甲' }));
    const hall = (said: Partial<SeatingSaid>) =>
      seatingOf(
        n,
        { ...SAID, layout: 'rows', rows: sizesOf('2+1x3'), ...said },
        facts('2026-11-23T08:30:00', {}, people),
      );
    const names = ({ plan }: Seating) =>
      plan.walk.map(({ sitter, chair }) => `${sitter.name}${chair?.row}-${chair?.number}`);
    // 公 has four strokes and 财 seven. Whoever has no unit comes last.
    expect(names(hall({ number: 'left' }))).toEqual(['丙1-1', '乙1-2', '甲1-3', '丁2-1']);
    expect(names(hall({ first: 1 }))).toEqual(['甲2-3', '丙2-1', '乙2-2', '丁3-1']);
    expect(numbers(hall({}))).toEqual(['3 1 - 2', '- 4 - -', '- - - -']);
    expect(hall({ order: ['丁', '甲'] }).sitters.unranked.map(({ name }) => name)).toEqual(['乙', '丙']);
    expect(codeOf(() => hall({ first: 2 }))).toBe('ruleViolated');
    expect(codeOf(() => hall({ rows: null }))).toBe('missingValue');
  });
});

it('seats everybody who comes once, whatever the room, within 80 columns', () => {
  const layouts = fc.constantFrom<Layout>('dais', 'long', 'u', 'round', 'rows');
  fc.assert(
    fc.property(
      layouts,
      fc.integer({ min: 2, max: NAMES.length }),
      fc.integer({ min: 1, max: 9 }),
      fc.record({ isAlternate: fc.boolean(), isSwapped: fc.boolean(), isHostAside: fc.boolean(), at: fc.nat(40) }),
      (layout, count, visitors, { at, ...said }) => {
        const guests = Array.from({ length: visitors }, (_, number) => `客${number}`);
        const n = answering(meeting(count), at, 'leave');
        const rows = layout === 'rows' ? sizesOf('5+5x5') : null;
        const seating = seatingOf(n, { ...SAID, ...said, layout, guests, rows }, ranked(count));
        const names = seating.plan.walk.map(({ sitter }) => sitter.name);
        expect(new Set(names).size).toBe(names.length);
        const away = seating.sitters.away;
        const aside = seating.sitters.aside === null ? [] : [seating.sitters.aside.name];
        expect([...names, ...aside, ...away].sort()).toEqual([...NAMES.slice(0, count), ...guests].sort());
        const drawn = seating.plan.bands.flatMap((band) => {
          if (band.kind === 'mark') return [];
          return (band.kind === 'row' ? band.cells : [band.left, band.right]).filter(isSeat);
        });
        expect(drawn.map(({ sitter }) => sitter.name).sort()).toEqual([...names].sort());
        const known = ranked(count);
        for (const line of seatSheet(n, seating, known, 'zh').split('\n'))
          expect(widthOf(line), line).toBeLessThanOrEqual(80);
        // As many plates as people who come, whoever they are.
        const { length } = [...names, ...aside];
        expect(plateSheet(n, seating, known, 'en')).toContain(`Check: ${length} plates, ${length} names`);
      },
    ),
    { numRuns: 50 },
  );
});
