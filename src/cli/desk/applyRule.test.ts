import { describe, expect, it } from 'vitest';
import type { Drawer } from '../../core/drawer.ts';
import type { Row } from '../../core/record.ts';
import type { Opening } from '../../core/rule.ts';
import { emptyContents } from '../../desk/live/contents.ts';
import { openTransaction } from '../../desk/transaction.ts';
import { everyNoun } from '../../drawers/cabinet.ts';
import { applied } from './applyRule.ts';
import { factsOnce } from './facts.ts';

const NOW = '2026-11-23T08:30:00';

const opening = (drawer: Opening['drawer'], title: string): Opening => ({
  ...{ drawer, title, due: null, lead: null, source: 'own', ref: 'N1', stage: null },
});

/** The cabinet, with events that take up matters too. */
const drawers: readonly Drawer[] = (await everyNoun()).map((drawer) =>
  drawer.name === 'events'
    ? {
        ...drawer,
        receive: (records, openings, { mint }) => {
          const touched = openings.map(({ title }) => ({
            ...{ ...mint(), snoozedUntil: null, title, times: [] },
            ...{ place: null, people: [], from: null },
          }));
          return { records: [...records, ...touched], touched };
        },
      }
    : drawer,
);

const named = (name: Drawer['name']): Drawer => {
  const found = drawers.find((drawer) => drawer.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const apply = <C extends { readonly records: readonly Row[]; readonly touched: readonly Row[] }>(rule: () => C) => {
  const { tx } = openTransaction(emptyContents(), NOW, () => '00000000-0000-4000-8000-000000000000');
  return applied(tx, { key: { name: 'notices' }, rule, drawers, named, factsOf: factsOnce(() => drawers, NOW) });
};

describe('a rule that opens matters', () => {
  it('has each taken up by the drawer it names', () => {
    const opens = [opening('followups', '修订预案'), opening('events', '县委全会'), opening('followups', '购置设备')];
    const { contents, result } = apply(() => ({ records: [], touched: [], opens }));
    expect(result.opened.map(({ drawer, record }) => [drawer.name, record.id])).toEqual([
      ['followups', 'F1'],
      ['followups', 'F2'],
      ['events', 'E1'],
    ]);
    expect(contents.drawers.followups.map((row) => Reflect.get(row, 'title'))).toEqual(['修订预案', '购置设备']);
    expect(contents.drawers.events.map((row) => Reflect.get(row, 'title'))).toEqual(['县委全会']);
  });

  it('may not name a drawer that takes up nothing', () => {
    expect(() => apply(() => ({ records: [], touched: [], opens: [opening('people', '张伟')] }))).toThrow(
      'takes up no',
    );
  });
});

describe('what a rule finds out besides', () => {
  it('comes back with the records as they were', () => {
    const { result } = apply(() => ({ records: [], touched: [], runsFor: 'V1' }));
    expect(result.change.runsFor).toBe('V1');
    expect(result.before).toEqual([]);
  });
});
