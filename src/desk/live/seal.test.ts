import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, isSealedIn, sealed } from './seal.ts';

const chunked = (bytes: Buffer, cuts: readonly number[]): readonly Buffer[] => {
  const places = [0, ...cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, n) => bytes.subarray(places[n], end));
};

describe('a seal', () => {
  it('is the same whether a file is given as a whole or in chunks', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.nat(200), { maxLength: 6 }),
        fc.nat(200),
        fc.boolean(),
        (text, cuts, at, isBroken) => {
          const file = Buffer.from(sealed([`  "text": ${JSON.stringify(text)}`]));
          if (isBroken) file[at % file.length] = (file[at % file.length] as number) ^ 1;
          expect([isSealed(file), isSealedIn(chunked(file, cuts))]).toEqual([!isBroken, !isBroken]);
        },
      ),
    );
  });

  it('is none in a file that is shorter than one', () => {
    expect([isSealedIn([]), isSealedIn([Buffer.from('{}')]), isSealed(Buffer.from('{}'))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
