import fc from 'fast-check';
import { expect, it } from 'vitest';
import { is } from '../../../core/valibot.ts';
import { everyNoun } from '../../cabinet.ts';
import { anyRecord } from './arbitrary.fixture.ts';

const registers = (await everyNoun()).filter((noun) => 'declared' in noun);

it.each(registers.map((noun) => [noun.name, noun] as const))(
  '%s that are made at random fit their schema',
  (_, noun) => {
    fc.assert(
      fc.property(anyRecord(noun.schema, noun.letter), (record) => {
        expect(is(noun.schema, record)).toBe(true);
        expect(is(noun.schema, { ...record, id: 'no id' })).toBe(false);
      }),
      { numRuns: 50 },
    );
  },
);
