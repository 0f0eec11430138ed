import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../core/record.ts';
import { followup, reading } from '../desk.fixture.ts';
import { parseMonth, serialiseMonth } from './monthFile.ts';
import { eachReference, everyReference, type RefVisit } from './references.ts';
import { formAt, identityIn, type Skimmed, skim } from './skimming.ts';

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

const idsIn = (json: string): readonly string[] => Array.from(json.matchAll(/"([A-Z][1-9]\d*)"/g), ([, id = '']) => id);

const fileOf = (forms: readonly Row[]): Buffer =>
  Buffer.from(serialiseMonth(NAME, { forms, holding: HOLDING, extra: {} }, 1));

const skimmed = (file: Buffer): readonly Skimmed[] | null => {
  const found: Skimmed[] = [];
  return skim(file, reading, (record) => found.push({ ...record })) ? found : null;
};

describe('a month of the archive that is only skimmed', () => {
  it('has the records that it has when it is parsed, and every reference', () => {
    fc.assert(
      fc.property(rows, (said) => {
        const file = fileOf(said.map(([number, title, ref]) => ({ ...followup(number, { title }), ref }) as Row));
        const records = skimmed(file) ?? [];
        expect(records.map((record) => formAt(file, record))).toEqual(parseMonth(file, NAME, reading).forms);
        const foundBy = (find: (visit: RefVisit) => void): readonly string[] => {
          const found: string[] = [];
          find((from, to) => found.push(file.toString('latin1', from, to)));
          return found;
        };
        for (const record of records) {
          const form = formAt(file, record);
          expect(identityIn(file, record)).toEqual({ id: form.id, uid: form.uid });
          const { id: _, ...others } = form;
          const found = foundBy((visit) => everyReference(file, record.uidEnd, record.end, visit));
          expect(found).toEqual(idsIn(JSON.stringify(others)));
        }
        const all = idsIn(file.toString());
        expect(foundBy((visit) => eachReference(file, [], visit))).toEqual([]);
        expect(foundBy((visit) => eachReference(file, ['F'], visit))).toEqual(all.filter((one) => one.startsWith('F')));
        expect(foundBy((visit) => eachReference(file, ['F', 'N'], visit))).toEqual(all);
      }),
    );
  });

  it('is parsed if a byte of it is not as this program wrote it', () => {
    const file = fileOf([followup(1), followup(2)]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(file);
        other[at] = (other[at] as number) ^ change;
        expect(skimmed(other)).toBeNull();
      }),
    );
  });
});
