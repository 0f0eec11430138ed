import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapMoments, momentsOf } from './moments.ts';
import { day, line, moment, row } from './schema.ts';
import * as v from './valibot.ts';

const trip = v.object({ leaves: moment, returns: v.nullable(moment), driver: line });
const happening = v.variant('kind', [
  v.object({ kind: v.literal('lent'), happenedAt: moment, due: moment }),
  v.object({ kind: v.literal('said'), happenedAt: moment, text: line }),
]);
const car = v.object({
  ...row,
  dueAt: line,
  bought: v.optional(v.nullable(day)),
  checked: v.optional(v.pipe(moment, v.minLength(1))),
  trips: v.pipe(v.array(trip), v.minLength(1)),
  last: v.nullable(trip),
  events: v.array(happening),
});
const AT = '2026-11-23T08:30:00';

describe('the moments of a schema', () => {
  it('are the fields made of `moment`, at any depth, whatever they are called', () => {
    expect(momentsOf(car)).toEqual({
      createdAt: true,
      updatedAt: true,
      snoozedUntil: true,
      checked: true,
      trips: { leaves: true, returns: true },
      last: { leaves: true, returns: true },
      events: { happenedAt: true, due: true },
    });
    expect(momentsOf(v.object({ at: line }))).toEqual({});
  });

  it.each([
    ['a record of any names', v.object({ seen: v.record(v.string(), moment) })],
    ['a tuple', v.object({ span: v.tuple([moment, line]) })],
    ['a list of lists', v.object({ rows: v.array(v.array(moment)) })],
    ['a field that is a moment or an object', v.object({ when: v.union([moment, v.object({ at: moment })]) })],
  ])('are refused where they cannot be named: %s', (_, schema) => {
    expect(() => momentsOf(schema)).toThrow(/moment/);
  });
});

describe('moments turned', () => {
  const turn = (text: string) => `${text}+08:00`;

  it('are those that are declared and no others', () => {
    const record = { leaves: AT, driver: AT, returns: null, trips: AT };
    expect(mapMoments({ trips: [record], last: record, dueAt: AT }, momentsOf(car), turn)).toEqual({
      trips: [{ ...record, leaves: `${AT}+08:00` }],
      last: { ...record, leaves: `${AT}+08:00` },
      dueAt: AT,
    });
  });

  it('leave what holds none as it is, whatever it is and however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('trips', 'last', 'x'), (value, field) => {
        const record = { [field]: value };
        expect(mapMoments(record, momentsOf(car), (text) => text)).toBe(record);
      }),
    );
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(mapMoments({ trips: deep }, momentsOf(car), turn)).toEqual({ trips: deep });
  });
});
