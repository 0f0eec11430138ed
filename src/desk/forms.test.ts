import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moment, row as rowFields } from '../core/schema.ts';
import * as v from '../core/valibot.ts';
import { followup } from './desk.fixture.ts';
import { type Forms, formOf, rowInPlace, rowOf } from './forms.ts';
import { localZone } from './zone.ts';

const event = v.looseObject({ happenedAt: moment, names: v.array(v.string()) });
const schema = v.looseObject({
  ...rowFields,
  due: v.nullish(moment),
  times: v.nullish(v.array(moment)),
  events: v.nullish(v.array(event)),
  told: v.nullish(event),
});
const forms: Forms = { zone: localZone(), drawers: [{ name: 'followups', schema }] };

const digits = (n: number): string => `${n}`.padStart(2, '0');
/** Times of any day, some in the hours in which clocks go back or forward, with many offsets or none. */
const written = fc.oneof(
  fc
    .tuple(
      ...[
        fc.constantFrom(1986, 1991, 2019, 2026, 9999),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      ],
      ...[
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('', 'Z', '+08:00', '+09:00', '+02:00', '-05:00', '.5+08:00'),
      ],
    )
    .map(
      ([year, month, day, hour, offset]) =>
        `${year}-${digits(Number(month))}-${digits(Number(day))}T${digits(Number(hour))}:30:00${offset}`,
    ),
  fc.constantFrom('', '一', '2026-11-23'),
);
const part = fc.oneof(written, fc.constant(null), fc.integer(), fc.array(written, { maxLength: 2 }));
const anyEvent = fc.record({ happenedAt: part, names: fc.array(written, { maxLength: 2 }) });

describe('a record that is made of the one that was read', () => {
  it('is the same as one that is made anew, and is written as it was read', () => {
    const more = fc.record({
      ...{ due: part, times: part, remark: written, told: fc.option(anyEvent) },
      events: fc.oneof(fc.array(anyEvent, { maxLength: 3 }), written),
    });
    fc.assert(
      fc.property(more, (fields) => {
        const text = JSON.stringify(followup(1, fields));
        const [one, other] = [
          rowInPlace(JSON.parse(text), 'followups', forms),
          rowOf(JSON.parse(text), 'followups', forms),
        ];
        expect(one).toEqual(other);
        expect(JSON.stringify(formOf(one, 'followups', forms))).toBe(text);
      }),
    );
  });
});
