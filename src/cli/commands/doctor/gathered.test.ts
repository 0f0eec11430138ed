import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawerName, Row } from '../../../core/record.ts';
import { serialiseMonth } from '../../../desk/archive/monthFile.ts';
import { monthsOf, pathOf } from '../../../desk/archive/months.ts';
import { followup, noContents, optionsIn, scratch } from '../../../desk/desk.fixture.ts';
import { examineArchive } from '../../../desk/doctor/examineArchive.ts';
import { commandOf } from '../../../desk/store.ts';
import { everyNoun } from '../../../drawers/cabinet.ts';
import { gathered } from './gathered.ts';

const drawers = (await everyNoun()).filter(({ name }) => name === 'followups' || name === 'visitors');
const refLetters = new Map(drawers.map(({ name, refLetters: letters }) => [name, letters]));

type Kept = { readonly drawer: DrawerName; readonly row: Row };

const number = fc.integer({ min: 1, max: 12 });
const uid = fc.oneof(
  number.map((n) => `0000000${n % 2}-0000-4000-8000-${`${n}`.padStart(12, '0')}`),
  number.map((n) => `uid-${n}`),
);
const id = (letter: string) =>
  fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constant(letter) }, { weight: 1, arbitrary: fc.constant('X') }), number);
const ref = (...letters: readonly string[]) =>
  fc.option(fc.tuple(fc.constantFrom(...letters), number).map(([letter, n]) => `${letter}${n}`));

/** A record, of which most letters are right. A room has the form of an id. */
const kept: fc.Arbitrary<Kept> = fc.oneof(
  fc
    .record({ id: id('F'), uid, ref: ref('F', 'V', 'B', 'X'), title: fc.constantFrom('一件', 'B201', '"F5"', '"\\') })
    .map(({ id: [letter, n], ...more }) => ({
      drawer: 'followups' as DrawerName,
      row: { ...followup(n, more), id: `${letter}${n}` },
    })),
  fc.record({ id: id('V'), uid, repeatOf: ref('V') }).map(({ id: [letter, n], ...more }) => ({
    drawer: 'visitors' as DrawerName,
    row: { ...followup(n, more), id: `${letter}${n}` },
  })),
  fc.record({ n: number, uid, ref: ref('F', 'Z') }).map(({ n, ...more }) => ({
    drawer: 'boats' as DrawerName,
    row: { ...followup(n, more), id: `B${n}` },
  })),
);
const someKept = (maxLength: number) =>
  fc
    .uniqueArray(kept, { maxLength, selector: ({ drawer, row }) => `${drawer} ${row.id}` })
    .map((all) =>
      all.filter(
        ({ drawer, row }, n) => all.findIndex((one) => one.drawer === drawer && one.row.uid === row.uid) === n,
      ),
    );

const rowsOf = (all: readonly Kept[], name: string): readonly Row[] =>
  all.filter(({ drawer }) => drawer === name).map(({ row }) => row);

/** Writes the records into files of a month. One that was edited by hand has a wrong seal. */
const write = (folder: string, month: string, all: readonly Kept[], isEdited: boolean): void => {
  for (const drawer of new Set(all.map((one) => one.drawer))) {
    const forms = rowsOf(all, drawer);
    const text = serialiseMonth({ drawer, month }, { forms, holding: { ids: [1, 99], days: null }, extra: {} }, 1);
    const path = pathOf(folder, { drawer, month });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, isEdited ? text.replace('"id"', ' "id"') : text);
  }
};

/** The findings about a desk as they follow from all its records at once. */
const expected = (all: readonly Kept[]) => {
  const here = new Set(all.map(({ row }) => row.id));
  const known = all.flatMap(({ drawer: name, row }) => {
    const drawer = drawers.find((one) => one.name === name);
    return drawer === undefined ? [] : [{ drawer, row }];
  });
  return {
    wrong: known.filter(({ drawer, row }) => !row.id.startsWith(drawer.letter)).map(({ row }) => row.id),
    refs: known.flatMap(({ drawer, row }) =>
      drawer
        .refsOf(row)
        .filter((one) => !here.has(one))
        .map(() => row.id),
    ),
    isDouble: known.some(({ row }) => known.some((other) => (other.row.id === row.id) !== (other.row.uid === row.uid))),
  };
};

describe('the look at all records of a desk', () => {
  it('finds the same in files that are skimmed and in files that are parsed', () => {
    const month = fc.tuple(someKept(6), fc.boolean());
    fc.assert(
      fc.property(someKept(4), fc.array(month, { maxLength: 3 }), (live, months) => {
        const folder = scratch();
        for (const [n, [all, isEdited]] of months.entries()) write(folder, `2026-0${n + 1}`, all, isEdited);
        const { reach } = commandOf(optionsIn(folder));
        const { seen, ailments } = examineArchive(monthsOf(folder, reach.disk.files), reach, refLetters);
        const everything = [...live, ...months.flatMap(([all]) => all)];
        expect([ailments, seen.count]).toEqual([[], everything.length - live.length]);
        const names = Object.keys(noContents.drawers).concat('boats') as DrawerName[];
        const rows = Object.fromEntries(names.map((name) => [name, rowsOf(live, name)])) as typeof noContents.drawers;
        const found = gathered({ archived: seen }, { ...noContents, drawers: rows }, drawers);
        const { wrong, refs, isDouble } = expected(everything);
        const told = (code: string) => found.identities.filter((one) => one.code === code).map(({ where }) => where);
        expect(told('wrongLetter').sort()).toEqual(wrong.sort());
        expect(found.references.map(({ where }) => where).sort()).toEqual(refs.sort());
        expect([...told('duplicateId'), ...told('duplicateUid')].length > 0).toBe(isDouble);
        for (const { row } of everything) expect(found.isHere(row.id)).toBe(true);
        expect(found.isHere('F13')).toBe(false);
      }),
    );
  });
});
