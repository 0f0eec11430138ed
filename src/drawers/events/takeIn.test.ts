import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, tools } from '../../../test/facts.fixture.ts';
import type { Incoming } from '../../formats/ics/incoming.ts';
import type { Event } from './record.ts';
import { type Arriving, takeIn } from './takeIn.ts';

const MONDAY = facts('2026-11-23T08:30:00');

const incoming = (foreignUid: string, more: Partial<Incoming> = {}): Incoming => ({
  ...{ foreignUid, sequence: 0, modifiedAt: null, isCancelled: false, title: '例会', place: null, people: [] },
  ...{ isAllDay: false, isFree: false, replaces: [] },
  times: [{ start: '2026-11-24T09:00:00', end: '2026-11-24T10:00:00' }],
  ...more,
});

const whole = (...events: Incoming[]): Arriving => ({
  ...{ calendar: '王主任', owner: null, level: null, events },
  seen: new Set(events.map(({ foreignUid }) => foreignUid)),
});
const loose = (...events: Incoming[]): Arriving => ({ ...whole(...events), calendar: 'invite', seen: null });

const minting = tools(MONDAY, 'E');
const taken = (records: readonly Event[], arriving: Arriving) => takeIn(records, arriving, minting);
const desk = (...arriving: Arriving[]): readonly Event[] =>
  arriving.reduce<readonly Event[]>((records, one) => taken(records, one).change.records, []);

describe('a calendar taken in again', () => {
  it.each([
    ['the same', {}, 'same'],
    ['a higher sequence', { sequence: 3, title: '新' }, 'updated'],
    ['a lower sequence', { sequence: 1, title: '旧' }, 'older'],
    ['the same sequence, changed later', { sequence: 2, modifiedAt: '2026-11-22T10:00:00', title: '新' }, 'updated'],
    ['the same sequence, changed earlier', { sequence: 2, modifiedAt: '2026-11-20T10:00:00', title: '旧' }, 'older'],
    ['cancelled', { sequence: 3, isCancelled: true }, 'gone'],
    ['over by now', { sequence: 2, times: [] }, 'gone'],
    ['a cancellation older than what stands', { sequence: 1, isCancelled: true }, 'older'],
  ] as const)('%s', (_, more, outcome) => {
    const first = { sequence: 2, modifiedAt: '2026-11-21T10:00:00' };
    const { tally } = taken(desk(whole(incoming('a', first))), whole(incoming('a', { ...first, ...more })));
    const none = { added: 0, updated: 0, same: 0, older: 0, gone: 0 };
    expect(tally).toEqual({ ...none, [outcome]: 1 });
  });

  it('lets go what is no longer in it, of that calendar and no other', () => {
    const records = desk(whole(incoming('a'), incoming('b')), { ...whole(incoming('c')), calendar: '李主任' });
    const left = taken(records, whole(incoming('b'))).change.records;
    expect(left.map(({ foreignUid }) => foreignUid)).toEqual(['b', 'c']);
  });

  it('lets nothing go for the sake of a single invitation, and finds what it changes in any calendar', () => {
    const records = desk(whole(incoming('a'), incoming('b')));
    const { change, tally } = taken(records, loose(incoming('a', { sequence: 1, title: '改' })));
    expect(tally).toMatchObject({ updated: 1, added: 0, gone: 0 });
    expect(change.records.map(({ title, calendar }) => [title, calendar])).toEqual([
      ['改', '王主任'],
      ['例会', '王主任'],
    ]);
  });

  it('changes of a series only the occurrence that came alone', () => {
    const times = ['2026-11-24', '2026-12-01'].map((day) => ({ start: `${day}T09:00:00`, end: `${day}T10:00:00` }));
    const moved = { start: '2026-12-02T15:00:00', end: '2026-12-02T16:00:00' };
    const records = desk(whole(incoming('a', { times })));
    const alone = incoming('a', { replaces: ['2026-12-01T09:00:00'], times: [moved] });
    expect(taken(records, loose(alone)).change.records[0]?.times).toEqual([times[0], moved]);
    const off = incoming('a', { replaces: ['2026-12-01T09:00:00'], times: [] });
    expect(taken(records, loose(off)).change.records[0]?.times).toEqual([times[0]]);
  });

  it('ends where the newest of all copies leaves it, in whatever order they came, and a second time changes nothing', () => {
    const copy = fc
      .record({ sequence: fc.nat(4), modified: fc.nat(3) })
      .map(({ sequence, modified }) =>
        incoming('a', { sequence, modifiedAt: `2026-11-1${modified}T10:00:00`, title: `${sequence} ${modified}` }),
      );
    fc.assert(
      fc.property(fc.array(copy, { minLength: 1, maxLength: 6 }), (copies) => {
        const newest = copies
          .map(({ title }) => title)
          .sort()
          .at(-1);
        const records = desk(...copies.map((one) => whole(one)));
        expect(records.map(({ title }) => title)).toEqual([newest]);
        expect(taken(records, whole(incomingOf(records))).tally.same).toBe(1);
      }),
    );
  });
});

const incomingOf = ([event]: readonly Event[]): Incoming =>
  incoming('a', { sequence: event?.sequence ?? 0, modifiedAt: event?.modifiedAt ?? null, title: event?.title ?? '' });
