import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, tools } from '../../../test/facts.fixture.ts';
import { people } from './index.ts';
import type { Person } from './record.ts';
import { takeIn } from './takeIn.ts';

const MONDAY = facts('2026-11-23T08:30:00');

type Rules = Parameters<typeof takeIn>[3];
type Drafts = Parameters<typeof takeIn>[1];
type Said = Drafts[number]['draft'];

/** The rules of the drawer, and the number of people that they were shown. */
const counting = () => {
  let shown = 0;
  const seen = <T extends readonly Person[]>(records: T): T => {
    shown += records.length;
    return records;
  };
  const rules: Rules = {
    ...people.rules,
    enter: (records, said, at) => people.rules.enter(seen(records), said, at),
    revise: (records, id, said, at) => people.rules.revise(seen(records), id, said, at),
  };
  return { rules, shown: () => shown };
};

const said = (name: string, more: Partial<Said> = {}): Said => ({
  ...{ name, title: undefined, org: undefined, phone: undefined, roles: undefined, rank: undefined },
  ...{ email: undefined, home: undefined, aliases: undefined, groups: undefined, ...more },
});
const numbered = (all: readonly Said[]): Drafts => all.map((draft, n) => ({ line: n + 2, draft }));

describe('a list of people', () => {
  it('compares each row with its namesakes alone, however many people there are', () => {
    const rows = numbered(Array.from({ length: 300 }, (_, n) => said(`人${n >> 1}`, { org: `单位${n % 2}` })));
    const first = counting();
    const { change } = takeIn([], rows, tools(MONDAY, 'P'), first.rules);
    expect(change.records).toHaveLength(300);
    expect(first.shown()).toBe(150);
    const again = counting();
    const later = numbered(rows.map(({ draft }) => ({ ...draft, title: '科长' })));
    const taken = takeIn(change.records, later, tools(MONDAY, 'P'), again.rules);
    expect(taken.updated).toHaveLength(300);
    expect(again.shown()).toBe(600);
  });

  it('leaves every person told apart, each row counted once, and says the same of a second import', () => {
    const word = (...all: string[]) => fc.constantFrom(undefined, ...all);
    const row = fc
      .record({ name: fc.constantFrom('张伟', '李娜', 'Li Na'), org: word('甲', '乙'), title: word('科长', '司机') })
      .map(({ name, ...more }) => said(name, more));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (one, two) => {
        const at = tools(MONDAY, 'P');
        let records: readonly Person[] = [];
        for (const rows of [one, two]) {
          const { change, added, updated, alreadyThere, skipped } = takeIn(records, numbered(rows), at, people.rules);
          expect(added.length + updated.length + alreadyThere + skipped.length).toBe(rows.length);
          expect(change.records).toHaveLength(records.length + added.length);
          expect(change.records.slice(0, records.length).map(({ id }) => id)).toEqual(records.map(({ id }) => id));
          records = change.records;
        }
        // Every person passes the rules among all others.
        for (const { id } of records) people.rules.revise(records, id, {}, MONDAY);
      }),
    );
  });
});
