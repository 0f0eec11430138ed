import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import type { Row } from '../../core/record.ts';
import { same } from '../../core/text.ts';
import { people as anyDrawer } from '../people/index.ts';
import { changeLines, changesJson } from './whatChanged.ts';

type Thing = Row & { readonly names: readonly string[]; readonly count: number | null; readonly hidden: number };

const identity = { id: 'F1', uid: 'u', createdAt: '2026-11-23T08:30:00', snoozedUntil: null };
const thing = (names: readonly string[], count: number | null, hidden = 0): Thing => ({
  ...{ ...identity, updatedAt: `2026-11-23T08:30:0${hidden}` },
  ...{ names, count, hidden },
});

const fieldLabels = { names: same('Names'), count: same('Count'), hidden: same('Hidden') };
const drawer = { ...anyDrawer, fieldLabels, keptFields: ['hidden'] };
const lens = { facts: facts('2026-11-23T08:30:00'), reveal: false };
const english = (before: Thing, after: Thing): readonly string[] =>
  changeLines(drawer, null, { before, after }, lens).map(({ en }) => en);

const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
const things = fc.tuple(names, fc.option(fc.nat(2)), fc.nat(9)).map((said) => thing(...said));

describe('what an edit changed', () => {
  it('is every field that differs, but for those the program keeps', () => {
    fc.assert(
      fc.property(things, things, (before, after) => {
        const fields = Object.keys(changesJson(drawer, { before, after }, (record) => record));
        const differ = [
          ...(before.names.join() === after.names.join() ? [] : ['names']),
          ...(before.count === after.count ? [] : ['count']),
        ];
        expect(fields).toEqual(differ);
        expect(english(before, after)).toHaveLength(differ.length);
      }),
    );
  });

  it('leads from the value before to the value after', () => {
    fc.assert(
      fc.property(things, things, (before, after) => {
        const changes = changesJson(drawer, { before, after }, (record) => record);
        const to = Object.entries(changes).map(([field, change]) => [field, change.to]);
        const from = Object.entries(changes).map(([field, change]) => [field, change.from]);
        const [ahead, back] = [
          { ...before, ...Object.fromEntries(to) },
          { ...after, ...Object.fromEntries(from) },
        ];
        expect([ahead.names, ahead.count]).toEqual([after.names, after.count]);
        expect([back.names, back.count]).toEqual([before.names, before.count]);
      }),
    );
  });

  it('of a list is what was added and what was dropped', () => {
    const of = (before: readonly string[], after: readonly string[]) => english(thing(before, 1), thing(after, 1));
    expect(of(['a', 'b'], ['b', 'c', 'd'])).toEqual(['Names: added c, d; dropped a']);
    expect(of([], ['a'])).toEqual(['Names: added a']);
    expect(of(['a', 'b'], ['b'])).toEqual(['Names: dropped a']);
    expect(of(['a'], ['b'])).toEqual(['Names: a → b']);
    expect(of(['a', 'b'], ['b', 'a'])).toEqual(['Names: a, b → b, a']);
    expect(of(['a'], ['a'])).toEqual([]);
  });

  it('says a day, a moment and a missing value in words', () => {
    expect(english(thing(['2026-11-23'], null), thing(['2026-11-23T08:30:00'], 3))).toEqual([
      'Names: Mon 2026-11-23 → Mon 2026-11-23 08:30',
      'Count: — → 3',
    ]);
  });
});
