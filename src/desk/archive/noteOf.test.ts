import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from './noteOf.ts';

it('looks at a file some whole lines at a time, and at all of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\n', '省') }),
      fc.integer({ min: 1, max: 9 }),
      (text, piece) => {
        const pieces = [...linesOf(Buffer.from(text), piece)];
        expect(pieces.join('')).toBe(Buffer.from(text).toString('latin1'));
        for (const one of pieces.slice(0, -1)) {
          expect(one.endsWith('\n')).toBe(true);
          expect(one.length).toBeGreaterThanOrEqual(piece);
          // A piece is not longer than it has to be: it ends with the first line that makes it long enough.
          expect(one.slice(piece - 1, -1)).not.toContain('\n');
        }
      },
    ),
  );
});
