import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../core/record.ts';
import { followup, reading } from '../desk.fixture.ts';
import { parseMonth, serialiseMonth } from './monthFile.ts';
import { skimmed } from './skimming.ts';

const NAME = { drawer: 'followups', month: '2026-10' } as const;
const HOLDING = { ids: [1, 99], days: null } as const;
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('F2', '"F2"', '    {"id":"F3"', 'V', '\n    {', '的'),
);
const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), text, fc.constantFrom(null, 'N3', 'F2')), {
  selector: ([number]) => number,
  maxLength: 8,
});

const fileOf = (forms: readonly Row[]): Buffer =>
  Buffer.from(serialiseMonth(NAME, { forms, holding: HOLDING, extra: {} }, 1));

describe('a month of the archive that is only skimmed', () => {
  it('has the records that it has when it is parsed, and every reference', () => {
    fc.assert(
      fc.property(rows, (said) => {
        const file = fileOf(said.map(([number, title, ref]) => ({ ...followup(number, { title }), ref }) as Row));
        const records = skimmed(file, reading);
        expect(records?.map(({ form }) => form())).toEqual(parseMonth(file, NAME, reading).forms);
        expect(records?.map(({ id, uid }) => [id, uid])).toEqual(records?.map(({ form }) => [form().id, form().uid]));
        for (const { mayRefer, form } of records ?? []) {
          const { ref } = form() as Row & { readonly ref: string | null };
          if (ref !== null) expect(mayRefer).toBe(true);
        }
      }),
    );
  });

  it('is parsed if a byte of it is not as this program wrote it', () => {
    const file = fileOf([followup(1), followup(2)]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(file);
        other[at] = (other[at] as number) ^ change;
        expect(skimmed(other, reading)).toBeNull();
      }),
    );
  });
});
